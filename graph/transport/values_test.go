package transport_test

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestValidationErrorsRepeatNoValues(t *testing.T) {
	t.Parallel()
	const find = `query($f: Find, $r: Risk, $a: Int) { patient(find: $f, risk: $r, age: $a) { id } }`
	tests := map[string]struct {
		query     string
		variables map[string]any
		want      string
	}{
		"a wrong enum in a variable":      {find, map[string]any{"r": secret}, "is not a valid Risk"},
		"a wrong enum in an input":        {find, map[string]any{"f": map[string]any{"risk": secret}}, "is not a valid Risk"},
		"an unknown field in an input":    {find, map[string]any{"f": map[string]any{"nam": secret}}, "unknown field"},
		"a text for a number":             {find, map[string]any{"a": secret}, "the value is not valid for its type"},
		"a fraction for a number":         {find, map[string]any{"a": json.Number("1951.5")}, "the value is not valid for its type"},
		"a text for an object":            {find, map[string]any{"f": secret}, "must be a Find, not a string"},
		"nothing for what is required":    {`mutation($n: String!) { rename(name: $n) { id } }`, nil, "must be defined"},
		"null for what is required":       {`mutation($n: String!) { rename(name: $n) { id } }`, map[string]any{"n": nil}, "cannot be null"},
		"a text literal for a number":     {`{ patient(age: "` + secret + `") { id } }`, nil, `Int cannot represent non-integer value`},
		"a number literal that overflows": {`{ patient(age: 19511951195119511951) { id } }`, nil, `Int cannot represent non 32-bit signed integer value`},
		"a text literal for an enum":      {`{ patient(risk: "` + secret + `") { id } }`, nil, `Enum "Risk" cannot represent non-enum value`},
		"a wrong enum literal":            {`{ patient(risk: Rosalind) { id } }`, nil, `the value does not exist in "Risk" enum.`},
		"a literal for an object":         {`{ patient(find: "` + secret + `") { id } }`, nil, `Expected value of type "Find"`},
		"null literal":                    {`mutation { rename(name: null) { id } }`, nil, `Expected value of type "String!"`},
		"a text where a name belongs":     {`{ "` + secret + `" }`, nil, `Expected Name, found String`},
		"a text where an end belongs":     {`{ hello } "` + secret + `"`, nil, ``},
		"a text that does not end":        {`{ patient(find: {name: "` + secret, nil, `Unexpected <Invalid>`},
		"a wrong escape":                  {`{ patient(find: {name: "\u12` + secret + `"}) { id } }`, nil, `Unexpected <Invalid>`},
		"an unknown field":                {`{ patiend { id } }`, nil, `Cannot query field "patiend" on type "Query".`},
	}
	s := serve(t, newWorld(), nil)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := s.post(t, request(test.query, test.variables), nil)
			if code := got.code(); code != "GRAPHQL_VALIDATION_FAILED" && code != "GRAPHQL_PARSE_FAILED" {
				t.Fatalf("code %q: %s", code, got.body)
			}
			for _, value := range []string{secret, "Rosalind", "1951"} {
				if strings.Contains(got.body, value) {
					t.Errorf("the answer repeats %q: %s", value, got.body)
				}
			}
			if test.want != "" && got.message() != test.want {
				t.Errorf("message %q, want %q", got.message(), test.want)
			}
		})
	}
}

func TestValidationErrorsDoNotRepeatTheOperationName(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	got := s.post(t, `{"query":"query A { hello } query B { hello }","operationName":"`+secret+`"}`, nil)
	if want := "the document has no operation of that name"; got.message() != want {
		t.Errorf("message %q, want %q", got.message(), want)
	}
	if strings.Contains(got.body, secret) {
		t.Errorf("the answer repeats the name: %s", got.body)
	}
}
