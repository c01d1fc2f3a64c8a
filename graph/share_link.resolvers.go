package graph

import (
	"caseload/care/exchange"
	"caseload/care/record"
	"caseload/care/share"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// ShareLinks is the resolver for the shareLinks field.
func (r *carePlanResolver) ShareLinks(ctx context.Context, obj *ent.CarePlan, first int, after *string) (*fetch.Connection[ent.ShareLink], error) {
	return fetch.Many[ent.ShareLink](ctx, obj)
}

// ShareCarePlan is the resolver for the shareCarePlan field.
func (r *mutationResolver) ShareCarePlan(ctx context.Context, input share.ShareCarePlan) (*model.ShareCarePlanPayload, error) {
	secret := ""
	link, problems, err := act[ent.ShareLink](ctx, r.Recorder, func(ctx context.Context, to *record.Recorder) (outcome record.Outcome, err error) {
		outcome, secret, err = input.Record(ctx, to)
		return outcome, err
	}, ent.TypeShareLink, "shareLink")
	return &model.ShareCarePlanPayload{ShareLink: link, URL: r.shareURL(secret), Problems: problems}, err
}

// RevokeShareLink is the resolver for the revokeShareLink field.
func (r *mutationResolver) RevokeShareLink(ctx context.Context, input share.RevokeShareLink) (*model.RevokeShareLinkPayload, error) {
	link, problems, err := act[ent.ShareLink](ctx, r.Recorder, input.Record, ent.TypeShareLink, "shareLink")
	return &model.RevokeShareLinkPayload{ShareLink: link, Problems: problems}, err
}

// Patient is the resolver for the patient field.
func (r *shareLinkResolver) Patient(ctx context.Context, obj *ent.ShareLink) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// CarePlan is the resolver for the carePlan field.
func (r *shareLinkResolver) CarePlan(ctx context.Context, obj *ent.ShareLink) (*ent.CarePlan, error) {
	return fetch.One[ent.CarePlan](ctx, obj)
}

// RecipientPractitioner is the resolver for the recipientPractitioner field.
func (r *shareLinkResolver) RecipientPractitioner(ctx context.Context, obj *ent.ShareLink) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// Scope is the resolver for the scope field.
func (r *shareLinkResolver) Scope(ctx context.Context, obj *ent.ShareLink) ([]exchange.Section, error) {
	scope := make([]exchange.Section, len(obj.Scope))
	for i, section := range obj.Scope {
		scope[i] = exchange.Section(section)
	}
	return scope, nil
}

// Status is the resolver for the status field.
func (r *shareLinkResolver) Status(ctx context.Context, obj *ent.ShareLink) (model.ShareLinkStatus, error) {
	return shareStatus(obj, r.now()), nil
}

// CreatedBy is the resolver for the createdBy field.
func (r *shareLinkResolver) CreatedBy(ctx context.Context, obj *ent.ShareLink) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// RevokedBy is the resolver for the revokedBy field.
func (r *shareLinkResolver) RevokedBy(ctx context.Context, obj *ent.ShareLink) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ShareLink returns generated.ShareLinkResolver implementation.
func (r *Resolver) ShareLink() generated.ShareLinkResolver { return &shareLinkResolver{r} }

type shareLinkResolver struct{ *Resolver }
