package identify

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
)

// triageWithin is by when a referral must be triaged. The times are our own
// choice: FHIR orders the priorities and gives them no hours.
var triageWithin = map[servicerequest.Priority]time.Duration{
	servicerequest.PrioritySTAT:    time.Hour,
	servicerequest.PriorityASAP:    4 * time.Hour,
	servicerequest.PriorityURGENT:  24 * time.Hour,
	servicerequest.PriorityROUTINE: 72 * time.Hour,
}

// opens is how long an untriaged referral opens the record; an answer to what was
// asked back renews it. It is our own choice.
const opens = 30 * 24 * time.Hour

// ReferPatient is the referral of a patient to case management.
type ReferPatient struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Reason           string
	Code             *code.Coding
	Priority         servicerequest.Priority
	PerformerID      *uuid.UUID
}

func (in ReferPatient) problems(requester uuid.UUID) []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Reason, true, 2_000, "reason")
	if in.Code != nil {
		c.Coding(*in.Code, "code")
	}
	if in.PerformerID != nil && *in.PerformerID == requester {
		c.Problems = append(c.Problems, record.Wrong("Somebody else must triage it.", "performerId"))
	}
	return c.Problems
}

// Record refers the patient, and opens the record to those who triage it.
func (in ReferPatient) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ReferPatient, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(w.Viewer.Practitioner); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		own, err := supervised(ctx, w)
		if err != nil {
			return record.Outcome{}, err
		}
		triagers, err := in.triagers(ctx, w, own)
		if err != nil {
			return record.Outcome{}, err
		}
		if refusal, err := in.against(ctx, w, own, triagers); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.Row(w).Exec(ctx); err != nil {
			return record.Conclude(err, "refer patient")
		}
		if err := in.open(ctx, w, triagers); err != nil {
			return record.Outcome{}, err
		}
		w.Created(ent.TypeServiceRequest, in.ID, in.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}

// triagers are those asked by name, or every supervisor, without the viewer and
// whom the viewer supervises: what such a one may see is the viewer's to see, and
// the referral would give it to the viewer.
func (in ReferPatient) triagers(ctx context.Context, w *record.Writer, own []uuid.UUID) ([]uuid.UUID, error) {
	roles := w.Client.PractitionerRole.Query().Where(rule.Held(w.Now))
	if in.PerformerID != nil {
		roles.Where(practitionerrole.PractitionerID(*in.PerformerID),
			practitionerrole.RoleIn(practitionerrole.RoleSUPERVISOR, practitionerrole.RoleCASE_MANAGER))
	} else {
		roles.Where(practitionerrole.RoleEQ(practitionerrole.RoleSUPERVISOR))
	}
	found, err := roles.All(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: look for who triages: %w", err)
	}
	var people []uuid.UUID
	for _, role := range found {
		if !slices.Contains(own, role.PractitionerID) && !slices.Contains(people, role.PractitionerID) {
			people = append(people, role.PractitionerID)
		}
	}
	return people, nil
}

func (in ReferPatient) nobody() record.Problem {
	if in.PerformerID != nil {
		return record.Missing("case manager or supervisor", "performerId")
	}
	return record.Wrong("Nobody here triages referrals: name a performer.", "performerId")
}

// Row is the referral as a row that waits for triage.
func (in ReferPatient) Row(w *record.Writer) *ent.ServiceRequestCreate {
	create := w.Client.ServiceRequest.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetRequesterID(w.Viewer.Practitioner).SetNillablePerformerID(in.PerformerID).
		SetReason(in.Reason).SetPriority(in.Priority).SetTriageDueAt(w.Now.Add(triageWithin[in.Priority])).
		SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if in.Code != nil {
		create.SetCodeSystem(in.Code.System).SetCode(in.Code.Code).SetDisplay(in.Code.Display)
	}
	return create
}

// open lets those who triage see the patient while the referral waits.
func (in ReferPatient) open(ctx context.Context, w *record.Writer, triagers []uuid.UUID) error {
	rows := make([]*ent.RelationshipCreate, len(triagers))
	for i, practitioner := range triagers {
		rows[i] = w.Client.Relationship.Create().
			SetPatientID(in.PatientID).SetPractitionerID(practitioner).
			SetBasis(relationship.BasisREFERRAL).SetStartsAt(w.Now).SetEndsAt(w.Now.Add(opens))
	}
	if err := w.Client.Relationship.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("identify: open the record to who triages: %w", err)
	}
	return nil
}
