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
func (r *medicationDecisionResolver) Patient(ctx context.Context, obj *ent.MedicationDecision) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// DecidedBy is the resolver for the decidedBy field.
func (r *medicationDecisionResolver) DecidedBy(ctx context.Context, obj *ent.MedicationDecision) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Prescriber is the resolver for the prescriber field.
func (r *medicationDecisionResolver) Prescriber(ctx context.Context, obj *ent.MedicationDecision) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Patient is the resolver for the patient field.
func (r *medicationReconciliationResolver) Patient(ctx context.Context, obj *ent.MedicationReconciliation) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Encounter is the resolver for the encounter field.
func (r *medicationReconciliationResolver) Encounter(ctx context.Context, obj *ent.MedicationReconciliation) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// OpenedBy is the resolver for the openedBy field.
func (r *medicationReconciliationResolver) OpenedBy(ctx context.Context, obj *ent.MedicationReconciliation) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// CompletedBy is the resolver for the completedBy field.
func (r *medicationReconciliationResolver) CompletedBy(ctx context.Context, obj *ent.MedicationReconciliation) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Decisions is the resolver for the decisions field.
func (r *medicationReconciliationResolver) Decisions(ctx context.Context, obj *ent.MedicationReconciliation) ([]*ent.MedicationDecision, error) {
	return fetch.List[ent.MedicationDecision](ctx, obj)
}

// OpenMedicationReconciliation is the resolver for the openMedicationReconciliation field.
func (r *mutationResolver) OpenMedicationReconciliation(ctx context.Context, input reconcile.Open) (*model.OpenMedicationReconciliationPayload, error) {
	changed, problems, err := act[ent.MedicationReconciliation](ctx, r.Recorder, input.Record, ent.TypeMedicationReconciliation, "medicationReconciliation")
	return &model.OpenMedicationReconciliationPayload{MedicationReconciliation: changed, Problems: problems}, err
}

// DecideMedications is the resolver for the decideMedications field.
func (r *mutationResolver) DecideMedications(ctx context.Context, input reconcile.Decide) (*model.DecideMedicationsPayload, error) {
	changed, problems, err := act[ent.MedicationReconciliation](ctx, r.Recorder, input.Record, ent.TypeMedicationReconciliation, "medicationReconciliation")
	return &model.DecideMedicationsPayload{MedicationReconciliation: changed, Problems: problems}, err
}

// CompleteMedicationReconciliation is the resolver for the completeMedicationReconciliation field.
func (r *mutationResolver) CompleteMedicationReconciliation(ctx context.Context, input reconcile.Complete) (*model.CompleteMedicationReconciliationPayload, error) {
	changed, problems, err := act[ent.MedicationReconciliation](ctx, r.Recorder, input.Record, ent.TypeMedicationReconciliation, "medicationReconciliation")
	return &model.CompleteMedicationReconciliationPayload{MedicationReconciliation: changed, Problems: problems}, err
}

// CancelMedicationReconciliation is the resolver for the cancelMedicationReconciliation field.
func (r *mutationResolver) CancelMedicationReconciliation(ctx context.Context, input reconcile.Cancel) (*model.CancelMedicationReconciliationPayload, error) {
	changed, problems, err := act[ent.MedicationReconciliation](ctx, r.Recorder, input.Record, ent.TypeMedicationReconciliation, "medicationReconciliation")
	return &model.CancelMedicationReconciliationPayload{MedicationReconciliation: changed, Problems: problems}, err
}

// MedicationDecision returns generated.MedicationDecisionResolver implementation.
func (r *Resolver) MedicationDecision() generated.MedicationDecisionResolver {
	return &medicationDecisionResolver{r}
}

// MedicationReconciliation returns generated.MedicationReconciliationResolver implementation.
func (r *Resolver) MedicationReconciliation() generated.MedicationReconciliationResolver {
	return &medicationReconciliationResolver{r}
}

type (
	medicationDecisionResolver       struct{ *Resolver }
	medicationReconciliationResolver struct{ *Resolver }
)
