package identify

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
	"caseload/ent/viewer"
)

// ReferralDecision is what is decided on a referral.
type ReferralDecision string

// The decisions on a referral.
const (
	Accept             ReferralDecision = "ACCEPT"
	Decline            ReferralDecision = "DECLINE"
	RequestInformation ReferralDecision = "REQUEST_INFORMATION"
)

// lookBack is how long those who triaged a referral may still look at it.
const lookBack = 24 * time.Hour

// TriageReferral is the decision on a referral.
type TriageReferral struct {
	ClientMutationID uuid.UUID
	ServiceRequestID uuid.UUID
	BaseRevision     int
	Decision         ReferralDecision
	Note             string
	EpisodeOfCareID  *uuid.UUID
	CareManagerID    *uuid.UUID
}

// Record triages the referral, and tells the requester in the own worklist. An
// accepted referral proposes an episode of care, which Outcome.Also names.
func (in TriageReferral) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.TriageReferral, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.ServiceRequest.Query().Where(servicerequest.ID(in.ServiceRequestID),
			servicerequest.CategoryEQ(servicerequest.CategoryCASE_MANAGEMENT)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("referral", "serviceRequestId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("identify: read referral: %w", err)
		}
		if problems := in.problems(w.Viewer, known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		return in.triage(ctx, w, known)
	})
}

func (in TriageReferral) problems(v viewer.Viewer, known *ent.ServiceRequest) []record.Problem {
	switch {
	case !mayTriage(v, known):
		return []record.Problem{{Code: record.NotPermitted, Message: "Somebody else is to triage this referral."}}
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case known.Triage == servicerequest.TriageACCEPTED || known.Triage == servicerequest.TriageDECLINED:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This referral is triaged already."}}
	}
	var c record.Check
	c.Text(in.Note, in.Decision != Accept, 2_000, "note")
	if in.Decision == Accept {
		id := uuid.Nil
		if in.EpisodeOfCareID != nil {
			id = *in.EpisodeOfCareID
		}
		c.NewID(id, "episodeOfCareId")
	}
	return c.Problems
}

// mayTriage reports whether the referral is the viewer's to triage: a supervisor's,
// or that of whom it names, but nobody's own.
func mayTriage(v viewer.Viewer, known *ent.ServiceRequest) bool {
	switch {
	case known.RequesterID != nil && *known.RequesterID == v.Practitioner:
		return false
	case v.Has(viewer.Supervisor):
		return true
	}
	return known.PerformerID == nil || *known.PerformerID == v.Practitioner
}

func (in TriageReferral) triage(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) (record.Outcome, error) {
	outcome := record.Outcome{Changed: known.ID}
	if in.Decision == Accept {
		accepted, err := in.accept(ctx, w, known)
		if err != nil || len(accepted.Problems) > 0 {
			return accepted, err
		}
		outcome.Also = []uuid.UUID{*in.EpisodeOfCareID}
	}
	if err := in.update(ctx, w, known); err != nil {
		return record.Outcome{}, err
	}
	if in.Decision != RequestInformation {
		if err := in.close(ctx, w, known); err != nil {
			return record.Outcome{}, err
		}
	}
	w.Updated(ent.TypeServiceRequest, known.ID, known.PatientID, in.BaseRevision+1, "")
	return outcome, in.tell(ctx, w, known)
}

// decided is what a decision makes of a referral.
var decided = map[ReferralDecision]struct {
	triage servicerequest.Triage
	status servicerequest.Status
	notice string
}{
	Accept:             {servicerequest.TriageACCEPTED, servicerequest.StatusCOMPLETED, "Referral accepted"},
	Decline:            {servicerequest.TriageDECLINED, servicerequest.StatusREVOKED, "Referral declined: see why"},
	RequestInformation: {servicerequest.TriageINFORMATION_REQUESTED, servicerequest.StatusON_HOLD, "Referral: answer a question"},
}

func (in TriageReferral) update(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) error {
	to := decided[in.Decision]
	n, err := w.Client.ServiceRequest.Update().
		Where(servicerequest.ID(known.ID), servicerequest.Revision(in.BaseRevision)).
		SetTriage(to.triage).SetStatus(to.status).SetTriageNote(in.Note).
		SetTriagedByID(w.Viewer.Practitioner).SetTriagedAt(w.Now).SetRecordedAt(w.Now).AddRevision(1).
		Save(ctx)
	return record.OneChanged(n, err, known.ID, in.BaseRevision, "triage referral")
}

// accept proposes the enrollment, with somebody responsible for it.
func (in TriageReferral) accept(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) (record.Outcome, error) {
	if refusal, err := w.Fresh(ctx, *in.EpisodeOfCareID, known.PatientID); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	of, err := w.Client.Patient.Query().Where(patient.ID(known.PatientID)).Only(ctx)
	if err != nil {
		return record.Outcome{}, fmt.Errorf("identify: read patient: %w", err)
	}
	manager := in.manager(w, of)
	if of.CaseManagerID == nil || *of.CaseManagerID != manager {
		assign := facilitate.AssignPatient{PatientID: of.ID, BaseRevision: of.Revision, CaseManagerID: manager, Reason: "referral accepted"}
		if outcome, err := assign.Within(ctx, w, of); err != nil || len(outcome.Problems) > 0 {
			return outcome, err
		}
	}
	start := ProposeEpisodeOfCare{ID: *in.EpisodeOfCareID, PatientID: known.PatientID, Reason: "referral accepted"}
	return start.within(ctx, w, &manager, &known.ID)
}

// manager is who was named, or the patient's case manager, or who triages.
func (in TriageReferral) manager(w *record.Writer, of *ent.Patient) uuid.UUID {
	switch {
	case in.CareManagerID != nil:
		return *in.CareManagerID
	case of.CaseManagerID != nil:
		return *of.CaseManagerID
	}
	return w.Viewer.Practitioner
}

// close ends the right to see the patient that referrals gave, once none of the
// patient's waits any more.
func (in TriageReferral) close(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) error {
	waiting, err := w.Client.ServiceRequest.Query().Where(servicerequest.PatientID(known.PatientID), servicerequest.IDNEQ(known.ID),
		servicerequest.CategoryEQ(servicerequest.CategoryCASE_MANAGEMENT),
		servicerequest.TriageIn(servicerequest.TriageAWAITED, servicerequest.TriageINFORMATION_REQUESTED)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("identify: look for other referrals: %w", err)
	}
	if waiting {
		return nil
	}
	err = w.Client.Relationship.Update().Where(
		relationship.PatientID(known.PatientID), relationship.BasisEQ(relationship.BasisREFERRAL),
		relationship.Or(relationship.EndsAtIsNil(), relationship.EndsAtGT(w.Now.Add(lookBack)))).
		SetEndsAt(w.Now.Add(lookBack)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("identify: close the record to who triaged: %w", err)
	}
	return nil
}

// tell puts the outcome on the requester's worklist.
func (in TriageReferral) tell(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) error {
	if known.RequesterID == nil || *known.RequesterID == w.Viewer.Practitioner {
		return nil
	}
	return facilitate.Notice{
		PatientID: known.PatientID, OwnerID: *known.RequesterID, Title: decided[in.Decision].notice, Note: in.Note,
		Priority: string(known.Priority), DueAt: w.Now.Add(triageWithin[known.Priority]),
	}.Create(ctx, w)
}
