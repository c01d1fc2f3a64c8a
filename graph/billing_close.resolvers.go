package graph

import (
	"caseload/care/code"
	"caseload/care/coverage/ledger"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// Patient is the resolver for the patient field.
func (r *billingCloseResolver) Patient(ctx context.Context, obj *ent.BillingClose) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Month is the resolver for the month field.
func (r *billingCloseResolver) Month(ctx context.Context, obj *ent.BillingClose) (code.PartialDate, error) {
	return code.PartialDate(obj.Month), nil
}

// ClosedBy is the resolver for the closedBy field.
func (r *billingCloseResolver) ClosedBy(ctx context.Context, obj *ent.BillingClose) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ReopenedBy is the resolver for the reopenedBy field.
func (r *billingCloseResolver) ReopenedBy(ctx context.Context, obj *ent.BillingClose) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *billingCloseResolver) ViewerCan(ctx context.Context, obj *ent.BillingClose) (*model.BillingClosePermissions, error) {
	return billingClosePermissions(ctx, obj), nil
}

// CloseBillingMonth is the resolver for the closeBillingMonth field.
func (r *mutationResolver) CloseBillingMonth(ctx context.Context, input ledger.CloseBillingMonth) (*model.CloseBillingMonthPayload, error) {
	closing, problems, err := act[ent.BillingClose](ctx, r.Recorder, input.Record, ent.TypeBillingClose, "billingClose")
	return &model.CloseBillingMonthPayload{BillingClose: closing, Problems: problems}, err
}

// ReopenBillingMonth is the resolver for the reopenBillingMonth field.
func (r *mutationResolver) ReopenBillingMonth(ctx context.Context, input ledger.ReopenBillingMonth) (*model.ReopenBillingMonthPayload, error) {
	closing, problems, err := act[ent.BillingClose](ctx, r.Recorder, input.Record, ent.TypeBillingClose, "billingClose")
	return &model.ReopenBillingMonthPayload{BillingClose: closing, Problems: problems}, err
}

// BillingClose returns generated.BillingCloseResolver implementation.
func (r *Resolver) BillingClose() generated.BillingCloseResolver { return &billingCloseResolver{r} }

type billingCloseResolver struct{ *Resolver }
