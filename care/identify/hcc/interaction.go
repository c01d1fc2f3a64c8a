package hcc

import (
	"slices"
	"strconv"
	"strings"

	"caseload/care/identify/fact"
)

// interaction is a term for two things that cost more together.
type interaction struct {
	variable, label string
	a, b            factor
	segments        []string
}

// factor is a side of an interaction: any of its categories, or being disabled.
type factor struct {
	disabled   bool
	categories set
}

func interactionsOf(table fact.Table) (interactions []interaction) {
	for _, row := range table.Rows {
		interactions = append(interactions, interaction{row[0], row[1], factorOf(row[2]), factorOf(row[3]), strings.Split(row[4], "|")})
	}
	return interactions
}

func factorOf(text string) factor {
	if text == "DISABLED" {
		return factor{disabled: true}
	}
	return factor{categories: setOf(text)}
}

// in reports whether the patient has the factor, by which categories.
func (f factor) in(p person, found *profile) (categories []int, ok bool) {
	if f.disabled {
		return nil, p.disabled()
	}
	shared := found.present.and(&f.categories)
	return shared.list(), shared != set{}
}

// term is the interaction's term, where the patient has both sides.
func (i interaction) term(p person, found *profile) (term, bool) {
	a, hasA := i.a.in(p, found)
	b, hasB := i.b.in(p, found)
	if !hasA || !hasB || !slices.Contains(i.segments, p.segment) {
		return term{}, false
	}
	sides := slices.Concat(a, b)
	return term{variable: i.variable, label: i.label, input: names(sides), evidence: found.behind(sides)}, true
}

// behind is the diagnoses behind categories, each once.
func (p *profile) behind(categories []int) (codes []string) {
	for _, hcc := range categories {
		codes = append(codes, p.codes[hcc]...)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func names(categories []int) string {
	words := make([]string, len(categories))
	for i, hcc := range categories {
		words[i] = "HCC" + strconv.Itoa(hcc)
	}
	return strings.Join(words, " with ")
}
