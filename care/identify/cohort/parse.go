package cohort

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A definition must end somewhere: these are far beyond what anybody would read.
const (
	maxDepth = 20
	maxNodes = 500
)

// parser reads expressions and notes every problem it meets.
type parser struct {
	settings map[string]float64
	ready    func(name string) (expression, bool)
	problems Problems
	nodes    int
}

func (p *parser) wrongf(path, format string, args ...any) {
	p.problems = append(p.problems, Problem{Path: path, Reason: fmt.Sprintf(format, args...)})
}

// forms are the keys of each form of expression, the first of which tells it.
var forms = [][]string{
	{"all"}, {"any"}, {"atLeast", "of"}, {"not"}, {"known"}, {"cohort"}, {"fact", "op", "value", "months"},
}

func (p *parser) expression(path string, data json.RawMessage, depth int) expression {
	p.nodes++
	if depth > maxDepth || p.nodes > maxNodes {
		p.wrongf(path, "the rule is too large: at most %d levels and %d expressions", maxDepth, maxNodes)
		return nil
	}
	var fields map[string]json.RawMessage
	if json.Unmarshal(data, &fields) != nil || fields == nil {
		p.wrongf(path, "an object is expected")
		return nil
	}
	form := p.form(path, fields)
	if form == "" {
		return nil
	}
	at := path + "." + form
	switch form {
	case "all", "any":
		parts := p.list(at, fields[form], depth)
		return quorum{least: map[string]int{"all": len(parts), "any": 1}[form], of: parts}
	case "atLeast":
		return p.atLeast(path, fields, depth)
	case "not":
		return negation{of: p.expression(at, fields[form], depth+1)}
	case "known":
		return certainty{path: path, of: p.expression(at, fields[form], depth+1)}
	case "cohort":
		return p.member(at, fields[form])
	}
	return p.comparison(path, fields)
}

// form tells the form of an expression by its keys.
func (p *parser) form(path string, fields map[string]json.RawMessage) string {
	for _, keys := range forms {
		if _, ok := fields[keys[0]]; !ok {
			continue
		}
		for _, key := range slices.Sorted(maps.Keys(fields)) {
			if !slices.Contains(keys, key) {
				p.wrongf(path+"."+key, "does not belong to an expression with %q", keys[0])
			}
		}
		return keys[0]
	}
	p.wrongf(path, "one of all, any, atLeast, not, known, cohort or fact is expected")
	return ""
}

func (p *parser) list(path string, data json.RawMessage, depth int) (parts []expression) {
	var items []json.RawMessage
	if json.Unmarshal(data, &items) != nil || len(items) == 0 {
		p.wrongf(path, "a list of one expression or more is expected")
		return nil
	}
	for i, item := range items {
		parts = append(parts, p.expression(fmt.Sprintf("%s[%d]", path, i), item, depth+1))
	}
	return parts
}

func (p *parser) atLeast(path string, fields map[string]json.RawMessage, depth int) expression {
	least, ok := p.number(path+".atLeast", fields["atLeast"])
	parts := p.list(path+".of", fields["of"], depth)
	if ok && (least < 1 || int(least) > len(parts) || least != float64(int(least))) {
		p.wrongf(path+".atLeast", "a whole number from 1 to the length of the list is expected")
	}
	return quorum{least: int(least), of: parts}
}

func (p *parser) member(path string, data json.RawMessage) expression {
	var name string
	if json.Unmarshal(data, &name) != nil {
		p.wrongf(path, "the name of a cohort is expected")
		return nil
	}
	of, ok := p.ready(name)
	if !ok {
		p.wrongf(path, "there is no ready cohort of this name")
	}
	return member{name: name, of: of}
}

// number reads a number, or the setting that an object names.
func (p *parser) number(path string, data json.RawMessage) (n float64, ok bool) {
	if json.Unmarshal(data, &n) == nil && string(data) != "null" {
		return n, true
	}
	var reference struct {
		Setting string `json:"setting"`
	}
	if !strings.HasPrefix(string(data), "{") || json.Unmarshal(data, &reference) != nil || reference.Setting == "" {
		p.wrongf(path, `a number or {"setting": NAME} is expected`)
		return 0, false
	}
	n, ok = p.settings[reference.Setting]
	if !ok {
		p.wrongf(path+".setting", "there is no setting %q", reference.Setting)
	}
	return n, ok
}
