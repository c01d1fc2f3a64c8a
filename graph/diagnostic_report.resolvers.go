package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *diagnosticReportResolver) Patient(ctx context.Context, obj *ent.DiagnosticReport) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Code is the resolver for the code field.
func (r *diagnosticReportResolver) Code(ctx context.Context, obj *ent.DiagnosticReport) (*code.Coding, error) {
	return coding(obj.CodeSystem, obj.Code, obj.Display), nil
}

// Encounter is the resolver for the encounter field.
func (r *diagnosticReportResolver) Encounter(ctx context.Context, obj *ent.DiagnosticReport) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// Performer is the resolver for the performer field.
func (r *diagnosticReportResolver) Performer(ctx context.Context, obj *ent.DiagnosticReport) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Results is the resolver for the results field.
func (r *diagnosticReportResolver) Results(ctx context.Context, obj *ent.DiagnosticReport) ([]*ent.Observation, error) {
	return fetch.List[ent.Observation](ctx, obj)
}

// Provenance is the resolver for the provenance field.
func (r *diagnosticReportResolver) Provenance(ctx context.Context, obj *ent.DiagnosticReport) (*fetch.Provenance, error) {
	return fetch.ProvenanceOf(obj), nil
}

// DiagnosticReport returns generated.DiagnosticReportResolver implementation.
func (r *Resolver) DiagnosticReport() generated.DiagnosticReportResolver {
	return &diagnosticReportResolver{r}
}

type diagnosticReportResolver struct{ *Resolver }
