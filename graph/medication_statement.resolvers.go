package graph

import (
	"caseload/care/code"
	"caseload/care/medication/reconcile"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *medicationStatementResolver) Patient(ctx context.Context, obj *ent.MedicationStatement) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *medicationStatementResolver) Code(ctx context.Context, obj *ent.MedicationStatement) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *medicationStatementResolver) Encounter(ctx context.Context, obj *ent.MedicationStatement) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Performer is the resolver for the performer field.
func (r *medicationStatementResolver) Performer(ctx context.Context, obj *ent.MedicationStatement) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Prescriber is the resolver for the prescriber field.
func (r *medicationStatementResolver) Prescriber(ctx context.Context, obj *ent.MedicationStatement) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// RecordMedicationStatement is the resolver for the recordMedicationStatement field.
func (r *mutationResolver) RecordMedicationStatement(ctx context.Context, input reconcile.RecordStatement) (*model.RecordMedicationStatementPayload, error) {
	changed, problems, err := act[ent.MedicationStatement](ctx, r.Recorder, input.Record, ent.TypeMedicationStatement, "medicationStatement")
	return &model.RecordMedicationStatementPayload{MedicationStatement: changed, Problems: problems}, err
}

// MedicationStatement returns generated.MedicationStatementResolver implementation.
func (r *Resolver) MedicationStatement() generated.MedicationStatementResolver {
	return &medicationStatementResolver{r}
}

type medicationStatementResolver struct{ *Resolver }
