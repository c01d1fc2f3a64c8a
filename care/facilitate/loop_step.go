package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate/loop"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
)

// RecordServiceOrderStep is what became of a service order next.
type RecordServiceOrderStep struct {
	ClientMutationID    uuid.UUID
	ServiceRequestID    uuid.UUID
	BaseRevision        int
	Status              servicerequest.Loop
	HappenedAt          *time.Time
	ScheduledFor        *time.Time
	HealthcareServiceID *uuid.UUID
	Note                string
}

// Record takes the step, if the table of steps has it.
func (in RecordServiceOrderStep) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return loopStep(in).record(ctx, r, true)
}

// RecordReferralStep is what became of a referral next.
type RecordReferralStep struct {
	ClientMutationID    uuid.UUID
	ServiceRequestID    uuid.UUID
	BaseRevision        int
	Status              servicerequest.Loop
	HappenedAt          *time.Time
	ScheduledFor        *time.Time
	HealthcareServiceID *uuid.UUID
	Note                string
}

// Record takes the step, if the table of steps has it.
func (in RecordReferralStep) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return loopStep(in).record(ctx, r, false)
}

// theLoop finds the order or referral at the revision that the client knew.
func theLoop(ctx context.Context, w *record.Writer, id uuid.UUID, base int, orders bool) (*ent.ServiceRequest, []record.Problem, error) {
	known, err := w.Client.ServiceRequest.Query().Where(servicerequest.ID(id), servicerequest.LoopNotNil()).Only(ctx)
	if err != nil && !ent.IsNotFound(err) {
		return nil, nil, fmt.Errorf("facilitate: read service request: %w", err)
	}
	if err == nil {
		if way, ok := loop.WayOf(string(known.Category)); !ok || way.Orders() != orders {
			known = nil
		}
	}
	switch {
	case known == nil && orders:
		return nil, []record.Problem{record.Missing("service order", "serviceRequestId")}, nil
	case known == nil:
		return nil, []record.Problem{record.Missing("referral", "serviceRequestId")}, nil
	case known.Revision != base:
		return nil, []record.Problem{record.Conflict(id, base, known.Revision)}, nil
	}
	return known, nil, nil
}

// loopStep is a step of an order or a referral.
type loopStep RecordServiceOrderStep

// record takes the step of an order, or of a referral where orders is false.
func (in loopStep) record(ctx context.Context, r *record.Recorder, orders bool) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordServiceStep, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := theLoop(ctx, w, in.ServiceRequestID, in.BaseRevision, orders)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		return in.take(ctx, w, known)
	})
}

func (in loopStep) take(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) (record.Outcome, error) {
	if problems := in.problems(w.Now, known); len(problems) > 0 {
		return record.Refuse(problems...), nil
	}
	if problems, err := listed(ctx, w, in.HealthcareServiceID); err != nil || problems != nil {
		return record.Refuse(problems...), err
	}
	update := w.Client.ServiceRequest.Update()
	if in.HealthcareServiceID != nil {
		update.SetHealthcareServiceID(*in.HealthcareServiceID)
	}
	change := code.StatusChange{Status: string(in.Status), At: w.Now, By: w.Viewer.Practitioner, Note: in.Note, ScheduledFor: in.ScheduledFor}
	if in.HappenedAt != nil {
		change.At = *in.HappenedAt
	}
	return record.Outcome{Changed: known.ID}, proceed(ctx, w, known, update, change)
}

func (in loopStep) problems(now time.Time, known *ent.ServiceRequest) []record.Problem {
	way, _ := loop.WayOf(string(known.Category))
	from, to := loop.Status(*known.Loop), loop.Status(in.Status)
	if len(loop.Steps(way, from)) == 0 {
		return []record.Problem{{Code: record.AlreadyDone, Message: "This has come to its end."}}
	}
	next, ok := loop.Allowed(way, from, to)
	switch {
	case !ok:
		return []record.Problem{record.Wrong("This step cannot follow the last one.", "status")}
	case next.By != loop.Step:
		return []record.Problem{record.Wrong("An order is signed by signServiceOrder.", "status")}
	}
	var c record.Check
	c.Text(in.Note, next.Why, 2_000, "note")
	c.Happened(in.HappenedAt, now, "happenedAt")
	c.Problems = append(c.Problems, tooEarly(known, in.HappenedAt, "happenedAt")...)
	if (to == loop.Scheduled) != (in.ScheduledFor != nil) {
		c.Problems = append(c.Problems, record.Wrong("It is given for what is scheduled, and only then.", "scheduledFor"))
	}
	return c.Problems
}

// tooEarly finds a time before the step that came before.
func tooEarly(known *ent.ServiceRequest, at *time.Time, path string) []record.Problem {
	steps := len(known.LoopHistory) // none of what another system has sent
	if at != nil && steps > 0 && at.Before(known.LoopHistory[steps-1].At) {
		return []record.Problem{record.Wrong("The step before this one was later.", path)}
	}
	return nil
}

// proceed writes a step of the loop, with what else the update holds, and settles
// the reminders of the step before.
func proceed(ctx context.Context, w *record.Writer, known *ent.ServiceRequest, update *ent.ServiceRequestUpdate, change code.StatusChange) error {
	way, _ := loop.WayOf(string(known.Category))
	to := loop.Status(change.Status)
	n, err := update.
		Where(servicerequest.ID(known.ID), servicerequest.Revision(known.Revision)).
		SetLoop(servicerequest.Loop(to)).SetStatus(requestStatus(way, to)).
		SetLoopHistory(append(known.LoopHistory, change)).
		SetLoopDueAt(loopDue(to, known.Priority, change.At, change.ScheduledFor)).ClearLoopRaisedAt().
		SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "record step"); err != nil {
		return err
	}
	kind := record.Updated
	if !to.Open() {
		kind = record.Resolved
	}
	w.Log(record.Change{Type: ent.TypeServiceRequest, ID: known.ID, Patient: known.PatientID, Kind: kind, Revision: known.Revision + 1})
	return settle(ctx, w, known)
}
