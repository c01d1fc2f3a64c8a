package mocks_test

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"caseload/graph/generated"
	mocks "caseload/mobile-mocks"
)

// operations are the files, which every test wants.
func operations(t *testing.T) []mocks.Operation {
	t.Helper()
	all, err := mocks.Operations()
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatal("there are no operations")
	}
	return all
}

func contract() *ast.Schema { return generated.NewExecutableSchema(generated.Config{}).Schema() }

// document is an operation as the contract understands it.
func document(t *testing.T, operation mocks.Operation) *ast.QueryDocument {
	t.Helper()
	query, errs := gqlparser.LoadQueryWithRules(contract(), operation.Document, rules.NewDefaultRules())
	if errs != nil {
		t.Fatalf("operations/%s.graphql, with its fragments, does not fit the contract any more: ask for what is there (schema/CHANGELOG.md says what replaced it), or take the change of the contract back: %v", operation.Name, errs)
	}
	return query
}

func TestEveryRootFieldHasAnOperation(t *testing.T) {
	t.Parallel()
	asked := map[string]bool{}
	for _, operation := range operations(t) {
		for _, selection := range document(t, operation).Operations[0].SelectionSet {
			asked[string(operation.Kind)+"."+selection.(*ast.Field).Name] = true
		}
	}
	roots := map[ast.Operation]*ast.Definition{
		ast.Query: contract().Query, ast.Mutation: contract().Mutation, ast.Subscription: contract().Subscription,
	}
	for kind, root := range roots {
		for _, field := range root.Fields {
			if !strings.HasPrefix(field.Name, "__") && !asked[string(kind)+"."+field.Name] {
				t.Errorf("no operation asks for the %s %s: add one to mobile-mocks/operations", kind, field.Name)
			}
		}
	}
}

func TestOperationsCarryTheirFragmentsOnce(t *testing.T) {
	t.Parallel()
	for _, operation := range operations(t) {
		if operation.Name == "Panel" {
			if got := strings.Count(operation.Document, "fragment CodeText on"); got != 1 {
				t.Errorf("Panel carries CodeText %d times", got)
			}
			if strings.Contains(operation.Document, "ProblemParts") {
				t.Error("Panel carries a fragment that it does not use")
			}
			return
		}
	}
	t.Error("there is no operation Panel")
}
