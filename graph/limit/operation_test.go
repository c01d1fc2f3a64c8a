package limit_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/graph/limit"
)

func TestOperationHoldsPagesToTheirSize(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		query     string
		variables map[string]any
		want      string
	}{
		"default of the schema":      {query: `{ panel { nodes { id } } }`},
		"smallest":                   {query: `{ panel(first: 1) { nodes { id } } }`},
		"largest":                    {query: `{ panel(first: 100) { nodes { id } } }`},
		"over the largest":           {query: `{ panel(first: 101) { nodes { id } } }`, want: "Query.panel asks for 101 items: first must be 1 to 100"},
		"zero":                       {query: `{ panel(first: 0) { nodes { id } } }`, want: "Query.panel asks for 0 items: first must be 1 to 100"},
		"negative":                   {query: `{ panel(first: -1) { nodes { id } } }`, want: "Query.panel asks for -1 items: first must be 1 to 100"},
		"null over a default":        {query: `{ patient(id: 1) { conditions(first: null) { nodes { id } } } }`, want: "Patient.conditions asks for no number of items: first must be 1 to 100"},
		"no default and nothing":     {query: `{ optional { nodes { id } } }`, want: "Query.optional asks for no number of items: first must be 1 to 100"},
		"only the total":             {query: `{ optional { totalCount } }`, want: "Query.optional asks for no number of items: first must be 1 to 100"},
		"nested":                     {query: `{ panel { edges { node { conditions(first: 500) { nodes { id } } } } } }`, want: "Patient.conditions asks for 500 items: first must be 1 to 100"},
		"in a subscription":          {query: `subscription { changed(first: 500) { nodes { id } } }`, want: "Subscription.changed asks for 500 items: first must be 1 to 100"},
		"behind an alias":            {query: `{ a: panel { nodes { id } } b: panel(first: 200) { nodes { id } } }`, want: "Query.panel asks for 200 items: first must be 1 to 100"},
		"in a fragment":              {query: `{ panel { nodes { ...F } } } fragment F on Patient { conditions(first: 300) { nodes { id } } }`, want: "Patient.conditions asks for 300 items: first must be 1 to 100"},
		"in an inline fragment":      {query: `{ nodes(ids: [1]) { ... on Patient { conditions(first: 300) { nodes { id } } } } }`, want: "Patient.conditions asks for 300 items: first must be 1 to 100"},
		"by variable":                {query: `query($n: Int!) { panel(first: $n) { nodes { id } } }`, variables: map[string]any{"n": json.Number("101")}, want: "Query.panel asks for 101 items: first must be 1 to 100"},
		"by variable out of text":    {query: `query($n: Int!) { panel(first: $n) { nodes { id } } }`, variables: map[string]any{"n": "101"}, want: "Query.panel asks for 101 items: first must be 1 to 100"},
		"by variable within":         {query: `query($n: Int!) { panel(first: $n) { nodes { id } } }`, variables: map[string]any{"n": json.Number("100")}},
		"by variable null":           {query: `query($n: Int) { optional(first: $n) { nodes { id } } }`, variables: map[string]any{"n": nil}, want: "Query.optional asks for no number of items: first must be 1 to 100"},
		"by variable left out":       {query: `query($n: Int) { optional(first: $n) { nodes { id } } }`, want: "Query.optional asks for no number of items: first must be 1 to 100"},
		"by variable with default":   {query: `query($n: Int = 700) { optional(first: $n) { nodes { id } } }`, want: "Query.optional asks for 700 items: first must be 1 to 100"},
		"left out over a default":    {query: `query($n: Int) { patient(id: 1) { conditions(first: $n) { nodes { id } } } }`},
		"skipped":                    {query: `{ panel(first: 500) @skip(if: true) { nodes { id } } patient(id: 1) { id } }`},
		"not skipped by variable":    {query: `query($s: Boolean!) { panel(first: 500) @skip(if: $s) { nodes { id } } }`, variables: map[string]any{"s": false}, want: "Query.panel asks for 500 items: first must be 1 to 100"},
		"included by variable":       {query: `query($s: Boolean!) { ... @include(if: $s) { panel(first: 500) { nodes { id } } } }`, variables: map[string]any{"s": true}, want: "Query.panel asks for 500 items: first must be 1 to 100"},
		"not included by variable":   {query: `query($s: Boolean!) { panel(first: 500) @include(if: $s) { nodes { id } } patient(id: 1) { id } }`, variables: map[string]any{"s": false}},
		"included and skipped":       {query: `{ panel(first: 500) @include(if: true) @skip(if: true) { nodes { id } } patient(id: 1) { id } }`},
		"a list of ids over a page":  {query: `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, variables: map[string]any{"ids": ids(101)}, want: "Query.nodes names 101 ids: at most 100"},
		"a list of ids within":       {query: `query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, variables: map[string]any{"ids": ids(100)}},
		"a second operation is free": {query: `query A { patient(id: 1) { id } }`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			answer := limited(t, limit.Default(), false)(test.query, test.variables)
			if test.want == "" {
				if got := code(t, answer); got != "" {
					t.Errorf("refused: %v", answer.Errors)
				}
				return
			}
			if got := code(t, answer); got != limit.CodePageSize {
				t.Fatalf("code %q, errors %v", got, answer.Errors)
			}
			if got := answer.Errors[0].Message; got != test.want {
				t.Errorf("message %q, want %q", got, test.want)
			}
			if len(answer.Errors[0].Locations) != 1 {
				t.Errorf("no place in the document: %v", answer.Errors[0])
			}
		})
	}
}

