package cohort

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"caseload/care/score"
)

// comparison is a fact held against a value.
type comparison struct {
	path   string
	key    Key
	term   Term
	op     string
	number float64 // the threshold, or the lower end of between
	upper  float64
	words  []string
	yes    bool
	label  string
}

// operators are those that each kind of fact knows.
var operators = map[Kind][]string{
	Number: {"=", "!=", ">=", ">", "<=", "<", "between"},
	Text:   {"=", "!=", "in"},
	List:   {"contains", "in"},
	Flag:   {"is"},
	Any:    {"=", "!=", ">=", ">", "<=", "<", "between", "in", "contains", "is"},
}

// holds compares; a value of another kind than the operator's is not known.
func (c *comparison) holds(v *Value) score.Status {
	switch {
	case v == nil:
		return score.Unknown
	case c.op == "is" && v.Kind == Flag:
		return status(v.Yes == c.yes)
	case len(c.words) > 0 && (v.Kind == Text || v.Kind == List):
		return status(c.names(v.Words) != (c.op == "!="))
	case len(c.words) == 0 && c.op != "is" && v.Kind == Number:
		return status(c.measures(v.Number))
	}
	return score.Unknown
}

// names reports whether any of the words is one that the rule names.
func (c *comparison) names(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(c.words, func(named string) bool { return strings.EqualFold(strings.TrimSpace(word), named) })
	})
}

// same is how far numbers may be apart and still be equal: 1.2 - 0.9 is 0.3.
const same = 1e-9

func (c *comparison) measures(n float64) bool {
	equal := math.Abs(n-c.number) < same
	switch c.op {
	case "=":
		return equal
	case "!=":
		return !equal
	case ">=":
		return equal || n > c.number
	case ">":
		return !equal && n > c.number
	case "<=":
		return equal || n < c.number
	case "<":
		return !equal && n < c.number
	}
	return (equal || n > c.number) && n < c.upper+same
}

func status(holds bool) score.Status {
	if holds {
		return score.Met
	}
	return score.NotMet
}

func (c *comparison) evaluate(facts Source, all *[]score.Part) answer {
	value := facts.Fact(c.key)
	part := score.Part{Name: c.path, Label: c.label, Status: c.holds(value), Input: value.String()}
	if value != nil {
		part.Evidence = value.Evidence
	}
	*all = append(*all, part)
	found := answer{status: part.Status, why: []score.Part{part}}
	if part.Status == score.Unknown {
		found.missing = []string{c.key.String()}
	}
	return found
}

// String is the comparison in words.
func (c *comparison) String() string {
	text := c.term.Label
	if c.key.Months > 0 {
		text += fmt.Sprintf(" in %d months", c.key.Months)
	}
	number := func(n float64) string { return strconv.FormatFloat(n, 'f', -1, 64) }
	switch {
	case c.op == "is":
		return fmt.Sprintf("%s is %t", text, c.yes)
	case len(c.words) > 0:
		return fmt.Sprintf("%s %s %s", text, c.op, strings.Join(c.words, ", "))
	case c.op == "between":
		return fmt.Sprintf("%s between %s and %s", text, number(c.number), number(c.upper))
	}
	return fmt.Sprintf("%s %s %s", text, c.op, number(c.number))
}
