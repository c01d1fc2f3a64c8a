package limit_test

import (
	"errors"
	"strings"
	"testing"

	"caseload/graph/limit"
)

func TestRulesRefuseIncrementalDelivery(t *testing.T) {
	t.Parallel()
	for name, query := range map[string]string{
		"defer on an inline fragment": `{ patient(id: 1) { ... @defer { name } } }`,
		"defer on a spread":           `{ patient(id: 1) { ...F @defer(if: false) } } fragment F on Patient { name }`,
		"stream":                      `{ patient(id: 1) { names @stream { family } } }`,
	} {
		answer := limited(t, limit.Default(), false)(query, nil)
		var codes []string
		for _, err := range answer.Errors {
			if refusal, ok := errors.AsType[*limit.Error](err); ok {
				codes = append(codes, refusal.Code())
			}
		}
		if len(codes) != 1 || codes[0] != limit.CodeIncremental {
			t.Errorf("%s: refusals %v, errors %v", name, codes, answer.Errors)
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
