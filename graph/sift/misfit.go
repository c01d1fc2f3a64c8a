package sift

import (
	"context"
	"slices"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator"

	"caseload/graph/fault"
	"caseload/graph/scalar"
)

// misfit is what of an item does not fit its type, nil where all of it does: by the rules
// of the language, by @oneOf, and by the forms of scalars and names of enums, which are
// looked at by nobody else before the whole is read. Its path begins at the item.
func (s *Sieve) misfit(ctx context.Context, item any) *gqlerror.Error {
	const name = "item"
	one := &ast.OperationDefinition{VariableDefinitions: ast.VariableDefinitionList{
		{Variable: name, Type: s.item, Definition: s.schema.Types[s.item.Name()]},
	}}
	variables := map[string]any{name: item}
	if _, err := validator.VariableValues(s.schema, one, variables); err != nil {
		bad, ok := err.(*gqlerror.Error) //nolint:errorlint // as it is made
		if !ok {
			return gqlerror.Errorf("is not valid for its type")
		}
		return gqlerror.ErrorPathf(bad.Path[2:], "%s", fault.AboutVariable(bad.Message))
	}
	if bad := s.oneOf.MutateOperationContext(ctx, &graphql.OperationContext{Operation: one, Variables: variables}); bad != nil {
		return gqlerror.ErrorPathf(bad.Path[2:], "%s", bad.Message)
	}
	return s.misformed(s.item, item, nil)
}

// misformed is a value that is none of its scalar or enum.
func (s *Sieve) misformed(t *ast.Type, value any, path ast.Path) *gqlerror.Error {
	if value == nil {
		return nil
	}
	if t.Elem != nil {
		for i, one := range graphql.CoerceList(value) {
			if bad := s.misformed(t.Elem, one, append(slices.Clip(path), ast.PathIndex(i))); bad != nil {
				return bad
			}
		}
		return nil
	}
	switch def := s.schema.Types[t.NamedType]; def.Kind {
	case ast.Scalar:
		if form, _ := scalar.Form(def.Name); !scalar.Readable(def.Name, value) {
			return gqlerror.ErrorPathf(path, "must be %s", form)
		}
	case ast.Enum:
		if name, _ := value.(string); def.EnumValues.ForName(name) == nil {
			return gqlerror.ErrorPathf(path, "is not a valid %s", def.Name)
		}
	case ast.InputObject:
		return s.misformedField(def, value, path)
	default: // no type of an input
	}
	return nil
}

func (s *Sieve) misformedField(def *ast.Definition, value any, path ast.Path) *gqlerror.Error {
	fields, _ := value.(map[string]any)
	for _, field := range def.Fields {
		if bad := s.misformed(field.Type, fields[field.Name], append(slices.Clip(path), ast.PathName(field.Name))); bad != nil {
			return bad
		}
	}
	return nil
}
