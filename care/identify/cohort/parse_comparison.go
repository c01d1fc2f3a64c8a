package cohort

import (
	"encoding/json"
	"slices"
	"strings"
)

func (p *parser) comparison(path string, fields map[string]json.RawMessage) expression {
	c := &comparison{path: strings.TrimPrefix(path, "rule.")}
	_ = json.Unmarshal(fields["fact"], &c.key.Name)
	_ = json.Unmarshal(fields["op"], &c.op)
	known, ok := term(c.key.Name)
	if !ok {
		p.wrongf(path+".fact", "there is no such fact")
		return c
	}
	c.term = known
	c.key.Months = p.window(path+".months", known, fields["months"])
	if !slices.Contains(operators[known.Kind], c.op) {
		p.wrongf(path+".op", "one of %s is expected for a %s", strings.Join(operators[known.Kind], ", "), known.Kind)
		return c
	}
	p.value(path+".value", c, fields["value"])
	c.label = c.String()
	return c
}

// window reads the months of a fact that is counted in a window.
func (p *parser) window(path string, known Term, data json.RawMessage) int {
	switch {
	case !known.Windowed && data == nil:
		return 0
	case !known.Windowed:
		p.wrongf(path, "this fact has no window")
		return 0
	case data == nil:
		p.wrongf(path, "this fact needs a window of months")
		return 0
	}
	months, ok := p.number(path, data)
	if ok && (months < 1 || months != float64(int(months))) {
		p.wrongf(path, "a whole number from 1 on is expected")
	}
	return int(months)
}

func (p *parser) value(path string, c *comparison, data json.RawMessage) {
	switch {
	case c.op == "is":
		if json.Unmarshal(data, &c.yes) != nil || string(data) == "null" {
			p.wrongf(path, "true or false is expected")
		}
	case c.op == "between":
		p.ends(path, c, data)
	case c.op == "in" || c.op == "contains" || c.term.Kind == Text || c.term.Kind == Any && strings.HasPrefix(string(data), `"`):
		p.words(path, c, data)
	default:
		c.number, _ = p.number(path, data)
	}
}

func (p *parser) ends(path string, c *comparison, data json.RawMessage) {
	var ends []json.RawMessage
	if json.Unmarshal(data, &ends) != nil || len(ends) != 2 {
		p.wrongf(path, "a list of two numbers is expected")
		return
	}
	lower, okLower := p.number(path+"[0]", ends[0])
	upper, okUpper := p.number(path+"[1]", ends[1])
	if okLower && okUpper && lower > upper {
		p.wrongf(path, "the first number is greater than the second")
	}
	c.number, c.upper = lower, upper
}

// words reads a list of texts for in, and a text for the other operators.
func (p *parser) words(path string, c *comparison, data json.RawMessage) {
	var word string
	if c.op != "in" {
		if json.Unmarshal(data, &word) != nil || word == "" {
			p.wrongf(path, "a text is expected")
		}
		c.words = []string{word}
		return
	}
	if json.Unmarshal(data, &c.words) != nil || len(c.words) == 0 || slices.Contains(c.words, "") {
		p.wrongf(path, "a list of one text or more is expected")
	}
}
