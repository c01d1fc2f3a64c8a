package graph

import (
	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/visit/requirement"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/generated"
	"caseload/graph/model"
	"context"
	"time"
)

// Patient is the resolver for the patient field.
func (r *appointmentResolver) Patient(ctx context.Context, obj *ent.Appointment) (*ent.Patient, error) {
	return fetch.One[ent.Patient](ctx, obj)
}

// Practitioner is the resolver for the practitioner field.
func (r *appointmentResolver) Practitioner(ctx context.Context, obj *ent.Appointment) (*ent.Practitioner, error) {
	return fetch.One[ent.Practitioner](ctx, obj)
}

// ServiceRequest is the resolver for the serviceRequest field.
func (r *appointmentResolver) ServiceRequest(ctx context.Context, obj *ent.Appointment) (*ent.ServiceRequest, error) {
	return fetch.One[ent.ServiceRequest](ctx, obj)
}

// Requirements is the resolver for the requirements field.
func (r *appointmentResolver) Requirements(ctx context.Context, obj *ent.Appointment) ([]*requirement.Requirement, error) {
	return requirements(ctx, obj)
}

// Position is the resolver for the position field.
func (r *appointmentResolver) Position(ctx context.Context, obj *ent.Appointment) (*code.VisitFix, error) {
	return placeOf(obj), nil
}

// HomeVisits is the resolver for the homeVisits field.
func (r *appointmentResolver) HomeVisits(ctx context.Context, obj *ent.Appointment, first int, after *string) (*fetch.Connection[ent.HomeVisit], error) {
	return fetch.Many[ent.HomeVisit](ctx, obj)
}

// IcsURL is the resolver for the icsUrl field.
func (r *appointmentResolver) IcsURL(ctx context.Context, obj *ent.Appointment) (*string, error) {
	return r.calendarAddress(ctx, "appointment", Calendar{Appointment: obj.ID}, fileLasts)
}

// ViewerCan is the resolver for the viewerCan field.
func (r *appointmentResolver) ViewerCan(ctx context.Context, obj *ent.Appointment) (*model.AppointmentPermissions, error) {
	return appointmentPermissions(ctx, obj), nil
}

// Appointment is the resolver for the appointment field.
func (r *appointmentConflictResolver) Appointment(ctx context.Context, obj *fetch.AppointmentConflict) (*ent.Appointment, error) {
	return fetch.One[ent.Appointment](ctx, obj)
}

// BookAppointment is the resolver for the bookAppointment field.
func (r *mutationResolver) BookAppointment(ctx context.Context, input facilitate.BookAppointment) (*model.BookAppointmentPayload, error) {
	appointment, problems, err := act[ent.Appointment](ctx, r.Recorder, input.Record, ent.TypeAppointment, "appointment")
	if err != nil {
		return nil, err
	}
	warnings, err := conflicts(ctx, appointment)
	return &model.BookAppointmentPayload{Appointment: appointment, Conflicts: warnings, Problems: problems}, err
}

// RescheduleAppointment is the resolver for the rescheduleAppointment field.
func (r *mutationResolver) RescheduleAppointment(ctx context.Context, input facilitate.RescheduleAppointment) (*model.RescheduleAppointmentPayload, error) {
	appointment, problems, err := act[ent.Appointment](ctx, r.Recorder, input.Record, ent.TypeAppointment, "appointment")
	if err != nil {
		return nil, err
	}
	warnings, err := conflicts(ctx, appointment)
	return &model.RescheduleAppointmentPayload{Appointment: appointment, Conflicts: warnings, Problems: problems}, err
}

// CancelAppointment is the resolver for the cancelAppointment field.
func (r *mutationResolver) CancelAppointment(ctx context.Context, input facilitate.CancelAppointment) (*model.CancelAppointmentPayload, error) {
	appointment, problems, err := act[ent.Appointment](ctx, r.Recorder, input.Record, ent.TypeAppointment, "appointment")
	return &model.CancelAppointmentPayload{Appointment: appointment, Problems: problems}, err
}

// RecordAppointmentOutcome is the resolver for the recordAppointmentOutcome field.
func (r *mutationResolver) RecordAppointmentOutcome(ctx context.Context, input facilitate.RecordAppointmentOutcome) (*model.RecordAppointmentOutcomePayload, error) {
	appointment, problems, err := act[ent.Appointment](ctx, r.Recorder, input.Record, ent.TypeAppointment, "appointment")
	return &model.RecordAppointmentOutcomePayload{Appointment: appointment, Problems: problems}, err
}

// Appointments is the resolver for the appointments field.
func (r *queryResolver) Appointments(ctx context.Context, from time.Time, to time.Time, first int, after *string, filter *model.AppointmentFilter) (*fetch.Connection[ent.Appointment], error) {
	return fetch.Page[ent.Appointment](ctx, appointments(ctx, from, to, filter))
}

// Status is the resolver for the status field.
func (r *visitRequirementResolver) Status(ctx context.Context, obj *requirement.Requirement) (model.CriterionStatus, error) {
	return statuses[obj.Status], nil
}

// Appointment returns generated.AppointmentResolver implementation.
func (r *Resolver) Appointment() generated.AppointmentResolver { return &appointmentResolver{r} }

// AppointmentConflict returns generated.AppointmentConflictResolver implementation.
func (r *Resolver) AppointmentConflict() generated.AppointmentConflictResolver {
	return &appointmentConflictResolver{r}
}

// VisitRequirement returns generated.VisitRequirementResolver implementation.
func (r *Resolver) VisitRequirement() generated.VisitRequirementResolver {
	return &visitRequirementResolver{r}
}

type (
	appointmentResolver         struct{ *Resolver }
	appointmentConflictResolver struct{ *Resolver }
	visitRequirementResolver    struct{ *Resolver }
)
