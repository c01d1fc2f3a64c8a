package identify

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"caseload/care/code"
)

// finding is what became of a criterion or of one of its parts.
type finding struct {
	met     bool
	facts   []string
	missing string // what keeps it from being computed
}

// examine holds the criterion against the facts. A part that cannot be computed
// makes all of it so, whatever the others found.
func (c Criterion) examine(in Inputs, asOf time.Time) finding {
	all := finding{met: true}
	for _, part := range c.Parts {
		found := part.examine(in, asOf)
		if found.missing != "" {
			return found
		}
		all.met = all.met && found.met
		for _, fact := range found.facts {
			all.facts = append(all.facts, fmt.Sprintf("%s (threshold %s)", fact, part.threshold()))
		}
	}
	return all
}

// sentence tells why the criterion is met, and whose criterion it is.
func (c Criterion) sentence(found finding) string {
	facts := strings.Join(found.facts, ", ")
	if c.Own {
		return facts + "; our own choice, not a published rule"
	}
	return fmt.Sprintf("%s; %s, %s", facts, c.Name, c.Source)
}

// facts tells everything that the version counts, without thresholds.
func (v Version) facts(in Inputs, asOf time.Time) (facts []string) {
	for _, criterion := range v.Criteria {
		for _, part := range criterion.Parts {
			for _, fact := range part.examine(in, asOf).facts {
				if part.Measure != Age && !slices.Contains(facts, fact) {
					facts = append(facts, fact)
				}
			}
		}
	}
	return facts
}

func (p Part) examine(in Inputs, asOf time.Time) finding {
	var (
		count int
		fact  string
	)
	switch p.Measure {
	case Age:
		return p.examineAge(in, asOf)
	case InpatientStays:
		count = countWithin(in.InpatientStays, p.Months, asOf)
		fact = quantity(count, "inpatient stay", "inpatient stays") + p.window()
	case EmergencyVisits:
		count = countWithin(in.EmergencyVisits, p.Months, asOf)
		fact = quantity(count, "emergency visit", "emergency visits") + p.window()
	case ActiveMedicines:
		count = in.ActiveMedications
		fact = quantity(count, "active medicine", "active medicines")
	case ChronicGroups:
		count = len(in.ChronicGroups)
		fact = quantity(count, "chronic condition group", "chronic condition groups")
		if count > 0 {
			fact += ": " + strings.Join(in.ChronicGroups, ", ")
		}
	}
	return finding{met: p.covers(count), facts: []string{fact}}
}

func (p Part) examineAge(in Inputs, asOf time.Time) finding {
	found, ok := ageOn(code.DayOf(asOf), in.BirthDate)
	switch {
	case !ok:
		return finding{missing: "no birth date on record"}
	case p.covers(found.low) != p.covers(found.high):
		return finding{missing: "the birth date is not known to the day"}
	}
	return finding{met: p.covers(found.low), facts: []string{found.String()}}
}

func (p Part) covers(value int) bool {
	return value >= p.Min && (p.Max == 0 || value <= p.Max)
}

func (p Part) threshold() string {
	if p.Max == 0 {
		return strconv.Itoa(p.Min)
	}
	return fmt.Sprintf("%d-%d", p.Min, p.Max)
}

func (p Part) window() string {
	return " in " + quantity(p.Months, "month", "months")
}

// quantity counts things in words.
func quantity(count int, one, many string) string {
	if count == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", count, many)
}
