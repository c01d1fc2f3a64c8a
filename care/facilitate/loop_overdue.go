package facilitate

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate/loop"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
)

// mostOverdue is how many loops one look takes up; the next look takes the rest.
const mostOverdue = 200

// RaiseOverdueLoops puts a task on the worklist of who is to see to it for every
// order and referral of the viewer's organization that has been open too long in
// its status: one for each stay in a status, however often and by however many
// servers it is asked for. The viewer must be the server itself.
func RaiseOverdueLoops(ctx context.Context, r *record.Recorder) (raised int, err error) {
	overdue, err := overdueLoops(ctx, r, r.Clock())
	if err != nil {
		return 0, err
	}
	for _, known := range overdue {
		outcome, err := raiseLoop(ctx, r, known)
		if err != nil {
			return raised, err
		}
		if len(outcome.Also) > 0 {
			raised++
		}
	}
	return raised, nil
}

func overdueLoops(ctx context.Context, r *record.Recorder, now time.Time) ([]*ent.ServiceRequest, error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	overdue, err := r.Client.ServiceRequest.Query().Where(
		servicerequest.LoopNotNil(), servicerequest.LoopDueAtLTE(now), servicerequest.LoopRaisedAtIsNil()).
		Order(servicerequest.ByLoopDueAt()).Limit(mostOverdue).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for overdue loops: %w", err)
	}
	return overdue, nil
}

// raiseLoop raises the task of one loop, unless the loop has moved on or another
// server was faster. The act's id follows from the stay in the status; the revision
// beside it lets a loop that was changed in between be taken up again.
func raiseLoop(ctx context.Context, r *record.Recorder, known *ent.ServiceRequest) (record.Outcome, error) {
	act := record.Act{ID: stay(known), Name: rule.CreateTask, Input: known.Revision}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		n, err := w.Client.ServiceRequest.Update().Where(servicerequest.ID(known.ID),
			servicerequest.Revision(known.Revision), servicerequest.LoopRaisedAtIsNil()).SetLoopRaisedAt(w.Now).Save(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: mark overdue loop: %w", err)
		}
		if n == 0 {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This has moved on."}), nil
		}
		owner, err := loopOwner(ctx, w, known)
		if err != nil {
			return record.Outcome{}, err
		}
		id := uuid.Must(uuid.NewV7())
		if err := reminder(w, known, id, owner).Exec(ctx); err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: raise overdue loop: %w", err)
		}
		w.Created(ent.TypeTask, id, known.PatientID, "")
		return record.Outcome{Changed: known.ID, Also: []uuid.UUID{id}}, w.SummarizeTasks(ctx, known.PatientID)
	})
}

// stay names one stay of a loop in a status. It tells nothing of the request, whose
// label a task does not carry.
func stay(known *ent.ServiceRequest) uuid.UUID {
	return uuid.NewSHA1(known.ID, []byte(string(*known.Loop)+strconv.Itoa(len(known.LoopHistory))))
}

// loopOwner is who sees the loop through: who asked for it, or the patient's case
// manager when that one has nothing to do with the patient any more, or nobody.
func loopOwner(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) (*uuid.UUID, error) {
	if known.RequesterID != nil {
		related, err := w.Client.Relationship.Query().Where(relationship.PatientID(known.PatientID),
			rule.Holds(w.Now), rule.SeenBy(*known.RequesterID)).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("facilitate: look for owner: %w", err)
		}
		if related {
			return known.RequesterID, nil
		}
	}
	of, err := w.Client.Patient.Query().Where(patient.ID(known.PatientID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read patient: %w", err)
	}
	return of.CaseManagerID, nil
}

// reminder is the task. Tasks carry no label: that of a confidential request says
// nothing of it and does not lead there.
func reminder(w *record.Writer, known *ent.ServiceRequest, id uuid.UUID, owner *uuid.UUID) *ent.TaskCreate {
	create := w.Client.Task.Create().
		SetID(id).SetPatientID(known.PatientID).SetNillableOwnerID(owner).SetCause(stay(known).String()).
		SetPriority(task.Priority(known.Priority)).SetDueAt(known.LoopDueAt).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if known.Sensitivity != nil {
		return create.SetTitle(record.NeutralTitle).SetKind(task.KindFOLLOW_UP)
	}
	title := loop.Status(*known.Loop).Meaning().Chase
	if known.Display != "" {
		title += ": " + known.Display
	}
	return create.SetTitle(title).SetKind(task.KindREFERRAL).SetServiceRequestID(known.ID)
}

// settle completes the reminder of the status that a loop has left.
func settle(ctx context.Context, w *record.Writer, known *ent.ServiceRequest) error {
	if known.LoopRaisedAt == nil {
		return nil
	}
	done := Ending{Status: task.StatusCOMPLETED, Outcome: "The next step is recorded."}
	return done.EndCause(ctx, w, known.PatientID, stay(known).String())
}
