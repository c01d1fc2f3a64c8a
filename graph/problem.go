package graph

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// problems puts what stood in the way of an act, or of parts of it, into the
// contract's types.
func problems(ctx context.Context, outcome record.Outcome) []model.Problem {
	met := slices.Concat(outcome.Problems, outcome.Left)
	now := current(ctx, met)
	shown := make([]model.Problem, len(met))
	for i, p := range met {
		shown[i] = problem(p, now[p.CurrentID])
	}
	return shown
}

func problem(p record.Problem, now fetch.Node) model.Problem {
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
			BaseRevision: p.Base, CurrentRevision: p.Current, Current: now, Fields: fieldConflicts(p),
		}
	case record.Overlap:
		return model.TimeOverlap{Message: p.Message, Path: path, Code: p.Code, StartsAt: p.From, EndsAt: p.To}
	case record.Replaced:
		found, _ := now.(*ent.Patient)
		return model.RecordReplaced{Message: p.Message, Path: path, Code: p.Code, Patient: found}
	default:
		return model.Refusal{Message: p.Message, Path: path, Code: p.Code}
	}
}

// current are the things that somebody else has changed, as they are now. A failure
// to read them must not hide the conflicts, so it counts as not visible.
func current(ctx context.Context, met []record.Problem) map[uuid.UUID]fetch.Node {
	var ids []uuid.UUID
	for _, p := range met {
		if p.CurrentID != uuid.Nil {
			ids = append(ids, p.CurrentID)
		}
	}
	found, err := fetch.Current(ctx, ids...)
	if err != nil {
		return nil
	}
	return found
}
