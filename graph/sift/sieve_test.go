package sift_test

import (
	"maps"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/graph/generated"
	"caseload/graph/sift"
)

const document = `mutation($input: SyncPushInput!) { syncPush(input: $input) { serverTime } }`

// right are values as the contract wants them.
var right = map[string]any{
	"Boolean": true, "Cursor": "x", "Date": "2026-11", "DateTime": "2026-11-25T14:30:00Z", "Decimal": "7.0",
	"Float": 0.5, "ID": "0199c0de-0000-7000-8000-000000000001", "Int": 7, "String": "x", "UUID": "0199c0de-0000-7000-8000-000000000001",
}

// filled is a value of a type with every field that it can have; of those of a @oneOf the
// first. Each is told to who asks, with what it would be with that one replaced.
func filled(schema *ast.Schema, t *ast.Type, path string, each func(path string, with func(any) any), with func(any) any) any {
	if t.Elem != nil {
		return []any{filled(schema, t.Elem, path+".0", each, func(v any) any { return with([]any{v}) })}
	}
	def := schema.Types[t.NamedType]
	each(path, with)
	switch def.Kind {
	case ast.Scalar:
		return right[def.Name]
	case ast.Enum:
		return def.EnumValues[0].Name
	default:
	}
	fields := map[string]any{}
	for _, f := range def.Fields {
		none := func(string, func(any) any) {}
		if fields[f.Name] = filled(schema, f.Type, "", none, nil); def.Directives.ForName("oneOf") != nil {
			break
		}
	}
	for name := range fields {
		filled(schema, def.Fields.ForName(name).Type, path+"."+name, each, func(v any) any {
			changed := maps.Clone(fields)
			changed[name] = v
			return with(changed)
		})
	}
	return fields
}

func TestWhatFitsStaysAndEveryValueThatDoesNotIsFound(t *testing.T) {
	t.Parallel()
	es := generated.NewExecutableSchema(generated.Config{})
	schema := es.Schema()
	sieve := &sift.Sieve{Input: "SyncPushInput", Items: "operations", Most: 100}
	e := executor.New(es)
	e.Use(sieve)
	fits := func(act string, input any) bool {
		operation := map[string]any{"doneAt": right["DateTime"], "sequence": 1, "act": map[string]any{act: input}}
		request := &graphql.RawParams{Query: document, Variables: map[string]any{"input": map[string]any{"sentAt": right["DateTime"], "operations": []any{operation}}}}
		if err := sieve.MutateOperationParameters(t.Context(), request); err != nil {
			t.Fatal(err)
		}
		given, _ := request.Variables["input"].(map[string]any)
		return len(given["operations"].([]any)) == 1
	}
	for _, act := range schema.Types["SyncAct"].Fields {
		wrong := 0
		whole := filled(schema, act.Type, act.Name, func(path string, with func(any) any) {
			wrong++
			if fits(act.Name, with(map[string]any{"no such field": 1})) {
				t.Errorf("%s: what does not fit was not found", path)
			}
			if strings.HasSuffix(path, "Id") && fits(act.Name, with("0199c0de")) {
				t.Errorf("%s: half an id was not found", path)
			}
		}, func(v any) any { return v })
		if !fits(act.Name, whole) {
			t.Errorf("%s: what fits was set aside", act.Name)
		}
		if wrong < 2 {
			t.Errorf("%s: %d values", act.Name, wrong)
		}
	}
}

func TestASieveNeedsItsList(t *testing.T) {
	t.Parallel()
	es := generated.NewExecutableSchema(generated.Config{})
	for _, sieve := range []*sift.Sieve{{Input: "NoSuchInput", Items: "operations"}, {Input: "SyncPushInput", Items: "sentAt"}, {Input: "SyncPushInput", Items: "acts"}} {
		if sieve.Validate(es) == nil {
			t.Errorf("%s.%s is taken for a list", sieve.Input, sieve.Items)
		}
	}
}

func TestWhatIsNoBatchStays(t *testing.T) {
	t.Parallel()
	sieve := &sift.Sieve{Input: "SyncPushInput", Items: "operations", Most: 1}
	executor.New(generated.NewExecutableSchema(generated.Config{})).Use(sieve)
	for name, request := range map[string]*graphql.RawParams{
		"no variables":          {Query: document},
		"another operation":     {Query: `query($first: Int) { panel(first: $first) { totalCount } }`, Variables: map[string]any{"first": "x"}},
		"no document":           {Query: `mutation($input: SyncPushInput!`, Variables: map[string]any{"input": 1}},
		"no such operation":     {Query: document, OperationName: "Other", Variables: map[string]any{"input": 1}},
		"no input":              {Query: document, Variables: map[string]any{"input": "x"}},
		"more than a batch has": {Query: document, Variables: map[string]any{"input": map[string]any{"operations": []any{1, 2}}}},
	} {
		before := maps.Clone(request.Variables)
		if err := sieve.MutateOperationParameters(t.Context(), request); err != nil || len(request.Extensions) > 0 || len(before) != len(request.Variables) {
			t.Errorf("%s: %v %v", name, err, request)
		}
	}
}

func TestWhatTheRequestBroughtIsLeftAsItWas(t *testing.T) {
	t.Parallel()
	sieve := &sift.Sieve{Input: "SyncPushInput", Items: "operations", Most: 100}
	executor.New(generated.NewExecutableSchema(generated.Config{})).Use(sieve)
	input := map[string]any{"operations": []any{"x"}}
	request := &graphql.RawParams{Query: document, Variables: map[string]any{"input": input}}
	if err := sieve.MutateOperationParameters(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	left, _ := request.Variables["input"].(map[string]any)
	if of, _ := input["operations"].([]any); len(of) != 1 || len(left["operations"].([]any)) != 0 {
		t.Errorf("%v, of %v", left, input)
	}
}
