package graph

import (
	"caseload/care/identify"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *intensityDecisionResolver) Patient(ctx context.Context, obj *ent.IntensityDecision) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// DecidedBy is the resolver for the decidedBy field.
func (r *intensityDecisionResolver) DecidedBy(ctx context.Context, obj *ent.IntensityDecision) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// DecideIntensity is the resolver for the decideIntensity field.
func (r *mutationResolver) DecideIntensity(ctx context.Context, input identify.DecideIntensity) (*model.DecideIntensityPayload, error) {
	changed, problems, err := act[ent.IntensityDecision](ctx, r.Recorder, input.Record, ent.TypeIntensityDecision, "intensityDecision")
	return &model.DecideIntensityPayload{IntensityDecision: changed, Problems: problems}, err
}

// IntensityDecision returns generated.IntensityDecisionResolver implementation.
func (r *Resolver) IntensityDecision() generated.IntensityDecisionResolver {
	return &intensityDecisionResolver{r}
}

type intensityDecisionResolver struct{ *Resolver }
