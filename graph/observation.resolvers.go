package graph

import (
	"caseload/care/code"
	"caseload/care/monitor"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// RecordObservation is the resolver for the recordObservation field.
func (r *mutationResolver) RecordObservation(ctx context.Context, input monitor.RecordObservation) (*model.RecordObservationPayload, error) {
	observation, problems, err := act[ent.Observation](ctx, r.Recorder, input.Record, ent.TypeObservation, "observation")
	return &model.RecordObservationPayload{Observation: observation, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *observationResolver) Patient(ctx context.Context, obj *ent.Observation) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *observationResolver) Code(ctx context.Context, obj *ent.Observation) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *observationResolver) Encounter(ctx context.Context, obj *ent.Observation) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *observationResolver) Provenance(ctx context.Context, obj *ent.Observation) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// DiagnosticReport is the resolver for the diagnosticReport field.
func (r *observationResolver) DiagnosticReport(ctx context.Context, obj *ent.Observation) (*ent.DiagnosticReport, error) {
	return fetch.One[ent.DiagnosticReport](ctx, obj)
}

// ResultLoop is the resolver for the resultLoop field.
func (r *observationResolver) ResultLoop(ctx context.Context, obj *ent.Observation) ([]*ent.ResultNotice, error) {
	return fetch.List[ent.ResultNotice](ctx, obj)
}

// Observation returns generated.ObservationResolver implementation.
func (r *Resolver) Observation() generated.ObservationResolver { return &observationResolver{r} }

type observationResolver struct{ *Resolver }
