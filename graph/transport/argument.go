package transport

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"caseload/graph/scalar"
)

// unreadable returns an error for a value of the client's that its type does
// not accept, or nil. gqlgen reports those below the field that is being
// resolved, at the argument; errors of resolvers come from the field itself.
func (p presenter) unreadable(ctx context.Context, original *gqlerror.Error, err error) PublicError {
	switch sqlState(err) {
	case "22021", "22P05": // character_not_in_repertoire, untranslatable_character: NUL
		return &requestError{code: CodeBadInput, message: "a text holds a character that cannot be stored"}
	}
	_, argument := split(ctx, original.Path)
	if argument == nil {
		return nil
	}
	if form, ok := scalar.Form(p.typeOf(ctx, argument)); ok {
		return &requestError{code: CodeBadInput, message: "must be " + form}
	}
	return &requestError{code: CodeBadInput, message: "is not valid for its type"}
}

// about names the argument that an error is about, if it is about one.
func about(ctx context.Context, original *gqlerror.Error, err PublicError) *gqlerror.Error {
	shown := toGraphQL(err)
	if _, argument := split(ctx, original.Path); argument != nil {
		shown.Message = "the value of " + argument.String() + " " + shown.Message
		shown.Extensions["argument"] = argument.String()
	}
	return shown
}

// split cuts the path of an error after the field that is being resolved;
// below is nil if it ends there or lies elsewhere.
func split(ctx context.Context, path ast.Path) (field, below ast.Path) {
	resolving := graphql.GetFieldContext(ctx)
	if resolving == nil {
		return path, nil
	}
	field = resolving.Path()
	if len(path) <= len(field) || path[:len(field)].String() != field.String() {
		return path, nil
	}
	return field, path[len(field):]
}

// typeOf is the name of the type that the contract gives to a part of an
// argument of the field that is being resolved; "" when it has none.
func (p presenter) typeOf(ctx context.Context, argument ast.Path) string {
	field := graphql.GetFieldContext(ctx).Field.Field
	if field == nil || field.Definition == nil {
		return ""
	}
	name, _ := argument[0].(ast.PathName)
	definition := field.Definition.Arguments.ForName(string(name))
	if definition == nil {
		return ""
	}
	typ := definition.Type.Name()
	for _, part := range argument[1:] {
		name, ok := part.(ast.PathName)
		if !ok {
			continue // the items of a list are of the type that the list names
		}
		input := p.schema.Types[typ]
		if input == nil || input.Fields.ForName(string(name)) == nil {
			return ""
		}
		typ = input.Fields.ForName(string(name)).Type.Name()
	}
	return typ
}
