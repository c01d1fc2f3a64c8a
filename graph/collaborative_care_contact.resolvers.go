package graph

import (
	"caseload/care/behavioral/collaborative"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *collaborativeCareContactResolver) Patient(ctx context.Context, obj *ent.CollaborativeCareContact) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CollaborativeCareEpisode is the resolver for the collaborativeCareEpisode field.
func (r *collaborativeCareContactResolver) CollaborativeCareEpisode(ctx context.Context, obj *ent.CollaborativeCareContact) (*ent.CollaborativeCareEpisode, error) {
	return fetch.One[ent.CollaborativeCareEpisode](ctx, obj)
}

// Performer is the resolver for the performer field.
func (r *collaborativeCareContactResolver) Performer(ctx context.Context, obj *ent.CollaborativeCareContact) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Activities is the resolver for the activities field.
func (r *collaborativeCareContactResolver) Activities(ctx context.Context, obj *ent.CollaborativeCareContact) ([]collaborative.Activity, error) {
	return activities(obj), nil
}

// RecordCollaborativeCareContact is the resolver for the recordCollaborativeCareContact field.
func (r *mutationResolver) RecordCollaborativeCareContact(ctx context.Context, input collaborative.RecordContact) (*model.RecordCollaborativeCareContactPayload, error) {
	changed, problems, err := act[ent.CollaborativeCareContact](ctx, r.Recorder, input.Record, ent.TypeCollaborativeCareContact, "collaborativeCareContact")
	return &model.RecordCollaborativeCareContactPayload{CollaborativeCareContact: changed, Problems: problems}, err
}

// CollaborativeCareContact returns generated.CollaborativeCareContactResolver implementation.
func (r *Resolver) CollaborativeCareContact() generated.CollaborativeCareContactResolver {
	return &collaborativeCareContactResolver{r}
}

type collaborativeCareContactResolver struct{ *Resolver }