func ids(n int) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = strconv.Itoa(i)
	}
	return all
}

func TestOperationCountsNodes(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		query     string
		variables map[string]any
		want      int64
	}{
		"no object":                    {`{ __typename }`, nil, 0},
		"one object":                   {`{ patient(id: 1) { id name tags } }`, nil, 1},
		"object in object":             {`{ patient(id: 1) { manager { id } } }`, nil, 2},
		"plain list":                   {`{ patient(id: 1) { names { family } } }`, nil, 11},
		"list of lists":                {`{ patient(id: 1) { grid { family } } }`, nil, 101},
		"page":                         {`{ panel(first: 25) { nodes { id } pageInfo { endCursor } totalCount } }`, nil, 25},
		"page through edges":           {`{ panel(first: 25) { edges { cursor node { id } } } }`, nil, 25},
		"page of which only the total": {`{ panel(first: 25) { totalCount } }`, nil, 1},
		"page in page":                 {`{ panel(first: 25) { nodes { conditions(first: 4) { nodes { id } } } } }`, nil, 25 * 5},
		"page in page through edges":   {`{ panel(first: 25) { edges { node { conditions(first: 4) { edges { node { id } } } } } } }`, nil, 25 * 5},
		"three pages deep":             {`{ panel(first: 10) { nodes { conditions(first: 10) { nodes { patient { conditions(first: 10) { nodes { id } } } } } } } }`, nil, 10 * (1 + 10*(1+1+10))},
		"aliases add up":               {`{ a: panel(first: 10) { nodes { id } } b: panel(first: 20) { nodes { id } } }`, nil, 30},
		"inside aliases as well":       {`{ panel(first: 10) { a: nodes { id } b: nodes { id } } }`, nil, 20},
		"a fragment on the connection": {`{ a: panel(first: 3) { ...C } b: panel(first: 7) { ...C } } fragment C on PatientConnection { nodes { manager { id } } }`, nil, 20},
		"a fragment spread twice":      {`{ patient(id: 1) { ...F ...F } } fragment F on Patient { manager { id } }`, nil, 2},
		"a fragment under two aliases": {`{ a: patient(id: 1) { ...F } b: patient(id: 2) { ...F } } fragment F on Patient { manager { id } }`, nil, 4},
		"skipped":                      {`query($s: Boolean!) { patient(id: 1) { id manager @skip(if: $s) { id } } }`, map[string]any{"s": true}, 1},
		"a skipped fragment":           {`query($s: Boolean!) { patient(id: 1) { id ...F @include(if: $s) } } fragment F on Patient { manager { id } }`, map[string]any{"s": false}, 1},
		"ids":                          {`{ nodes(ids: [1, 2, 3]) { id ... on Patient { manager { id } } } }`, nil, 6},
		"one id without a list":        {`{ nodes(ids: 1) { id } }`, nil, 1},
		"what is computed":             {`{ patient(id: 1) { month { minutes names { family } } } }`, nil, 1 + 50 + 10},
		"a list that is computed":      {`{ patient(id: 1) { gaps { minutes } } }`, nil, 1 + 19 + 10},
		"what is computed in a page":   {`{ panel(first: 25) { nodes { month { minutes } } } }`, nil, 25 * (1 + 50)},
		"mutation":                     {`mutation { a: touch(id: 1) { id } b: touch(id: 2) { id } }`, nil, 2},
		"introspection":                {`{ __schema { types { fields { args { name } } } } }`, nil, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			answer := limited(t, limit.Default(), true)(test.query, test.variables)
			if got := code(t, answer); got != "" {
				t.Fatalf("refused: %v", answer.Errors)
			}
			want := limit.Cost{Requested: test.want, Limit: 50_000}
			if diff := cmp.Diff(want, answer.Extensions["cost"]); diff != "" {
				t.Errorf("cost (-want +got):\n%s", diff)
			}
		})
	}
}

