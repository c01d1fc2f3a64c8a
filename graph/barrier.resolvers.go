package graph

import (
	"caseload/care/plan"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *barrierResolver) Patient(ctx context.Context, obj *ent.Barrier) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CarePlan is the resolver for the carePlan field.
func (r *barrierResolver) CarePlan(ctx context.Context, obj *ent.Barrier) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// AddBarrier is the resolver for the addBarrier field.
func (r *mutationResolver) AddBarrier(ctx context.Context, input plan.AddBarrier) (*model.AddBarrierPayload, error) {
	barrier, problems, err := act[ent.Barrier](ctx, r.Recorder, input.Record, ent.TypeBarrier, "barrier")
	return &model.AddBarrierPayload{Barrier: barrier, Problems: problems}, err
}

// UpdateBarrier is the resolver for the updateBarrier field.
func (r *mutationResolver) UpdateBarrier(ctx context.Context, input plan.UpdateBarrier) (*model.UpdateBarrierPayload, error) {
	barrier, problems, err := act[ent.Barrier](ctx, r.Recorder, input.Record, ent.TypeBarrier, "barrier")
	return &model.UpdateBarrierPayload{Barrier: barrier, Problems: problems}, err
}

// Barrier returns generated.BarrierResolver implementation.
func (r *Resolver) Barrier() generated.BarrierResolver { return &barrierResolver{r} }

type barrierResolver struct{ *Resolver }
