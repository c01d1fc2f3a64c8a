package instrument_test

import (
	"fmt"
	"testing"

	"caseload/care/assess/instrument"
)

// phq gives items 1 to 9 of the PHQ-9 by points; -1 leaves one blank.
func phq(points ...int) instrument.Answers {
	answers := instrument.Answers{}
	for i, p := range points {
		if p >= 0 {
			answers[fmt.Sprintf("q%d", i+1)] = instrument.Measure(float64(p))
		}
	}
	return answers
}

// TestAtMostTwoMissingItemsOfThePHQ9AreProrated follows the instruction manual of
// Kroenke and Spitzer: sum x 9 / answered, here rounded half up.
func TestAtMostTwoMissingItemsOfThePHQ9AreProrated(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		answers instrument.Answers
		total   string
		band    string
		missing int
	}{
		"whole":                     {phq(1, 1, 1, 1, 1, 1, 1, 1, 1), "9", "mild", 0},
		"one missing, 4.5 up":       {phq(-1, 1, 1, 1, 1, 0, 0, 0, 0), "5", "mild", 1},
		"one missing, 5.625 up":     {phq(-1, 1, 1, 1, 1, 1, 0, 0, 0), "6", "mild", 1},
		"one missing, 3.375 down":   {phq(-1, 1, 1, 1, 0, 0, 0, 0, 0), "3", "minimal", 1},
		"two missing, 9.0":          {phq(-1, -1, 1, 1, 1, 1, 1, 1, 1), "9", "mild", 2},
		"two missing, 10.29 down":   {phq(-1, -1, 2, 1, 1, 1, 1, 1, 1), "10", "moderate", 2},
		"two missing, 27 at most":   {phq(-1, -1, 3, 3, 3, 3, 3, 3, 3), "27", "severe", 2},
		"three missing":             {phq(-1, -1, -1, 3, 3, 3, 3, 3, 3), "", "", 3},
		"item 9 is never made up":   {phq(3, 3, 3, 3, 3, 3, 3, 3, -1), "", "", 1},
		"item 9 and another":        {phq(-1, 3, 3, 3, 3, 3, 3, 3, -1), "", "", 2},
		"nothing but item 9":        {phq(-1, -1, -1, -1, -1, -1, -1, -1, 3), "", "", 8},
		"declined is not a zero":    {with(phq(0, 0, 0, 0, 0, 0, 0, 0, 0), "q3", "asked-declined"), "0", "minimal", 1},
		"not asked is not a zero":   {with(phq(3, 3, 3, 3, 3, 3, 3, 3, 3), "q3", "not-asked"), "27", "severe", 1},
		"the tenth item is no part": {with(phq(1, 1, 1, 1, 1, 1, 1, 1, 1), "q10", "LA6574-3"), "9", "mild", 0},
	}
	in := current(t, "phq-9")
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := in.Evaluate(tt.answers, nobody)
			if out.Result.Value.String() != tt.total || out.Band != tt.band || len(out.Result.Missing) != tt.missing {
				t.Errorf("%q in %q, missing %v", out.Result.Value, out.Band, out.Result.Missing)
			}
			if out.Prorated != (tt.missing > 0 && tt.total != "") {
				t.Errorf("prorated: %v", out.Prorated)
			}
		})
	}
}

func with(answers instrument.Answers, item, word string) instrument.Answers {
	answers[item] = instrument.Choose(word)
	return answers
}

func TestAnUnscoredPHQ9StillAsksAboutSuicide(t *testing.T) {
	t.Parallel()
	out := current(t, "phq-9").Evaluate(phq(-1, -1, -1, -1, -1, -1, -1, -1, 2), nobody)
	if out.Total != nil || !has(out.Alerts, "phq9_item9") || !has(out.Alerts, "phq9_item9_high") || has(out.Alerts, "phq9_positive") {
		t.Errorf("total %v, alerts %v", out.Total, out.Alerts)
	}
}

