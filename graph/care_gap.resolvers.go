package graph

import (
	"caseload/care/code"
	"caseload/care/monitor/gap"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Kind is the resolver for the kind field.
func (r *careGapResolver) Kind(ctx context.Context, obj *gap.Gap) (model.CareGapKind, error) {
	return model.CareGapKind(obj.Kind), nil
}

// Status is the resolver for the status field.
func (r *careGapResolver) Status(ctx context.Context, obj *gap.Gap) (model.CareGapStatus, error) {
	return model.CareGapStatus(obj.Status), nil
}

// DueOn is the resolver for the dueOn field.
func (r *careGapResolver) DueOn(ctx context.Context, obj *gap.Gap) (*code.PartialDate, error) {
	return dateOf(obj.DueOn), nil
}

// DoneOn is the resolver for the doneOn field.
func (r *careGapResolver) DoneOn(ctx context.Context, obj *gap.Gap) (*code.PartialDate, error) {
	return dateOf(obj.DoneOn), nil
}

// Evidence is the resolver for the evidence field.
func (r *careGapResolver) Evidence(ctx context.Context, obj *gap.Gap) ([]*model.Evidence, error) {
	return evidence(obj.Evidence), nil
}

// CareGap returns generated.CareGapResolver implementation.
func (r *Resolver) CareGap() generated.CareGapResolver { return &careGapResolver{r} }

type careGapResolver struct{ *Resolver }
