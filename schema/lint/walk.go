package lint

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// types yields the types that the project declares, by name: neither the built-in scalars nor the
// types of introspection.
func types(schema *ast.Schema) iter.Seq[*ast.Definition] {
	return func(yield func(*ast.Definition) bool) {
		for _, name := range slices.Sorted(maps.Keys(schema.Types)) {
			definition := schema.Types[name]
			if !definition.BuiltIn && !yield(definition) {
				return
			}
		}
	}
}

// directives yields the directives that the project declares, by name.
func directives(schema *ast.Schema) iter.Seq[*ast.DirectiveDefinition] {
	return func(yield func(*ast.DirectiveDefinition) bool) {
		for _, name := range slices.Sorted(maps.Keys(schema.Directives)) {
			directive := schema.Directives[name]
			builtIn := directive.Position != nil && directive.Position.Src != nil && directive.Position.Src.BuiltIn
			if !builtIn && !yield(directive) {
				return
			}
		}
	}
}

// fields yields the fields of a type or input without the ones of introspection, which the parser
// adds to the query root.
func fields(definition *ast.Definition) iter.Seq[*ast.FieldDefinition] {
	return func(yield func(*ast.FieldDefinition) bool) {
		for _, field := range definition.Fields {
			if !strings.HasPrefix(field.Name, "__") && !yield(field) {
				return
			}
		}
	}
}

// rootFields yields the fields of a root type, none where the schema has no such root.
func rootFields(root *ast.Definition) iter.Seq[*ast.FieldDefinition] {
	if root == nil {
		return func(func(*ast.FieldDefinition) bool) {}
	}
	return fields(root)
}

// isOutput tells whether a type's fields are answered rather than sent.
func isOutput(definition *ast.Definition) bool {
	return definition.Kind == ast.Object || definition.Kind == ast.Interface
}

// member writes the coordinate of a field, input field or enum value.
func member(typeName, name string) string {
	return typeName + "." + name
}

// argument writes the coordinate of an argument of whatever owner names: a field or a directive.
func argument(owner, name string) string {
	return fmt.Sprintf("%s(%s:)", owner, name)
}
