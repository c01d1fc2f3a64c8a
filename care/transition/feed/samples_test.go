package feed_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"caseload/care/transition/feed"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write testdata/samples.txt anew")

// TestSamples takes in every sample message as one feed and compares what became of
// each with testdata/samples.txt, which is to be read when it changes.
func TestSamples(t *testing.T) {
	t.Parallel()
	const file = "testdata/samples.txt"
	got := report(samples(t))
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(slurp(t, file), got); diff != "" {
		t.Error(diff)
	}
	for _, secret := range []string{"EVERYMAN", "PATID1234", "Esterkin", "2590157853", "Halvorson"} {
		if strings.Contains(got, secret) {
			t.Errorf("the report has %s in it", secret)
		}
	}
}

// report is a line a message, or one for all of a set that fared alike, and then
// the stays in numbers.
func report(all []sample) string {
	var kept []feed.Event
	for _, s := range all {
		kept = append(kept, s.events...)
	}
	stays := feed.Fold(kept)
	effects := effectsOf(stays)
	seen := map[feed.Key]string{}
	var lines []string
	counts := map[string]int{}
	for _, s := range all {
		line := s.trigger + ": " + fate(s, effects, seen)
		if s.set == "simhospital" {
			counts[line]++
			continue
		}
		lines = append(lines, fmt.Sprintf("%s %s", s.name, line))
	}
	for line, count := range counts {
		lines = append(lines, fmt.Sprintf("simhospital, %d messages, %s", count, line))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n") + "\n\n" + summary(stays)
}

// fate is what became of a message: refused and why, or what its events did.
func fate(s sample, effects map[feed.Key]string, seen map[feed.Key]string) string {
	if s.err != nil {
		return "refused: " + s.err.Error()
	}
	var parts []string
	for _, e := range s.events {
		part := string(e.Kind)
		if effect := effects[e.Key]; effect != "" {
			part += ", " + effect
		}
		id := e.Key
		id.Digest = ""
		switch digest, known := seen[id]; {
		case known && digest == e.Key.Digest:
			part += "; the same again"
		case known:
			part += "; control id used before"
		}
		seen[id] = e.Key.Digest
		if len(e.Doubts) > 0 {
			part += "; doubt: " + strings.Join(e.Doubts, ", ")
		}
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return "accepted: " + strings.Join(parts, " + ")
}

// effectsOf is what each event did to its stay.
func effectsOf(stays []feed.Stay) map[feed.Key]string {
	effects := map[feed.Key]string{}
	for _, s := range stays {
		for _, step := range s.Trace {
			effect := "stands"
			switch {
			case step.Note != "":
				effect = step.Note
			case step.WithdrawnBy != nil:
				effect = "taken back later"
			case step.Corrects != nil:
				effect = "stands, and corrects an earlier one"
			}
			effects[step.Event] = effect
		}
	}
	return effects
}

// summary counts the stays by status and setting.
func summary(stays []feed.Stay) string {
	counts := map[string]int{}
	for _, s := range stays {
		counts[strings.TrimSpace(fmt.Sprintf("%s %s", s.Status, s.Setting))]++
		for _, n := range s.Notices {
			state := "standing"
			if n.WithdrawnBy != nil {
				state = "withdrawn"
			}
			counts[fmt.Sprintf("notice of %s, %s", n.Kind, state)]++
		}
		if len(s.Former) > 0 {
			counts["moved by a merge"]++
		}
	}
	lines := []string{fmt.Sprintf("%d stays", len(stays))}
	for what, count := range counts {
		lines = append(lines, fmt.Sprintf("%s: %d", what, count))
	}
	slices.Sort(lines[1:])
	return strings.Join(lines, "\n") + "\n"
}
