package hcc

import (
	"fmt"
	"strconv"
	"strings"
)

// bands are the last ages of the age bands of continuing enrollees.
var bands = []int{34, 44, 54, 59, 64, 69, 74, 79, 84, 89, 94}

// band is the name of an age's band, such as 65_69; the last is 95_GT.
func band(age int) string {
	first := 0
	for _, last := range bands {
		if age <= last {
			return fmt.Sprintf("%d_%d", first, last)
		}
		first = last + 1
	}
	return fmt.Sprintf("%d_GT", first)
}

// demographics are the terms of a continuing enrollee for age, sex, the original
// reason for entitlement and Medicaid.
func (p person) demographics() (terms []term) {
	if p.ageKnown && p.sex != "" {
		terms = append(terms, term{variable: p.sex + band(p.age), label: "Age and sex", input: p.inWords()})
	}
	if p.segment == institutional {
		if p.medicaid != nil && *p.medicaid {
			terms = append(terms, term{variable: "LTIMCAID", label: "Medicaid, long-term institutional"})
		}
		if p.originallyDisabled() {
			terms = append(terms, term{variable: "ORIGDS", label: "Originally disabled"})
		}
	} else if p.originallyDisabled() && strings.HasSuffix(p.segment, "A") && p.sex != "" {
		terms = append(terms, term{variable: "OriginallyDisabled_" + sexes[p.sex], label: "Originally disabled"})
	}
	return terms
}

var sexes = map[string]string{"F": "Female", "M": "Male"}

func (p person) inWords() string {
	return fmt.Sprintf("%s, %d years on 1 February of the payment year", strings.ToLower(sexes[p.sex]), p.age)
}

// enrollment is the one cell of a new enrollee: Medicaid, originally disabled,
// age and sex. From 65 to 69 the cells are single years.
func (p person) enrollment() []term {
	medicaid, disabled := "NMCAID", "NORIGDIS"
	if *p.medicaid {
		medicaid = "MCAID"
	}
	if p.age >= aged && p.orec == "1" {
		disabled = "ORIGDIS"
	}
	variable := fmt.Sprintf("%s_%s_NE%s%s", medicaid, disabled, p.sex, p.newBand())
	return []term{{variable: variable, label: "New enrollee", input: p.inWords()}}
}

// newBand is a new enrollee's age band. Who is 64 and was entitled by age will
// be 65 in the year that is paid for.
func (p person) newBand() string {
	const lastSingle = 69
	switch {
	case p.age == aged-1 && p.orec == "0":
		return strconv.Itoa(aged)
	case p.age >= aged && p.age <= lastSingle:
		return strconv.Itoa(p.age)
	}
	return band(p.age)
}
