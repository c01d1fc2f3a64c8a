package limit_test

import (
	"context"
	"errors"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"caseload/graph/limit"
)

const sdl = `
directive @cost(weight: String!) on FIELD_DEFINITION
interface Node { id: ID! }
type Patient implements Node {
  id: ID!
  name: String!
  tags: [String!]!
  names: [HumanName!]!
  grid: [[HumanName!]!]!
  manager: Patient
  month: Month @cost(weight: "50")
  gaps: [Month!]! @cost(weight: "20")
  conditions(first: Int = 10, after: String): ConditionConnection!
}
type Month { minutes: Int!, names: [HumanName!]! }
type HumanName { family: String! }
type Condition implements Node { id: ID!, code: String!, patient: Patient! }
type ConditionEdge { cursor: String!, node: Condition! }
type ConditionConnection { edges: [ConditionEdge!]!, nodes: [Condition!]!, pageInfo: PageInfo!, totalCount: Int }
type PatientEdge { cursor: String!, node: Patient! }
type PatientConnection { edges: [PatientEdge!]!, nodes: [Patient!]!, pageInfo: PageInfo!, totalCount: Int }
type PageInfo { hasNextPage: Boolean!, endCursor: String }
input Subject @oneOf { id: ID, name: String, nested: Subject }
input Search { subject: Subject, either: [Subject!], note: String }
type Query {
  panel(first: Int! = 25, after: String): PatientConnection!
  optional(first: Int): PatientConnection!
  patient(id: ID!): Patient
  nodes(ids: [ID!]!): [Node]!
  search(by: Search, subject: Subject, many: [Subject!]): Patient
}
type Mutation { touch(id: ID!): Patient }
type Subscription { changed(first: Int = 5): PatientConnection! }
`

// schema is an executable schema that answers every operation with an empty
// object: only what happens before matters here.
type schema struct{ ast *ast.Schema }

func (s schema) Schema() *ast.Schema { return s.ast }

func (s schema) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (s schema) Exec(context.Context) graphql.ResponseHandler {
	return graphql.OneShot(&graphql.Response{Data: []byte(`{}`)})
}

func load(tb testing.TB, sdl string) schema {
	tb.Helper()
	return schema{ast: gqlparser.MustLoadSchema(&ast.Source{Name: "test.graphqls", Input: sdl})}
}

// run sends one operation and returns the answer.
type run func(query string, variables map[string]any) *graphql.Response

// limited returns an executor of the test schema with all that this package has.
func limited(t testing.TB, limits limit.Limits, introspection bool) run {
	t.Helper()
	exec := executor.New(load(t, sdl))
	exec.SetDefaultRulesFn(limit.Rules)
	exec.SetDisableSuggestion(true)
	if introspection {
		exec.Use(extension.Introspection{})
	}
	exec.Use(limit.NewOneOf())
	exec.Use(limit.NewOperation(limits))
	exec.SetErrorPresenter(func(_ context.Context, err error) *gqlerror.Error {
		presented, _ := errors.AsType[*gqlerror.Error](err)
		return presented
	})
	return func(query string, variables map[string]any) *graphql.Response {
		t.Helper()
		ctx := graphql.StartOperationTrace(t.Context())
		op, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
		ctx = graphql.WithOperationContext(ctx, op)
		if errs != nil {
			return exec.DispatchError(ctx, errs)
		}
		handler, ctx := exec.DispatchOperation(ctx, op)
		return handler(ctx)
	}
}

// code returns the code of the only error, or "".
func code(t *testing.T, answer *graphql.Response) string {
	t.Helper()
	switch len(answer.Errors) {
	case 0:
		return ""
	case 1:
		text, _ := answer.Errors[0].Extensions["code"].(string)
		if text == "" {
			t.Fatalf("error without code: %v", answer.Errors)
		}
		return text
	default:
		t.Fatalf("more than one error: %v", answer.Errors)
		return ""
	}
}
