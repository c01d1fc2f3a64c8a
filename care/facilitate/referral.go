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

// SendReferral refers a patient to a specialist or to help in the community.
type SendReferral struct {
	ClientMutationID    uuid.UUID
	ID, PatientID       uuid.UUID
	Category            servicerequest.Category
	Code                *code.Coding
	Reason, Note        string
	Priority            servicerequest.Priority
	HealthcareServiceID *uuid.UUID
	CarePlanID          *uuid.UUID
	Sensitivity         *servicerequest.Sensitivity
	AuthoredAt          *time.Time
}

// Record sends the referral: its loop is open until it is closed or cancelled.
func (in SendReferral) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SendReferral, Input: in}
	return r.Do(ctx, act, in.Within)
}

// Within sends the referral as a part of another act.
func (in SendReferral) Within(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	begin := &loopRequest{
		id: in.ID, patientID: in.PatientID, category: in.Category, coding: in.Code, reason: in.Reason, note: in.Note,
		priority: in.Priority, healthcareServiceID: in.HealthcareServiceID,
		carePlanID: in.CarePlanID, sensitivity: in.Sensitivity, authoredAt: in.AuthoredAt,
	}
	return begin.open(ctx, w, false)
}
