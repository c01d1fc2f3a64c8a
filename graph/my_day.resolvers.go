package graph

import (
	"caseload/care/code"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"context"
)

// Patient is the resolver for the patient field.
func (r *myDayItemResolver) Patient(ctx context.Context, obj *fetch.MyDayItem) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Task is the resolver for the task field.
func (r *myDayItemResolver) Task(ctx context.Context, obj *fetch.MyDayItem) (*ent.Task, error) {
	return fetch.One[ent.Task](ctx, obj)
}

// Appointment is the resolver for the appointment field.
func (r *myDayItemResolver) Appointment(ctx context.Context, obj *fetch.MyDayItem) (*ent.Appointment, error) {
	return fetch.One[ent.Appointment](ctx, obj)
}

// ConflictingAppointment is the resolver for the conflictingAppointment field.
func (r *myDayItemResolver) ConflictingAppointment(ctx context.Context, obj *fetch.MyDayItem) (*ent.Appointment, error) {
	return fetch.One[ent.Appointment](ctx, obj)
}

// ServiceRequest is the resolver for the serviceRequest field.
func (r *myDayItemResolver) ServiceRequest(ctx context.Context, obj *fetch.MyDayItem) (*ent.ServiceRequest, error) {
	return fetch.One[ent.ServiceRequest](ctx, obj)
}

// CoveredFor is the resolver for the coveredFor field.
func (r *myDayItemResolver) CoveredFor(ctx context.Context, obj *fetch.MyDayItem) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// MyDay is the resolver for the myDay field.
func (r *queryResolver) MyDay(ctx context.Context, date code.PartialDate, timeZone *string, first int, after *string) (*fetch.Connection[fetch.MyDayItem], error) {
	return r.myDay(ctx, date, timeZone)
}

// MyDayItem returns generated.MyDayItemResolver implementation.
func (r *Resolver) MyDayItem() generated.MyDayItemResolver { return &myDayItemResolver{r} }

type myDayItemResolver struct{ *Resolver }
