package graph

import (
	"context"

	"caseload/care/record"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// act does what a mutation asks for, and gives what it changed, with all that is
// selected below the payload's field, beside what stood in the way.
func act[T any](
	ctx context.Context, recorder *record.Recorder,
	do func(context.Context, *record.Recorder) (record.Outcome, error), typ, payloadField string,
) (*T, []model.Problem, error) {
	outcome, err := do(ctx, recorder)
	if err != nil {
		return nil, nil, err
	}
	changed, err := fetch.Changed[T](ctx, typ, payloadField, outcome.Changed)
	return first(changed), problems(ctx, outcome), err
}
