package hcc

import (
	"fmt"
	"strconv"
)

// term is a variable of the model that holds for a patient.
type term struct {
	variable, label, input string
	evidence               []string
}

// terms are the variables of a continuing enrollee, in the order of CMS's lists.
func (m *model) terms(p person, found *profile) (terms []term) {
	terms = p.demographics()
	for _, hcc := range found.present.list() {
		terms = append(terms, term{variable: "HCC" + strconv.Itoa(hcc), label: m.labels[hcc], evidence: found.codes[hcc]})
	}
	for _, interaction := range m.interactions {
		if term, ok := interaction.term(p, found); ok {
			terms = append(terms, term)
		}
	}
	return append(terms, counted(found.present.count())...)
}

// counted is the term for the number of categories.
func counted(categories int) []term {
	const many = 10
	input := fmt.Sprintf("%d categories", categories)
	switch {
	case categories == 0:
		return nil
	case categories >= many:
		return []term{{variable: "D10P", label: "10 or more payment categories", input: input}}
	}
	return []term{{variable: fmt.Sprintf("D%d", categories), label: "Number of payment categories", input: input}}
}
