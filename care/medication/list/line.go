package list

import (
	"cmp"
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/medication/supply"
)

// Line is one medicine with everything that is said of it.
type Line struct {
	// Key names the medicine within the person's list, and stays the same.
	Key     string
	Display string
	Codings []code.Coding
	// Ingredients are what is in it; Known says that they are known.
	Ingredients []drug.ID
	Known       bool
	// Statements are the newest first.
	Statements    []Statement
	State         State
	Dosage        string
	Disagreements []Disagreement
	Label         string
	// Decision is the last one, nil where none was made.
	Decision *Decision
	// LastDay is the day on which one that is not in use ended, as far as is known.
	LastDay *code.Day
	// Supply is how far what was filled reaches; nil where nothing was.
	Supply *supply.Supply
}

// Settled reports whether the line was decided on after everything that is said of it.
func (l *Line) Settled() bool {
	return l.Decision != nil && !l.Decision.At.Before(l.Statements[0].At)
}

// InUse reports whether it is to be reckoned with as taken: what is not known to have
// ended is.
func (l *Line) InUse() bool { return l.State != StoppedNow && l.State != NotTaking }

// Lines are all lines of the statements, by what they are called. Every statement is in
// one of them.
func Lines(statements []Statement, decisions []Decision) []Line {
	by := map[string]*Line{}
	for _, s := range newestFirst(statements) {
		key, ingredients, known := keyOf(&s)
		l := by[key]
		if l == nil {
			l = &Line{Key: key, Ingredients: ingredients, Known: known, Label: s.Label, Display: s.Display, Codings: s.Codings}
			by[key] = l
		}
		l.Statements = append(l.Statements, s)
	}
	lists := listsOf(statements)
	lines := make([]Line, 0, len(by))
	for _, l := range by {
		l.decided(decisions)
		l.judge()
		l.compare(lists)
		lines = append(lines, *l)
	}
	slices.SortFunc(lines, func(a, b Line) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Display), strings.ToLower(b.Display)), strings.Compare(a.Key, b.Key))
	})
	return lines
}

func newestFirst(statements []Statement) []Statement {
	ordered := slices.Clone(statements)
	slices.SortStableFunc(ordered, func(a, b Statement) int { return cmp.Or(b.At.Compare(a.At), strings.Compare(b.ID, a.ID)) })
	return ordered
}

// keyOf names the medicine of a statement by its ingredients, else by its first code,
// else by the statement itself.
func keyOf(s *Statement) (key string, ingredients []drug.ID, known bool) {
	for _, c := range s.Codings {
		if c.System != code.RxNorm {
			continue
		}
		if ids, ok := drug.In(c.Code); ok {
			return labeled(ingredientKey(ids), s.Label), ids, true
		}
	}
	for _, c := range s.Codings {
		if c.Code != "" {
			return labeled("code:"+c.System+"|"+c.Code, s.Label), nil, false
		}
	}
	return labeled("statement:"+s.ID, s.Label), nil, false
}

func ingredientKey(ids []drug.ID) string {
	codes := make([]string, len(ids))
	for i, id := range ids {
		codes[i] = id.Code()
	}
	slices.Sort(codes)
	return "rxnorm:" + strings.Join(codes, "+")
}

func labeled(key, label string) string {
	if label == "" {
		return key
	}
	return key + "/" + label
}
