package transport

import (
	"context"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
)

// trusted is the extension that runs operations of known documents alone.
type trusted struct {
	forms  map[string]bool
	passed graphql.Cache[bool]
}

var _ graphql.OperationContextMutator = trusted{}

// newTrusted panics when a document is none.
func newTrusted(documents Documents) trusted {
	t := trusted{forms: map[string]bool{}, passed: shortOnly[bool]{lru.New[bool](cached), func(text string, _ bool) int { return len(text) }}}
	for id, text := range documents {
		document, err := parser.ParseQuery(&ast.Source{Name: id, Input: text})
		if err != nil {
			panic("transport: document " + id + ": " + err.Error())
		}
		t.forms[form(document)] = true
	}
	return t
}

// ExtensionName implements graphql.HandlerExtension.
func (trusted) ExtensionName() string { return "TrustedDocuments" }

// Validate implements graphql.HandlerExtension; every schema will do.
func (trusted) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator: it lets nothing
// through but what is known, however it is written.
func (t trusted) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if _, known := t.passed.Get(ctx, op.RawQuery); known {
		return nil
	}
	if !t.forms[form(op.Doc)] {
		return toGraphQL(errUntrusted)
	}
	t.passed.Add(ctx, op.RawQuery, true)
	return nil
}

// form is the id of a document without what clients change about it on their own: spaces,
// comments, the order of its fragments, and the __typename that caches add.
func form(document *ast.QueryDocument) string {
	var plain ast.QueryDocument
	for _, one := range document.Operations {
		operation := *one
		operation.SelectionSet = withoutTypes(one.SelectionSet)
		plain.Operations = append(plain.Operations, &operation)
	}
	for _, one := range document.Fragments {
		fragment := *one
		fragment.SelectionSet = withoutTypes(one.SelectionSet)
		plain.Fragments = append(plain.Fragments, &fragment)
	}
	slices.SortFunc(plain.Fragments, func(a, b *ast.FragmentDefinition) int { return strings.Compare(a.Name, b.Name) })
	var text strings.Builder
	formatter.NewFormatter(&text).FormatQueryDocument(&plain)
	return IDOf(text.String())
}

// withoutTypes copies a selection without __typename.
func withoutTypes(set ast.SelectionSet) (plain ast.SelectionSet) {
	for _, selection := range set {
		switch one := selection.(type) {
		case *ast.Field:
			if one.Name == "__typename" && one.Alias == one.Name && len(one.Directives) == 0 {
				continue
			}
			field := *one
			field.SelectionSet = withoutTypes(one.SelectionSet)
			plain = append(plain, &field)
		case *ast.InlineFragment:
			inline := *one
			inline.SelectionSet = withoutTypes(one.SelectionSet)
			plain = append(plain, &inline)
		default:
			plain = append(plain, one)
		}
	}
	return plain
}
