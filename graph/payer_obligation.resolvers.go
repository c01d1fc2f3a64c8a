package graph

import (
	"caseload/care/code"
	"caseload/care/coverage/owed"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// AsOf is the resolver for the asOf field.
func (r *payerObligationsResolver) AsOf(ctx context.Context, obj *owed.Calendar) (code.PartialDate, error) {
	return *dateOf(&obj.AsOf), nil
}

// Obligations is the resolver for the obligations field.
func (r *payerObligationsResolver) Obligations(ctx context.Context, obj *owed.Calendar, status []model.PayerObligationStatus) ([]*model.PayerObligation, error) {
	return obligationsOf(obj, status), nil
}

// Under is the resolver for the under field.
func (r *payerObligationsResolver) Under(ctx context.Context, obj *owed.Calendar, payer model.PayerKind, plan string, from *code.PartialDate) ([]*model.PayerObligationDifference, error) {
	return under(obj, payer, plan, from)
}

// PayerObligations returns generated.PayerObligationsResolver implementation.
func (r *Resolver) PayerObligations() generated.PayerObligationsResolver {
	return &payerObligationsResolver{r}
}

type payerObligationsResolver struct{ *Resolver }