func TestOperationRefusesWhatIsOverALimit(t *testing.T) {
	t.Parallel()
	deep := func(levels int) string {
		return `{ patient(id: 1) ` + strings.Repeat(`{ manager `, levels-2) + `{ id }` + strings.Repeat(` }`, levels-1)
	}
	roots := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "a%d: __typename ", i)
		}
		return `{ ` + b.String() + `}`
	}
	tests := map[string]struct {
		query string
		code  string
		want  string
	}{
		"cost at the limit":   {query: `{ panel(first: 100) { nodes { conditions(first: 99) { nodes { id } } } } }`},
		"cost over the limit": {`{ panel(first: 100) { nodes { conditions(first: 100) { nodes { id } } } } }`, limit.CodeCost, "the operation asks for up to 10100 nodes: at most 10000"},
		"depth at the limit":  {query: deep(6)},
		"depth over":          {deep(7), limit.CodeDepth, "fields nest 7 levels deep: at most 6"},
		"depth in fragments": {`{ patient(id: 1) { manager { manager { ...A } } } } fragment A on Patient { manager { ...B } } fragment B on Patient { manager { manager { id } } }`,
			limit.CodeDepth, "fields nest 7 levels deep: at most 6"},
		"root fields at the limit": {query: roots(5)},
		"root fields over":         {roots(6), limit.CodeFields, "the operation has 6 root fields: at most 5"},
		"root fields in a fragment": {`{ ...F a: __typename b: __typename } fragment F on Query { c: __typename d: __typename e: __typename f: __typename }`,
			limit.CodeFields, "the operation has 6 root fields: at most 5"},
	}
	limits := limit.Limits{Page: 100, List: 10, Nodes: 10_000, Depth: 6, Fields: 5}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			answer := limited(t, limits, false)(test.query, nil)
			if got := code(t, answer); got != test.code {
				t.Fatalf("code %q, want %q, errors %v", got, test.code, answer.Errors)
			}
			if test.code != "" && answer.Errors[0].Message != test.want {
				t.Errorf("message %q, want %q", answer.Errors[0].Message, test.want)
			}
		})
	}
}

func TestOperationReportsTheCostOfWhatItRefuses(t *testing.T) {
	t.Parallel()
	answer := limited(t, limit.Limits{Page: 100, List: 10, Nodes: 20, Depth: 9, Fields: 9}, false)(`{ panel { nodes { id } } }`, nil)
	if got := code(t, answer); got != limit.CodeCost {
		t.Fatalf("code %q", got)
	}
	want := limit.Cost{Requested: 25, Limit: 20}
	if diff := cmp.Diff(want, answer.Extensions["cost"]); diff != "" {
		t.Errorf("cost (-want +got):\n%s", diff)
	}
}

