package identify

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
)

// AnswerReferral is the requester's answer to what was asked back.
type AnswerReferral struct {
	ClientMutationID uuid.UUID
	ServiceRequestID uuid.UUID
	BaseRevision     int
	Answer           string
}

// Record keeps the answer; the referral waits for triage again.
func (in AnswerReferral) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ReferPatient, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.ServiceRequest.Query().Where(servicerequest.ID(in.ServiceRequestID),
			servicerequest.CategoryEQ(servicerequest.CategoryCASE_MANAGEMENT)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("referral", "serviceRequestId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("identify: read referral: %w", err)
		}
		if problems := in.problems(w.Viewer.Practitioner, known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		n, err := w.Client.ServiceRequest.Update().
			Where(servicerequest.ID(known.ID), servicerequest.Revision(in.BaseRevision)).
			SetRequesterAnswer(in.Answer).SetTriage(servicerequest.TriageAWAITED).SetStatus(servicerequest.StatusACTIVE).
			SetTriageDueAt(w.Now.Add(triageWithin[known.Priority])).SetRecordedAt(w.Now).AddRevision(1).
			Save(ctx)
		if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "answer referral"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeServiceRequest, known.ID, known.PatientID, in.BaseRevision+1, "")
		return record.Outcome{Changed: known.ID}, renew(ctx, w, known.PatientID)
	})
}

func (in AnswerReferral) problems(viewer uuid.UUID, known *ent.ServiceRequest) []record.Problem {
	switch {
	case known.RequesterID == nil || *known.RequesterID != viewer:
		return []record.Problem{{Code: record.NotPermitted, Message: "Who referred the patient is to answer."}}
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case known.Triage != servicerequest.TriageINFORMATION_REQUESTED:
		return []record.Problem{{Code: record.AlreadyDone, Message: "Nothing is asked about this referral."}}
	}
	var c record.Check
	c.Text(in.Answer, true, 2_000, "answer")
	return c.Problems
}

// renew lets those who triage the patient's referrals see the record for longer.
func renew(ctx context.Context, w *record.Writer, patientID uuid.UUID) error {
	err := w.Client.Relationship.Update().Where(relationship.PatientID(patientID),
		relationship.BasisEQ(relationship.BasisREFERRAL), relationship.EndsAtGT(w.Now.Add(lookBack))).
		SetEndsAt(w.Now.Add(opens)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("identify: renew a referral: %w", err)
	}
	return nil
}
