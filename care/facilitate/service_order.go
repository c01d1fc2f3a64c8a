package facilitate

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
)

// OrderService orders home health, equipment, meals, transport or another service
// for a patient.
type OrderService struct {
	ClientMutationID    uuid.UUID
	ID, PatientID       uuid.UUID
	Category            servicerequest.Category
	Code                *code.Coding
	Reason, Note        string
	Quantity            *float64
	Priority            servicerequest.Priority
	HealthcareServiceID *uuid.UUID
	CarePlanID          *uuid.UUID
	Sensitivity         *servicerequest.Sensitivity
	AuthoredAt          *time.Time
}

// Record begins the order. An order that needs a signature is a draft until
// [SignServiceOrder].
func (in OrderService) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.OrderService, Input: in}
	return r.Do(ctx, act, in.Within)
}

// Within begins the order as a part of another act.
func (in OrderService) Within(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	begin := &loopRequest{
		id: in.ID, patientID: in.PatientID, category: in.Category, coding: in.Code, reason: in.Reason, note: in.Note,
		priority: in.Priority, quantity: in.Quantity, healthcareServiceID: in.HealthcareServiceID,
		carePlanID: in.CarePlanID, sensitivity: in.Sensitivity, authoredAt: in.AuthoredAt,
	}
	return begin.open(ctx, w, true)
}
