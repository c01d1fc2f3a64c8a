package graph

import (
	"caseload/care/coverage/ledger"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// LogTime is the resolver for the logTime field.
func (r *mutationResolver) LogTime(ctx context.Context, input ledger.LogTime) (*model.LogTimePayload, error) {
	entry, problems, err := act[ent.TimeEntry](ctx, r.Recorder, input.Record, ent.TypeTimeEntry, "timeEntry")
	return &model.LogTimePayload{TimeEntry: entry, Problems: problems}, err
}

// CorrectTimeEntry is the resolver for the correctTimeEntry field.
func (r *mutationResolver) CorrectTimeEntry(ctx context.Context, input ledger.CorrectTimeEntry) (*model.CorrectTimeEntryPayload, error) {
	entry, corrected, problems, err := actAlso[ent.TimeEntry, ent.TimeEntry](ctx, r.Recorder, input.Record, ent.TypeTimeEntry, "timeEntry", ent.TypeTimeEntry, "corrected")
	return &model.CorrectTimeEntryPayload{TimeEntry: entry, Corrected: first(corrected), Problems: problems}, err
}

// WithdrawTimeEntry is the resolver for the withdrawTimeEntry field.
func (r *mutationResolver) WithdrawTimeEntry(ctx context.Context, input ledger.WithdrawTimeEntry) (*model.WithdrawTimeEntryPayload, error) {
	entry, problems, err := act[ent.TimeEntry](ctx, r.Recorder, input.Record, ent.TypeTimeEntry, "timeEntry")
	return &model.WithdrawTimeEntryPayload{TimeEntry: entry, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *timeEntryResolver) Patient(ctx context.Context, obj *ent.TimeEntry) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Worker is the resolver for the worker field.
func (r *timeEntryResolver) Worker(ctx context.Context, obj *ent.TimeEntry) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Minutes is the resolver for the minutes field.
func (r *timeEntryResolver) Minutes(ctx context.Context, obj *ent.TimeEntry) (int, error) {
	return wholeMinutes(obj), nil
}

// WithdrawnBy is the resolver for the withdrawnBy field.
func (r *timeEntryResolver) WithdrawnBy(ctx context.Context, obj *ent.TimeEntry) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Corrects is the resolver for the corrects field.
func (r *timeEntryResolver) Corrects(ctx context.Context, obj *ent.TimeEntry) (*ent.TimeEntry, error) {
	return fetch.One[ent.TimeEntry](ctx, obj)
}

// Task is the resolver for the task field.
func (r *timeEntryResolver) Task(ctx context.Context, obj *ent.TimeEntry) (*ent.Task, error) {
	return fetch.One[ent.Task](ctx, obj)
}

// Appointment is the resolver for the appointment field.
func (r *timeEntryResolver) Appointment(ctx context.Context, obj *ent.TimeEntry) (*ent.Appointment, error) {
	return fetch.One[ent.Appointment](ctx, obj)
}

// Encounter is the resolver for the encounter field.
func (r *timeEntryResolver) Encounter(ctx context.Context, obj *ent.TimeEntry) (*ent.Encounter, error) {
	return fetch.One[ent.Encounter](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *timeEntryResolver) ViewerCan(ctx context.Context, obj *ent.TimeEntry) (*model.TimeEntryPermissions, error) {
	return timeEntryPermissions(ctx, obj), nil
}

// TimeEntry returns generated.TimeEntryResolver implementation.
func (r *Resolver) TimeEntry() generated.TimeEntryResolver { return &timeEntryResolver{r} }

type timeEntryResolver struct{ *Resolver }
