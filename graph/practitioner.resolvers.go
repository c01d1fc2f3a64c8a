package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Name is the resolver for the name field.
func (r *practitionerResolver) Name(ctx context.Context, obj *ent.Practitioner) (*model.HumanName, error) {
	return &model.HumanName{Text: obj.DisplayName, Family: obj.Family, Given: obj.Given}, nil
}

// Roles is the resolver for the roles field.
func (r *practitionerResolver) Roles(ctx context.Context, obj *ent.Practitioner) ([]*ent.PractitionerRole, error) {
	return fetch.List[ent.PractitionerRole](ctx, obj)
}

// Specialty is the resolver for the specialty field.
func (r *practitionerRoleResolver) Specialty(ctx context.Context, obj *ent.PractitionerRole) (*code.Coding, error) {
	return coding(obj.SpecialtySystem, obj.SpecialtyCode, obj.SpecialtyDisplay), nil
}

// Practitioner is the resolver for the practitioner field.
func (r *practitionerRoleResolver) Practitioner(ctx context.Context, obj *ent.PractitionerRole) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Employer is the resolver for the employer field.
func (r *practitionerRoleResolver) Employer(ctx context.Context, obj *ent.PractitionerRole) (*ent.Organization, error) {
	return fetch.One[ent.Organization](ctx, obj)
}

// Supervisor is the resolver for the supervisor field.
func (r *practitionerRoleResolver) Supervisor(ctx context.Context, obj *ent.PractitionerRole) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Practitioner returns generated.PractitionerResolver implementation.
func (r *Resolver) Practitioner() generated.PractitionerResolver { return &practitionerResolver{r} }

// PractitionerRole returns generated.PractitionerRoleResolver implementation.
func (r *Resolver) PractitionerRole() generated.PractitionerRoleResolver {
	return &practitionerRoleResolver{r}
}

type (
	practitionerResolver     struct{ *Resolver }
	practitionerRoleResolver struct{ *Resolver }
)
