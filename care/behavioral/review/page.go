package review

import (
	"fmt"
	"strings"
	"time"

	"caseload/ent"
)

// Lines are the page in words. Days are those of UTC: the page is to be read beside the
// chart, which has the times.
func (s *Summary) Lines(of *ent.CollaborativeCareEpisode, now time.Time) []string {
	lines := []string{fmt.Sprintf("Week %d of collaborative care.", Weeks(of, now))}
	lines = append(lines, s.course(of)...)
	lines = append(lines, safety(of)...)
	for _, step := range s.Steps {
		lines = append(lines, "Treatment: "+day(step.Since)+" "+word(step.Kind)+": "+step.What+because(step.Why))
	}
	for _, m := range s.Medicines {
		lines = append(lines, strings.TrimSpace("Medicine: "+m.Display+" "+m.Dosage)+" ("+word(string(m.State))+")")
	}
	for _, p := range s.Problems {
		lines = append(lines, "Problem: "+p.name())
	}
	for _, r := range s.Recommendations {
		lines = append(lines, "Recommended "+day(r.At)+": "+r.Text+" ("+word(r.Status)+")"+because(r.Answer))
	}
	for _, what := range s.Missing() {
		lines = append(lines, "Not on record: "+what+".")
	}
	return lines
}

// Weeks are the whole weeks of an episode to a time, or to its end.
func Weeks(of *ent.CollaborativeCareEpisode, now time.Time) int {
	if of.EndedAt != nil {
		now = *of.EndedAt
	}
	return max(0, int(now.Sub(of.StartedAt).Hours()/(24*7)))
}

func (s *Summary) course(of *ent.CollaborativeCareEpisode) (lines []string) {
	by := map[string][]string{}
	for _, p := range s.Series {
		by[p.Questionnaire] = append(by[p.Questionnaire], fmt.Sprintf("%.0f (%s)", p.Total, day(p.At)))
	}
	for _, id := range []string{"phq-9", "gad-7"} {
		if by[id] != nil {
			lines = append(lines, strings.ToUpper(id)+": "+strings.Join(by[id], ", "))
		}
	}
	for _, t := range of.StateHistory {
		lines = append(lines, t.On.String()+" "+word(t.State)+": "+t.Reason)
	}
	return lines
}

func safety(of *ent.CollaborativeCareEpisode) (lines []string) {
	if of.Item9Positive {
		lines = append(lines, "Safety: item 9 of the last PHQ-9 is positive.")
	}
	if of.SuicideConcern {
		lines = append(lines, "Safety: the last C-SSRS screener found a moderate or high risk.")
	}
	return lines
}

// Missing is what the page lacks.
func (s *Summary) Missing() []string {
	missing := []string{}
	for _, of := range []struct {
		what string
		has  bool
	}{{"PHQ-9", len(s.Series) > 0}, {"steps of treatment", len(s.Steps) > 0}, {"medicines", len(s.Medicines) > 0}} {
		if !of.has {
			missing = append(missing, of.what)
		}
	}
	return missing
}

func (p Problem) name() string {
	if p.Display != "" {
		return p.Display
	}
	return p.Code
}

func day(at time.Time) string { return at.UTC().Format(time.DateOnly) }

func word(w string) string { return strings.ToLower(strings.ReplaceAll(w, "_", " ")) }

func because(why string) string {
	if why == "" {
		return ""
	}
	return ": " + why
}
