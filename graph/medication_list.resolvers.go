package graph

import (
	"caseload/care/medication/reconcile"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *medicationOverrideResolver) Patient(ctx context.Context, obj *ent.MedicationOverride) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// OverriddenBy is the resolver for the overriddenBy field.
func (r *medicationOverrideResolver) OverriddenBy(ctx context.Context, obj *ent.MedicationOverride) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// OverrideMedicationFinding is the resolver for the overrideMedicationFinding field.
func (r *mutationResolver) OverrideMedicationFinding(ctx context.Context, input reconcile.Override) (*model.OverrideMedicationFindingPayload, error) {
	changed, problems, err := act[ent.MedicationOverride](ctx, r.Recorder, input.Record, ent.TypeMedicationOverride, "medicationOverride")
	return &model.OverrideMedicationFindingPayload{MedicationOverride: changed, Problems: problems}, err
}

// MedicationOverride returns generated.MedicationOverrideResolver implementation.
func (r *Resolver) MedicationOverride() generated.MedicationOverrideResolver {
	return &medicationOverrideResolver{r}
}

type medicationOverrideResolver struct{ *Resolver }
