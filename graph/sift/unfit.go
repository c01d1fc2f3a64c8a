package sift

import (
	"context"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// Unfit is an item that was set aside.
type Unfit struct {
	// Place is where it stood in the list, from 0.
	Place int
	// Value is the item as it was sent.
	Value any
	// Path is what of it does not fit, from the item on.
	Path []string
	// Reason says why; it never repeats what was sent.
	Reason string
}

// setAside are the items that were set aside, by the variable that brought them. No client
// can send a value of this type.
type setAside map[string][]Unfit

// key is where a request keeps what was set aside.
const key = "caseload: set aside"

func (s setAside) keep(request *graphql.RawParams) {
	if request.Extensions == nil {
		request.Extensions = map[string]any{}
	}
	request.Extensions[key] = s
}

// Of are the items that were set aside, in their order, of a list in an argument of the
// field that is being resolved.
func Of(ctx context.Context, argument, items string) []Unfit {
	aside, _ := graphql.GetOperationContext(ctx).Extensions[key].(setAside)
	given := graphql.GetFieldContext(ctx).Field.Arguments.ForName(argument)
	if aside == nil || given == nil {
		return nil
	}
	value := given.Value
	if list := value.Children.ForName(items); list != nil {
		value = list
	}
	if value.Kind != ast.Variable {
		return nil
	}
	return aside[value.Raw]
}

// named reports whether a document may have a variable that brings a batch.
func (s *Sieve) named(document string) bool {
	return strings.Contains(document, s.Input) || strings.Contains(document, s.item.Name())
}

// names are the parts of a path as texts.
func names(path ast.Path) (parts []string) {
	for _, part := range path {
		switch part := part.(type) {
		case ast.PathName:
			parts = append(parts, string(part))
		case ast.PathIndex:
			parts = append(parts, strconv.Itoa(int(part)))
		}
	}
	return parts
}
