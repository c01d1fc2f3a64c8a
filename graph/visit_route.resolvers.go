package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
)

// VisitRoute is the resolver for the visitRoute field.
func (r *queryResolver) VisitRoute(ctx context.Context, date code.PartialDate, timeZone *string) (*model.VisitRoute, error) {
	return r.visitRoute(ctx, date, timeZone)
}

// Appointment is the resolver for the appointment field.
func (r *visitStopResolver) Appointment(ctx context.Context, obj *fetch.VisitStop) (*ent.Appointment, error) {
	return fetch.One[ent.Appointment](ctx, obj)
}

// VisitStop returns generated.VisitStopResolver implementation.
func (r *Resolver) VisitStop() generated.VisitStopResolver { return &visitStopResolver{r} }

type visitStopResolver struct{ *Resolver }
