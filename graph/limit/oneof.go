package limit

import (
	"context"
	"reflect"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// OneOf is the gqlgen extension that enforces @oneOf where the validator does
// not look: inside variables. It holds for literals already, also for those
// with a variable as their one field, which must be of a non-null type.
type OneOf struct{ schema *ast.Schema }

var _ interface {
	graphql.HandlerExtension
	graphql.OperationContextMutator
} = (*OneOf)(nil)

// NewOneOf returns the extension.
func NewOneOf() *OneOf { return &OneOf{} }

// ExtensionName implements graphql.HandlerExtension.
func (o *OneOf) ExtensionName() string { return "OneOf" }

// Validate implements graphql.HandlerExtension; every schema will do.
func (o *OneOf) Validate(es graphql.ExecutableSchema) error {
	o.schema = es.Schema()
	return nil
}

// MutateOperationContext refuses an operation with a @oneOf input that has
// none or several of its fields, or a null in the one.
func (o *OneOf) MutateOperationContext(_ context.Context, op *graphql.OperationContext) *gqlerror.Error {
	for _, def := range op.Operation.VariableDefinitions {
		value, given := op.Variables[def.Variable]
		if !given {
			continue
		}
		path := ast.Path{ast.PathName("variable"), ast.PathName(def.Variable)}
		if err := o.variable(def.Type, value, path); err != nil {
			return err
		}
	}
	return nil
}

// variable checks a value against its type, fields and items included.
func (o *OneOf) variable(t *ast.Type, value any, path ast.Path) *gqlerror.Error {
	v := reflect.ValueOf(value)
	if t.Elem != nil && v.Kind() == reflect.Slice {
		for i := range v.Len() {
			if err := o.variable(t.Elem, v.Index(i).Interface(), append(path, ast.PathIndex(i))); err != nil {
				return err
			}
		}
		return nil
	}
	def := o.schema.Types[t.Name()]
	fields, ok := value.(map[string]any)
	if def == nil || def.Kind != ast.InputObject || !ok {
		return nil
	}
	if def.Directives.ForName("oneOf") != nil {
		if refusal := exactlyOne(def, fields); refusal != nil {
			return refusal.under(path)
		}
	}
	for _, field := range def.Fields {
		inner, given := fields[field.Name]
		if !given {
			continue
		}
		if err := o.variable(field.Type, inner, append(path, ast.PathName(field.Name))); err != nil {
			return err
		}
	}
	return nil
}

func exactlyOne(def *ast.Definition, fields map[string]any) *Error {
	given, null := 0, false
	for _, field := range def.Fields {
		if value, ok := fields[field.Name]; ok {
			given++
			null = null || value == nil
		}
	}
	switch {
	case given != 1:
		return refuse(CodeInput, "%s takes exactly one of its fields, not %d", def.Name, given)
	case null:
		return refuse(CodeInput, "the one field of %s must not be null", def.Name)
	default:
		return nil
	}
}