func TestOperationRefusesIntrospectionThatIsOff(t *testing.T) {
	t.Parallel()
	for _, query := range []string{
		`{ __schema { queryType { name } } }`,
		`{ ...F } fragment F on Query { __type(name: "Patient") { name } }`,
	} {
		if got := code(t, limited(t, limit.Default(), false)(query, nil)); got != limit.CodeIntrospection {
			t.Errorf("%s: code %q", query, got)
		}
		if got := code(t, limited(t, limit.Default(), true)(query, nil)); got != "" {
			t.Errorf("%s: refused where introspection is on: %q", query, got)
		}
	}
}

func TestOperationLetsToolsIntrospectAndNoDeeper(t *testing.T) {
	t.Parallel()
	types := func(levels int) string {
		return `{ __schema { types { fields { args { type ` +
			strings.Repeat(`{ ofType `, levels) + `{ kind }` + strings.Repeat(` }`, levels) + ` } } } } }`
	}
	if got := code(t, limited(t, limit.Default(), true)(types(9), nil)); got != "" {
		t.Errorf("the usual introspection query is refused: %q", got)
	}
	if got := code(t, limited(t, limit.Default(), true)(types(16), nil)); got != limit.CodeDepth {
		t.Errorf("22 levels: code %q", got)
	}
}

// TestOperationMeasuresAFragmentBombOnce would not come to an end if fragments
// were expanded: thirty of them double to a billion selections, a hundred
// to more than there are atoms.
func TestOperationMeasuresAFragmentBombOnce(t *testing.T) {
	t.Parallel()
	for _, length := range []int{30, 100} {
		wide := bomb(length, `a%[1]d: manager { ...F%[2]d } b%[1]d: manager { ...F%[2]d }`)
		answer := limited(t, limit.Limits{Page: 100, List: 10, Nodes: 50_000, Depth: 2000, Fields: 50}, false)(wide, nil)
		if got := code(t, answer); got != limit.CodeCost {
			t.Errorf("%d doublings: code %q, errors %v", length, got, answer.Errors)
		}
		if got := code(t, limited(t, limit.Default(), false)(wide, nil)); got != limit.CodeDepth {
			t.Errorf("%d doublings: code %q", length, got)
		}
		flat := bomb(length, `... { ...F%[2]d } ... { ...F%[2]d id }`)
		if got := code(t, limited(t, limit.Default(), false)(flat, nil)); got != "" {
			t.Errorf("%d spreads of one object: code %q", length, got)
		}
	}
}

// bomb returns a document of n fragments, each of which uses the next as the
// pattern says.
func bomb(n int, pattern string) string {
	var b strings.Builder
	b.WriteString(`{ patient(id: 1) { ...F0 } }`)
	for i := range n {
		fmt.Fprintf(&b, " fragment F%[1]d on Patient { "+pattern+" }", i, i+1)
	}
	fmt.Fprintf(&b, " fragment F%d on Patient { manager { id } }", n)
	return b.String()
}

func TestOperationCannotBeUsedWithUnlimitedConnections(t *testing.T) {
	t.Parallel()
	es := load(t, `
		type PatientConnection { totalCount: Int }
		type Query {
			none: PatientConnection!
			text(first: String): PatientConnection!
			back(first: Int, last: Int): PatientConnection!
			good(first: Int): PatientConnection!
		}`)
	err := limit.NewOperation(limit.Default()).Validate(es)
	want := `limit pages: Query.back takes last, which no page limit covers
Query.none returns a connection and must take first: Int
Query.text returns a connection and must take first: Int`
	if err == nil || err.Error() != want {
		t.Errorf("error:\n%v\nwant:\n%s", err, want)
	}
}

// BenchmarkOperationFragmentBomb is the whole way of a refused bomb: parse,
// validate, measure.
func BenchmarkOperationFragmentBomb(b *testing.B) {
	query := bomb(30, `a%[1]d: manager { ...F%[2]d } b%[1]d: manager { ...F%[2]d }`)
	send := limited(b, limit.Default(), false)
	for b.Loop() {
		send(query, nil)
	}
}