// TestTheMissingItemRules has one case for each rule that is not the PHQ-9's.
func TestTheMissingItemRules(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		id, answers, value, band string
		least                    bool
	}{
		"GAD-7 is unscored with one missing":              {"gad-7", `{"q1":3,"q2":3,"q3":3,"q4":3,"q5":3,"q6":3}`, "", "", false},
		"AUDIT-C: who never drinks skips the rest":        {"audit-c", `{"q1":"LA6270-8"}`, "0", "negative", false},
		"AUDIT-C: who drinks does not":                    {"audit-c", `{"q1":"LA18926-8","q2":0}`, "", "", false},
		"AUDIT-C: what is answered counts":                {"audit-c", `{"q1":0,"q2":1}`, "1", "negative", false},
		"BIMS: three refused is unscored":                 {"bims", `{"rep":3,"year":"declined","month":"declined","day":"asked-unknown","r1":2,"r2":2,"r3":2}`, "", "", false},
		"BIMS: four refused is 99":                        {"bims", `{"rep":3,"year":"declined","month":"declined","day":"asked-unknown","r1":"declined","r2":2,"r3":2}`, "99", "", false},
		"BIMS: four not asked is no 99":                   {"bims", `{"rep":3,"year":"not-asked","month":"not-asked","day":"not-asked","r1":"not-asked","r2":2,"r3":2}`, "", "", false},
		"CRN: one yes is enough":                          {"crn", `{"delay":"yes"}`, "1", "present", true},
		"CRN: absent needs all":                           {"crn", `{"skip":"no","less":"no","delay":"no"}`, "", "", false},
		"CRN: the two other questions do not count":       {"crn", `{"skip":"no","less":"no","delay":"no","unfilled":"no","cheaper":"yes","alt":"yes"}`, "0", "absent", false},
		"Hunger Vital Sign: one positive is enough":       {"hunger-vital-sign", `{"q2":"LA28397-0"}`, "at_risk", "at_risk", false},
		"Hunger Vital Sign: no risk needs both":           {"hunger-vital-sign", `{"q1":"LA28398-8"}`, "", "unknown", false},
		"Hunger Vital Sign: a refusal is an option":       {"hunger-vital-sign", `{"q1":"LA28398-8","q2":"LA15775-2"}`, "", "unknown", false},
		"Hunger Vital Sign: both never true":              {"hunger-vital-sign", `{"q1":"LA28398-8","q2":"LA28398-8"}`, "no_risk", "no_risk", false},
		"STEADI: one key question is enough":              {"steadi-fall-risk", `{"k3":"yes"}`, "at_risk", "at_risk", false},
		"STEADI: negative needs all three":                {"steadi-fall-risk", `{"k1":"no","k2":"no"}`, "", "unknown", false},
		"STEADI: Stay Independent at 4 is at risk":        {"steadi-fall-risk", `{"si1":"yes","si2":"yes"}`, "at_risk", "at_risk", false},
		"STEADI: Stay Independent at 3 decides nothing":   {"steadi-fall-risk", `{"si1":"yes","si3":"yes"}`, "", "unknown", false},
		"STEADI: a whole Stay Independent needs no other": {"steadi-fall-risk", `{"si1":"no","si2":"yes","si3":"yes","si4":"no","si5":"no","si6":"no","si7":"no","si8":"no","si9":"no","si10":"no","si11":"no","si12":"no"}`, "not_at_risk", "not_at_risk", false},
		"TAPS: one substance is enough":                   {"taps-1", `{"illicit":"LA18933-4"}`, "positive", "positive", false},
		"TAPS: negative needs all":                        {"taps-1", `{"tobacco":0,"alcohol_f":0,"illicit":0}`, "", "unknown", false},
		"TAPS: negative":                                  {"taps-1", `{"tobacco":0,"alcohol_f":0,"illicit":0,"rx":0}`, "negative", "negative", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := current(t, tt.id).Evaluate(given(t, tt.answers), nobody)
			if out.Result.Value.String() != tt.value || out.Band != tt.band || out.AtLeast != tt.least {
				t.Errorf("%q in %q, at least %v", out.Result.Value, out.Band, out.AtLeast)
			}
			if !out.Result.Value.Computable() && len(out.Result.Missing) == 0 {
				t.Error("not computable, and nothing is named as missing")
			}
		})
	}
}
