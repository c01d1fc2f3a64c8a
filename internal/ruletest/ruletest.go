// Package ruletest asks rules in tests as cases in a file do, and looks that they
// give nothing that they do not document.
package ruletest

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"caseload/care/score"
)

// Answer is the result of a rule in a test.
type Answer struct {
	score.Result
	t testing.TB
}

// Ask asks the rule of the name with inputs as JSON. A part that the rule does not
// document fails the test.
func Ask(t testing.TB, rules []score.Rule, name, inputs string) Answer {
	t.Helper()
	i := slices.IndexFunc(rules, func(r score.Rule) bool { return r.Name == name })
	if i < 0 {
		t.Fatalf("there is no rule %s", name)
	}
	result, err := rules[i].Evaluate(json.RawMessage(inputs))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, part := range result.Parts {
		if !documented(rules[i].Outputs, part.Name) {
			t.Errorf("%s gives %s, which is not documented", name, part.Name)
		}
	}
	return Answer{result, t}
}

var capitals = regexp.MustCompile(`[A-Z][A-Z_]+`)

func documented(outputs []score.Field, name string) bool {
	return slices.ContainsFunc(outputs, func(output score.Field) bool {
		if output.Name == name {
			return true
		}
		pattern := capitals.ReplaceAllString(strings.ReplaceAll(output.Name, ".", `\.`), `[^.]+`)
		return regexp.MustCompile("^" + pattern + "$").MatchString(name)
	})
}

// Part is the part of the name; the test ends where there is none.
func (a Answer) Part(name string) score.Part {
	a.t.Helper()
	i := slices.IndexFunc(a.Parts, func(p score.Part) bool { return p.Name == name })
	if i < 0 {
		a.t.Fatalf("there is no part %s in %+v", name, a.Result)
	}
	return a.Parts[i]
}

// Has reports whether there is a part of the name.
func (a Answer) Has(name string) bool {
	return slices.ContainsFunc(a.Parts, func(p score.Part) bool { return p.Name == name })
}

// Wants compares the answer with what is wanted, a word each: "result=99496",
// "contact=2026-11-30" for the value of a part, "contact:met" for its status,
// "missing=zone" for a missing input and "-gap" for a part that is not there.
func (a Answer) Wants(wants ...string) {
	a.t.Helper()
	for _, want := range wants {
		if why := a.lacks(want); why != "" {
			a.t.Errorf("%s: %s", want, why)
		}
	}
}

func (a Answer) lacks(want string) string {
	a.t.Helper()
	if name, absent := strings.CutPrefix(want, "-"); absent {
		return map[bool]string{true: "there is one"}[a.Has(name)]
	}
	if name, status, ok := strings.Cut(want, ":"); ok && !strings.Contains(name, "=") {
		return differ(string(a.Part(name).Status), status)
	}
	name, value, _ := strings.Cut(want, "=")
	switch name {
	case "result":
		return differ(a.Value.String(), value)
	case "missing":
		return differ(strings.Join(a.Missing, ","), value)
	}
	return differ(a.Part(name).Value.String(), value)
}

func differ(got, want string) string {
	if got == want {
		return ""
	}
	return "got " + got
}
