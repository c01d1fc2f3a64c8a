package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *careTeamResolver) Patient(ctx context.Context, obj *ent.CareTeam) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Category is the resolver for the category field.
func (r *careTeamResolver) Category(ctx context.Context, obj *ent.CareTeam) (*code.Coding, error) {
	return coding(obj.CategorySystem, obj.CategoryCode, obj.CategoryDisplay), nil
}

// ManagingOrganization is the resolver for the managingOrganization field.
func (r *careTeamResolver) ManagingOrganization(ctx context.Context, obj *ent.CareTeam) (*ent.Organization, error) {
	return fetch.One[ent.Organization](ctx, obj)
}

// Participants is the resolver for the participants field.
func (r *careTeamResolver) Participants(ctx context.Context, obj *ent.CareTeam) ([]*ent.CareTeamParticipant, error) {
	return fetch.List[ent.CareTeamParticipant](ctx, obj)
}

// Role is the resolver for the role field.
func (r *careTeamParticipantResolver) Role(ctx context.Context, obj *ent.CareTeamParticipant) (*code.Coding, error) {
	return coding(obj.RoleSystem, obj.RoleCode, obj.RoleDisplay), nil
}

// Practitioner is the resolver for the practitioner field.
func (r *careTeamParticipantResolver) Practitioner(ctx context.Context, obj *ent.CareTeamParticipant) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// MemberOrganization is the resolver for the memberOrganization field.
func (r *careTeamParticipantResolver) MemberOrganization(ctx context.Context, obj *ent.CareTeamParticipant) (*ent.Organization, error) {
	return fetch.One[ent.Organization](ctx, obj)
}

// CareTeam returns generated.CareTeamResolver implementation.
func (r *Resolver) CareTeam() generated.CareTeamResolver { return &careTeamResolver{r} }

// CareTeamParticipant returns generated.CareTeamParticipantResolver implementation.
func (r *Resolver) CareTeamParticipant() generated.CareTeamParticipantResolver {
	return &careTeamParticipantResolver{r}
}

type (
	careTeamResolver            struct{ *Resolver }
	careTeamParticipantResolver struct{ *Resolver }
)
