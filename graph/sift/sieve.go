// Package sift sets those items of a batch aside that do not fit their type, so that the
// rest of it is carried out. GraphQL refuses a request as a whole for one value of a wrong
// form (https://spec.graphql.org/October2021/#sec-Coercing-Variable-Values); a phone whose
// queue holds one such act could send none of the others.
package sift

import (
	"context"
	"fmt"
	"maps"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"caseload/graph/limit"
)

// Sieve is the gqlgen extension that sets items of one list of one input aside where they
// come in a variable. What a document spells out stays with the document.
type Sieve struct {
	// Input is the type with the list, Items the field that it is in.
	Input, Items string
	// Most is how many items a batch may have; one with more is left as it is.
	Most int

	schema *ast.Schema
	item   *ast.Type
	oneOf  *limit.OneOf
}

var _ interface {
	graphql.HandlerExtension
	graphql.OperationParameterMutator
} = (*Sieve)(nil)

// ExtensionName implements graphql.HandlerExtension.
func (*Sieve) ExtensionName() string { return "Sieve" }

// Validate implements graphql.HandlerExtension: the schema has the list.
func (s *Sieve) Validate(es graphql.ExecutableSchema) error {
	s.schema, s.oneOf = es.Schema(), limit.NewOneOf()
	input := s.schema.Types[s.Input]
	if input == nil || input.Fields.ForName(s.Items) == nil || input.Fields.ForName(s.Items).Type.Elem == nil {
		return fmt.Errorf("sift: there is no list %s.%s", s.Input, s.Items)
	}
	s.item = input.Fields.ForName(s.Items).Type.Elem
	return s.oneOf.Validate(es)
}

// mostTokens is how long a document is read: a batch needs few words.
const mostTokens = 10_000

// MutateOperationParameters takes the items out of the variables that do not fit.
func (s *Sieve) MutateOperationParameters(ctx context.Context, request *graphql.RawParams) *gqlerror.Error {
	operation := s.operation(request)
	if operation == nil {
		return nil
	}
	aside, variables := setAside{}, maps.Clone(request.Variables)
	for _, v := range operation.VariableDefinitions {
		if fit, unfit := s.siftVariable(ctx, v.Type, variables[v.Variable]); len(unfit) > 0 {
			variables[v.Variable], aside[v.Variable] = fit, unfit
		}
	}
	if len(aside) > 0 {
		request.Variables = variables
		aside.keep(request)
	}
	return nil
}

// siftVariable parts the batch that a variable brings: the list itself, or the input with it.
func (s *Sieve) siftVariable(ctx context.Context, t *ast.Type, given any) (fit any, unfit []Unfit) {
	if t.Elem != nil && t.Name() == s.item.Name() {
		return s.sift(ctx, given)
	}
	fields, ok := given.(map[string]any)
	if t.NamedType != s.Input || !ok {
		return given, nil
	}
	fields = maps.Clone(fields)
	fields[s.Items], unfit = s.sift(ctx, fields[s.Items])
	return fields, unfit
}

// operation is the one that is asked for, nil where it has no variable that could bring a
// batch. What cannot be read is told by who executes it.
func (s *Sieve) operation(request *graphql.RawParams) *ast.OperationDefinition {
	if len(request.Variables) == 0 || !s.named(request.Query) {
		return nil
	}
	document, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: request.Query}, mostTokens)
	if err != nil {
		return nil
	}
	return document.Operations.ForName(request.OperationName)
}

// sift parts a list into the items that fit and those that do not.
func (s *Sieve) sift(ctx context.Context, list any) (fit any, unfit []Unfit) {
	items := graphql.CoerceList(list)
	if len(items) > s.Most {
		return list, nil
	}
	fitting := make([]any, 0, len(items))
	for i, item := range items {
		if bad := s.misfit(ctx, item); bad != nil {
			unfit = append(unfit, Unfit{Place: i, Value: item, Path: names(bad.Path), Reason: bad.Message})
			continue
		}
		fitting = append(fitting, item)
	}
	return fitting, unfit
}
