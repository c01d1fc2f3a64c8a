package limit_test

import (
	"testing"

	"caseload/graph/limit"
)

func TestOneOfHoldsForVariables(t *testing.T) {
	t.Parallel()
	const (
		subject = `query($v: Subject) { search(subject: $v) { id } }`
		many    = `query($v: [Subject!]) { search(many: $v) { id } }`
		by      = `query($v: Search) { search(by: $v) { id } }`
		literal = `query($v: ID!) { search(subject: {id: $v}) { id } }`
	)
	object := func(pairs ...any) map[string]any {
		m := map[string]any{}
		for i := 0; i < len(pairs); i += 2 {
			name, _ := pairs[i].(string)
			m[name] = pairs[i+1]
		}
		return m
	}
	tests := map[string]struct {
		query     string
		variables map[string]any
		want      string // path, then the message
	}{
		"one":                         {subject, object("v", object("id", "1")), ""},
		"null altogether":             {subject, object("v", nil), ""},
		"left out":                    {subject, nil, ""},
		"none":                        {subject, object("v", object()), "variable.v Subject takes exactly one of its fields, not 0"},
		"two":                         {subject, object("v", object("id", "1", "name", "x")), "variable.v Subject takes exactly one of its fields, not 2"},
		"one and a null":              {subject, object("v", object("id", "1", "name", nil)), "variable.v Subject takes exactly one of its fields, not 2"},
		"only a null":                 {subject, object("v", object("id", nil)), "variable.v the one field of Subject must not be null"},
		"the type name does not fill": {subject, object("v", object("__typename", "Subject")), "variable.v Subject takes exactly one of its fields, not 0"},
		"nested in itself":            {subject, object("v", object("nested", object("nested", object()))), "variable.v.nested.nested Subject takes exactly one of its fields, not 0"},
		"in a list":                   {many, object("v", []any{object("id", "1"), object()}), "variable.v[1] Subject takes exactly one of its fields, not 0"},
		"in a list of one":            {many, object("v", object()), "variable.v[0] Subject takes exactly one of its fields, not 0"},
		"in an input":                 {by, object("v", object("subject", object())), "variable.v.subject Subject takes exactly one of its fields, not 0"},
		"in a list in an input":       {by, object("v", object("either", []any{object("id", "1"), object("id", "1", "name", "x")})), "variable.v.either[1] Subject takes exactly one of its fields, not 2"},
		"an input without":            {by, object("v", object("note", "x")), ""},
		"a literal with a variable":   {literal, object("v", "1"), ""},
		"by default":                  {`query($v: Subject = {id: 1}) { search(subject: $v) { id } }`, nil, ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			answer := limited(t, limit.Default(), false)(test.query, test.variables)
			if test.want == "" {
				if got := code(t, answer); got != "" {
					t.Fatalf("refused: %v", answer.Errors)
				}
				return
			}
			if got := code(t, answer); got != limit.CodeInput {
				t.Fatalf("code %q, errors %v", got, answer.Errors)
			}
			err := answer.Errors[0]
			if got := err.Path.String() + " " + err.Message; got != test.want {
				t.Errorf("refusal %q, want %q", got, test.want)
			}
		})
	}
}

func TestOneOfHoldsForLiteralsThroughTheValidator(t *testing.T) {
	t.Parallel()
	for _, query := range []string{
		`{ search(subject: {}) { id } }`,
		`{ search(subject: {id: 1, name: "x"}) { id } }`,
		`{ search(subject: {id: null}) { id } }`,
		`query($v: Subject = {}) { search(subject: $v) { id } }`,
		`query($v: ID) { search(subject: {id: $v}) { id } }`,
	} {
		if got := code(t, limited(t, limit.Default(), false)(query, nil)); got != "GRAPHQL_VALIDATION_FAILED" {
			t.Errorf("%s: code %q", query, got)
		}
	}
}
