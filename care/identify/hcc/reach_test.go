package hcc

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"caseload/care/identify/fact"
)

// Every coefficient belongs to a term that somebody has.
func TestTables_everyCoefficientIsReached(t *testing.T) {
	t.Parallel()
	for variant, load := range models {
		m := load()
		codes := codesOf(m)
		for segment, coefficients := range m.coefficients {
			reached := map[string]bool{}
			for _, in := range slices.Concat(everyAge(segment), everyCategory(m, segment, codes)) {
				for _, part := range m.score(in).Parts {
					reached[part.Name] = true
				}
			}
			for variable := range coefficients {
				if !reached[variable] {
					t.Errorf("%s: nobody in %s has %s", variant, segment, variable)
				}
			}
		}
	}
}

// everyAge is people of every age, sex and reason, with and without Medicaid.
func everyAge(segment string) (people []In) {
	for age := range 100 {
		for _, sex := range []string{"female", "male"} {
			for _, orec := range []fact.Text{"0", "1"} {
				for _, medicaid := range []bool{false, true} {
					people = append(people, In{Age: &age, Sex: sex, OREC: orec, Medicaid: &medicaid, Segment: fact.Text(segment), Diagnoses: []string{}})
				}
			}
		}
	}
	return people
}

// everyCategory is people with every category, interaction and number of
// categories, of an age that fits the segment.
func everyCategory(m *model, segment string, codes map[int]string) (people []In) {
	age, no := 70, false
	if strings.HasSuffix(segment, "D") || segment == institutional {
		age = 50
	}
	with := func(categories ...int) {
		in := In{Age: &age, Sex: "male", OREC: "1", Medicaid: &no, Segment: fact.Text(segment)}
		for _, hcc := range categories {
			in.Diagnoses = append(in.Diagnoses, codes[hcc])
		}
		people = append(people, in)
	}
	all := slices.Sorted(maps.Keys(m.labels))
	for i, hcc := range all {
		with(hcc)
		with(hcc, 226) // 223 counts only beside it
		with(all[:i]...)
	}
	for _, interaction := range m.interactions {
		for _, a := range append(interaction.a.categories.list(), 0) {
			for _, b := range interaction.b.categories.list() {
				with(a, b)
			}
		}
	}
	return people
}

// codesOf is a code for each category, rather one without edits that gives no
// other category.
func codesOf(m *model) map[int]string {
	codes := map[int]string{}
	for _, code := range slices.Sorted(maps.Keys(m.categories)) {
		for _, hcc := range m.categories[code] {
			if codes[hcc] == "" || len(m.categories[code]) == 1 && m.edits[code] == nil {
				codes[hcc] = code
			}
		}
	}
	return codes
}
