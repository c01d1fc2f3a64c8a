package graph

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// problems puts what stood in the way of an act into the contract's types.
func problems(ctx context.Context, outcome record.Outcome) []model.Problem {
	shown := make([]model.Problem, len(outcome.Problems))
	for i, p := range outcome.Problems {
		shown[i] = problem(ctx, p)
	}
	return shown
}

func problem(ctx context.Context, p record.Problem) model.Problem {
	path := p.Path
	if path == nil {
		path = []string{}
	}
	switch p.Code {
	case record.Invalid:
		return model.InvalidValue{Message: p.Message, Path: path, Code: p.Code}
	case record.RevisionConflict:
		return model.RevisionConflict{
			Message: p.Message, Path: path, Code: p.Code,
			BaseRevision: p.Base, CurrentRevision: p.Current, Current: current(ctx, p.CurrentID), Fields: fieldConflicts(p),
		}
	default:
		return model.Refusal{Message: p.Message, Path: path, Code: p.Code}
	}
}

// current is the thing as it is now. A failure to read it must not hide the
// conflict, so it counts as not visible.
func current(ctx context.Context, id uuid.UUID) fetch.Node {
	node, err := fetch.Find(ctx, id)
	if err != nil {
		return nil
	}
	return node
}
