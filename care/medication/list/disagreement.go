package list

import (
	"slices"
	"strings"
	"time"
)

// Kind is what sources disagree about.
type Kind string

// The kinds.
const (
	// Omission: a list does not name what another source says is taken.
	Omission Kind = "OMISSION"
	// Addition: a discharge list names what nobody had named before.
	Addition Kind = "ADDITION"
	// Status: one says that it is taken and another that it is not.
	Status Kind = "STATUS"
	// Dose: it is to be taken in different ways.
	Dose Kind = "DOSE"
	// Product: different products hold the ingredients.
	Product Kind = "PRODUCT"
)

// Disagreement is what sources do not agree about in a line.
type Disagreement struct {
	Kind Kind
	// Sources are who disagrees; of an omission, whose list it is that leaves it out.
	Sources []Source
	// Statements are the rows that it rests on, as Type/id.
	Statements []string
}

// lists are when each list that claims to be whole was made.
type lists map[listKey]time.Time

type listKey struct {
	source Source
	label  string
}

// whole are the lists that name everything, so that what they leave out is an omission.
var whole = []Source{PreAdmissionList, InpatientList, DischargeList}

// listsOf finds the newest of each whole list. What carries a label is compared only
// with lists that carry it: the others could not name it.
func listsOf(statements []Statement) lists {
	found := lists{}
	for i := range statements {
		s := &statements[i]
		at := listKey{s.Source, s.Label}
		if slices.Contains(whole, s.Source) && s.At.After(found[at]) {
			found[at] = s.At
		}
	}
	return found
}

// compare finds what sources disagree about. What was decided after all of it is
// settled.
func (l *Line) compare(made lists) {
	if l.Settled() && l.Decision.Decision != "CLARIFY" {
		return
	}
	current := l.current()
	taken := slices.DeleteFunc(slices.Clone(current), func(s Statement) bool { return s.Claim != Taken })
	l.statuses(current)
	if len(taken) > 0 {
		l.omissions(taken, made)
	}
	l.addition(taken)
	l.vary(Dose, taken, func(s *Statement) string { return plain(s.Dosage) })
	l.vary(Product, taken, (*Statement).RxNorm)
}

func (l *Line) disagree(kind Kind, statements []Statement, sources ...Source) {
	d := Disagreement{Kind: kind, Sources: sources}
	for _, s := range statements {
		d.Statements = append(d.Statements, s.ID)
		if sources == nil && !slices.Contains(d.Sources, s.Source) {
			d.Sources = append(d.Sources, s.Source)
		}
	}
	l.Disagreements = append(l.Disagreements, d)
}

func (l *Line) statuses(current []Statement) {
	claims := l.claims()
	var yes, no bool
	for _, c := range claims {
		yes, no = yes || c == Taken, no || c == NotTaken || c == Stopped || c == Paused
	}
	if yes && no {
		l.disagree(Status, current)
	}
}

// omissions finds whole lists that were made after the medicine was known and do not
// name it.
func (l *Line) omissions(taken []Statement, made lists) {
	for _, source := range whole {
		at, ok := made[listKey{source, l.Label}]
		named := slices.ContainsFunc(l.Statements, func(s Statement) bool { return s.Source == source && !s.At.Before(at) })
		known := slices.ContainsFunc(taken, func(s Statement) bool { return s.At.Before(at) })
		if ok && known && !named {
			l.disagree(Omission, taken, source)
		}
	}
}

func (l *Line) addition(taken []Statement) {
	for _, s := range taken {
		alone := !slices.ContainsFunc(l.Statements, func(o Statement) bool { return o.Source != DischargeList && !o.At.After(s.At) })
		if s.Source == DischargeList && alone {
			l.disagree(Addition, []Statement{s})
		}
	}
}

// vary finds what is said in more than one way.
func (l *Line) vary(kind Kind, taken []Statement, says func(*Statement) string) {
	var words []string
	var of []Statement
	for i := range taken {
		if text := strings.TrimSpace(says(&taken[i])); text != "" {
			of = append(of, taken[i])
			if !slices.Contains(words, text) {
				words = append(words, text)
			}
		}
	}
	if len(words) > 1 {
		l.disagree(kind, of)
	}
}
