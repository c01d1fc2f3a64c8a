package fetch

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"
)

// Current are the things that problems of an act are about, as they are now, with
// what is selected below them, in as many statements for one problem as for many, and in none where
// nothing is selected. What the viewer may not see is not among them.
func Current(ctx context.Context, ids ...uuid.UUID) (map[uuid.UUID]Node, error) {
	selections := selectedOfCurrent(ctx)
	if len(ids) == 0 || len(selections) == 0 {
		return nil, nil
	}
	found, err := anyType(ctx, ids)
	if err != nil {
		return nil, err
	}
	var parents []any
	for _, node := range found {
		parents = append(parents, node)
	}
	return found, descend(ctx, []visit{{parents, selections}})
}

// selectedOfCurrent is what is selected below the things that problems are about: those of an act, and
// those of each act that a phone sends.
func selectedOfCurrent(ctx context.Context) ast.SelectionSet {
	problems := append(payload(ctx, "problems"), below(ctx, payload(ctx, "outcomes"), "problems", "SyncOutcome")...)
	return append(below(ctx, problems, "current", "RevisionConflict", "Problem"), below(ctx, problems, "patient", "RecordReplaced", "Problem")...)
}

// payload gives what is selected below a field of the payload.
func payload(ctx context.Context, name string) ast.SelectionSet {
	field := graphql.GetFieldContext(ctx).Field
	return below(ctx, field.Selections, name, field.Definition.Type.Name())
}

// below gives what is selected below a field of one of the types.
func below(ctx context.Context, selections ast.SelectionSet, name string, types ...string) (found ast.SelectionSet) {
	for _, part := range graphql.CollectFields(graphql.GetOperationContext(ctx), selections, types) {
		if part.Name == name {
			found = append(found, part.Selections...)
		}
	}
	return found
}
