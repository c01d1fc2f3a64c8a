package graph

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// actAlso does what [act] does for a mutation that changes things of a second
// type, which the outcome names beside the first.
func actAlso[T, A any](
	ctx context.Context, recorder *record.Recorder,
	do func(context.Context, *record.Recorder) (record.Outcome, error), typ, field, alsoType, alsoField string,
) (*T, []*A, []model.Problem, error) {
	outcome, err := do(ctx, recorder)
	if err != nil {
		return nil, nil, nil, err
	}
	changed, err := fetch.Changed[T](ctx, typ, field, outcome.Changed)
	if err != nil {
		return nil, nil, nil, err
	}
	also, err := fetch.Changed[A](ctx, alsoType, alsoField, outcome.Also...)
	return first(changed), also, problems(ctx, outcome), err
}

// actAll does what [act] does for a mutation that makes several things of one type, the
// first of which the outcome names apart.
func actAll[T any](
	ctx context.Context, recorder *record.Recorder,
	do func(context.Context, *record.Recorder) (record.Outcome, error), typ, payloadField string,
) ([]*T, []model.Problem, error) {
	outcome, err := do(ctx, recorder)
	if err != nil {
		return nil, nil, err
	}
	made, err := fetch.Changed[T](ctx, typ, payloadField, append([]uuid.UUID{outcome.Changed}, outcome.Also...)...)
	return made, problems(ctx, outcome), err
}
