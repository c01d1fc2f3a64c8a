package limit_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"caseload/graph/limit"
)

func TestRulesRefuse(t *testing.T) {
	t.Parallel()
	spreads := func(n int) string {
		var use, define strings.Builder
		for i := range n {
			fmt.Fprintf(&use, "...F%d ", i)
			fmt.Fprintf(&define, "fragment F%d on Patient { a%d: name } ", i, i)
		}
		return `{ patient(id: 1) { ` + use.String() + `} } ` + define.String()
	}
	tests := map[string]struct{ query, want string }{
		"defer on an inline fragment": {`{ patient(id: 1) { ... @defer { name } } }`, limit.CodeIncremental},
		"defer on a spread":           {`{ patient(id: 1) { ...F @defer(if: false) } } fragment F on Patient { name }`, limit.CodeIncremental},
		"stream":                      {`{ patient(id: 1) { names @stream { family } } }`, limit.CodeIncremental},
		"a name 499 times":            {`{ patient(id: 1) { ` + strings.Repeat(`name `, 499) + `} }`, ""},
		"a name 500 times":            {`{ patient(id: 1) { ` + strings.Repeat(`name `, 500) + `} }`, limit.CodeRepetition},
		"an alias 500 times":          {`{ patient(id: 1) { ` + strings.Repeat(`a: name `, 500) + `} }`, limit.CodeRepetition},
		"500 names in operations":     {`query A { patient(id: 1) { id } } query B { patient(id: 1) { ` + strings.Repeat(`... { name } `, 500) + `} }`, limit.CodeRepetition},
		"499 fragments":               {spreads(499), ""},
		"501 fragments":               {spreads(501), limit.CodeRepetition},
	}
	for name, test := range tests {
		answer := limited(t, limit.Default(), false)(test.query, nil)
		var codes []string
		for _, err := range answer.Errors {
			if refusal, ok := errors.AsType[*limit.Error](err); ok {
				codes = append(codes, refusal.Code())
			}
		}
		if got := strings.Join(codes, " "); got != test.want {
			t.Errorf("%s: refusals %q, want %q, errors %v", name, got, test.want, answer.Errors)
		}
	}
}

func TestRulesFindFieldsThatCannotBeMerged(t *testing.T) {
	t.Parallel()
	for _, query := range []string{
		`{ patient(id: 1) { a: id a: name } }`,
		`{ a: panel(first: 1) { totalCount } a: panel(first: 2) { totalCount } }`,
		`query A { patient(id: 1) { id } } query B { patient(id: 1) { ...F a: id } } fragment F on Patient { a: name }`,
	} {
		answer := limited(t, limit.Default(), false)(query, nil)
		if len(answer.Errors) == 0 || !strings.Contains(answer.Errors[0].Message, "conflict") {
			t.Errorf("%s: errors %v", query, answer.Errors)
		}
	}
}

func TestRulesSuggestNothing(t *testing.T) {
	t.Parallel()
	for _, query := range []string{
		`{ panell { totalCount } }`,
		`{ panel(frist: 1) { totalCount } }`,
		`query($v: Subjec) { search(subject: $v) { id } }`,
		`{ search(subject: {idd: 1}) { id } }`,
		`{ panel }`,
	} {
		answer := limited(t, limit.Default(), false)(query, nil)
		if len(answer.Errors) == 0 {
			t.Errorf("%s: accepted", query)
		}
		if text := answer.Errors.Error(); strings.Contains(strings.ToLower(text), "did you mean") {
			t.Errorf("%s: suggests: %s", query, text)
		}
	}
}
