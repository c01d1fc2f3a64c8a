package answer

import (
	"strconv"

	"caseload/care/assess/instrument"
	"caseload/care/record"
)

// The limits of what is kept. They are far above what any instrument asks for,
// and bound what a broken phone can store.
const (
	mostAnswers = 500
	mostOptions = 50
	longestKey  = 200
	longestText = 10_000
)

// Storable finds what cannot be kept, not even in a draft.
func (s Sheet) Storable() []record.Problem {
	if len(s) > mostAnswers {
		return []record.Problem{record.Wrong("These are more answers than any instrument asks for.", "answers")}
	}
	var c record.Check
	for i, g := range s {
		at := []string{"answers", strconv.Itoa(i)}
		c.Text(g.Item, true, longestKey, append(at, "item")...)
		for j, option := range g.Options[:min(len(g.Options), mostOptions)] {
			c.Text(option, true, longestKey, append(at, "options", strconv.Itoa(j))...)
		}
		if len(g.Options) > mostOptions {
			c.Problems = append(c.Problems, record.Wrong("These are more options than any item has.", append(at, "options")...))
		}
		if g.Text != nil {
			c.Text(*g.Text, false, longestText, append(at, "text")...)
		}
	}
	return c.Problems
}

// Check finds what stands against submitting the sheet as answers to the
// instrument. A missing item does not: the instrument's rule for missing items
// decides. Nor does an answer to a safety item that would not have been asked,
// since it counts.
func (s Sheet) Check(in *instrument.Instrument, about instrument.Subject) (problems []record.Problem) {
	seen := map[string]bool{}
	for i, g := range s {
		if g.kinds() > 1 {
			problems = append(problems, s.wrong(i, "", "An answer is options, or a number, or words, or a reason for none."))
		}
		if seen[g.Item] {
			problems = append(problems, s.wrong(i, "item", "This item is answered twice."))
		}
		seen[g.Item] = true
	}
	for _, p := range in.CheckAnswers(s.Answers(), about) {
		item := in.Item(p.Item())
		counts := p.Code == instrument.HiddenItem && item != nil && item.Safety
		if p.Refuses() && !counts {
			at := s.index(p.Item())
			problems = append(problems, s.wrong(at, s.field(at, p.Code), p.Message))
		}
	}
	return problems
}

// field is the part of an answer that a problem is about; empty for all of it.
func (s Sheet) field(at int, code instrument.ProblemCode) string {
	switch g := s[at]; {
	case code == instrument.UnknownItem || code == instrument.HiddenItem:
		return "item"
	case len(g.Options) > 0:
		return "options"
	case g.Number != nil:
		return "number"
	case g.Text != nil:
		return "text"
	}
	return ""
}

func (s Sheet) wrong(at int, field, message string) record.Problem {
	path := []string{"answers", strconv.Itoa(at)}
	if field != "" {
		path = append(path, field)
	}
	return record.Wrong(message, path...)
}
