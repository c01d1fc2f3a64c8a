package graph

import (
	"caseload/care/behavioral/psychotherapy"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// WritePsychotherapyNote is the resolver for the writePsychotherapyNote field.
func (r *mutationResolver) WritePsychotherapyNote(ctx context.Context, input psychotherapy.Write) (*model.WritePsychotherapyNotePayload, error) {
	changed, problems, err := act[ent.PsychotherapyNote](ctx, r.Recorder, input.Record, ent.TypePsychotherapyNote, "psychotherapyNote")
	return &model.WritePsychotherapyNotePayload{PsychotherapyNote: changed, Problems: problems}, err
}

// WithdrawPsychotherapyNote is the resolver for the withdrawPsychotherapyNote field.
func (r *mutationResolver) WithdrawPsychotherapyNote(ctx context.Context, input psychotherapy.Withdraw) (*model.WithdrawPsychotherapyNotePayload, error) {
	changed, problems, err := act[ent.PsychotherapyNote](ctx, r.Recorder, input.Record, ent.TypePsychotherapyNote, "psychotherapyNote")
	return &model.WithdrawPsychotherapyNotePayload{PsychotherapyNote: changed, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *psychotherapyNoteResolver) Patient(ctx context.Context, obj *ent.PsychotherapyNote) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Author is the resolver for the author field.
func (r *psychotherapyNoteResolver) Author(ctx context.Context, obj *ent.PsychotherapyNote) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// PsychotherapyNote returns generated.PsychotherapyNoteResolver implementation.
func (r *Resolver) PsychotherapyNote() generated.PsychotherapyNoteResolver {
	return &psychotherapyNoteResolver{r}
}

type psychotherapyNoteResolver struct{ *Resolver }
