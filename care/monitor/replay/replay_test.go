package replay_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/monitor/event"
	"caseload/care/monitor/replay"
	"caseload/care/monitor/trigger"
)

var (
	from = time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	to   = from.AddDate(1, 0, 0)
)

func weighed(days int, pounds float64) trigger.Reading {
	return trigger.Reading{ID: fmt.Sprintf("Observation/%d", days), Code: "29463-7", Unit: "[lb_av]", Value: &pounds, At: from.AddDate(0, 0, days)}
}

// people are two: one with heart failure who gained twice, one without.
func people() []replay.History {
	failing := replay.History{
		ID: "b", Person: trigger.Person{States: []trigger.State{{Name: "heart_failure", Evidence: "Condition/hf"}}},
		Readings: []trigger.Reading{weighed(-1, 180), weighed(0, 184), weighed(1, 180), weighed(100, 180), weighed(101, 183), weighed(102, 180), weighed(400, 180), weighed(401, 190)},
		Facts: []event.Fact{
			{ID: "Encounter/1", Type: "Encounter", Class: "IMP", Status: "FINISHED", At: from.AddDate(0, 0, 103)},
			{ID: "Encounter/2", Type: "Encounter", Class: "IMP", Status: "FINISHED", At: from.AddDate(0, 0, 103).Add(time.Hour)},
			{ID: "Encounter/0", Type: "Encounter", Class: "IMP", Status: "FINISHED", At: from.AddDate(0, 0, -1)},
		},
	}
	other := replay.History{ID: "a", Readings: failing.Readings}
	return []replay.History{failing, other}
}

func said(noticed []replay.Noticed) string {
	var lines []string
	for _, n := range noticed {
		for _, f := range n.Findings {
			var rules []string
			for _, r := range f.Reasons {
				rules = append(rules, r.Rule)
			}
			lines = append(lines, n.ID+" "+f.First.Format(time.DateOnly)+" "+f.Cause+" "+strings.Join(rules, "+"))
		}
	}
	return strings.Join(lines, "; ")
}

func TestHadTheRulesBeenOnLastYear(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"TRG030":               "b 2025-01-01 heart-failure TRG030; b 2025-04-12 heart-failure TRG030",
		"TRG031":               "",
		"EVT010":               "b 2025-04-14 hospitalization EVT010",
		"heart-failure EVT010": "b 2025-01-01 heart-failure TRG030; b 2025-04-12 heart-failure TRG030; b 2025-04-14 hospitalization EVT010",
		"weight-loss":          "",
	} {
		if got := said(replay.All().Only(strings.Fields(words)...).Run(people(), from, to)); got != want {
			t.Errorf("%s: %s, want %s", words, got, want)
		}
	}
	if !replay.All().Only("nothing").Empty() || replay.All().Empty() {
		t.Error("a rule is on that nobody named, or none is")
	}
}

func TestTheOrderOfArrivalDoesNotMatter(t *testing.T) {
	t.Parallel()
	want := replay.All().Run(people(), from, to)
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		all := people()
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		for i := range all {
			h := &all[i]
			h.Readings, h.Facts = append(h.Readings, h.Readings...), append(h.Facts, h.Facts...)
			random.Shuffle(len(h.Readings), func(i, j int) { h.Readings[i], h.Readings[j] = h.Readings[j], h.Readings[i] })
			random.Shuffle(len(h.Facts), func(i, j int) { h.Facts[i], h.Facts[j] = h.Facts[j], h.Facts[i] })
		}
		if diff := cmp.Diff(want, replay.All().Run(all, from, to)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestAnEventJoinsWhatLastsOfItsCause(t *testing.T) {
	t.Parallel()
	total := 21.0
	h := replay.History{
		ID:       "a",
		Readings: []trigger.Reading{{ID: "Observation/1", Code: "44261-6", Unit: "{score}", Value: &total, At: from.Add(time.Hour)}},
		Facts:    []event.Fact{{ID: "QuestionnaireResponse/1", Type: "QuestionnaireResponse", Instrument: "phq-9", Band: "severe", Total: &total, At: from.Add(time.Hour)}},
	}
	noticed := replay.All().Run([]replay.History{h}, from, to)
	if got := said(noticed); got != "a 2025-01-01 depression SCR002+TRG042" {
		t.Errorf("noticed %s", got)
	}
}
