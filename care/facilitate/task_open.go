package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/absence"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// onTask is an act on one task that is there.
type onTask struct {
	record.Act
	task uuid.UUID
	base int // the revision that the client knew
	// shared acts may be done while somebody else is at the task.
	shared bool
}

// do performs the act, if the task is open and the viewer's to work on, in the
// revision that the client knew.
func (a onTask) do(ctx context.Context, r *record.Recorder, perform func(context.Context, *record.Writer, *ent.Task) (record.Outcome, error)) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, covers, err := readTask(ctx, w, a.task)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("task", "taskId")), nil
		}
		if err != nil {
			return record.Outcome{}, err
		}
		if problems := a.problems(w, known, covers); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		return perform(ctx, w, known)
	})
}

// problems are what stands against the act before its input is looked at. That
// somebody else was faster is told before that something changed: it says more.
func (a onTask) problems(w *record.Writer, known *ent.Task, covers bool) []record.Problem {
	switch {
	case !rule.Concerns(w.Viewer, known, covers):
		return []record.Problem{{Code: record.NotPermitted, Message: "This task belongs to somebody else."}}
	case !a.shared && rule.Open(known.Status) && rule.ClaimedByOther(w.Viewer, known, w.Now):
		return []record.Problem{{Code: record.Claimed, Message: "Somebody else is at this task."}}
	case known.Revision != a.base:
		return []record.Problem{record.Conflict(known.ID, a.base, known.Revision)}
	case !rule.Open(known.Status):
		return []record.Problem{{Code: record.AlreadyDone, Message: "This task is not open any more."}}
	}
	return nil
}

// readTask reads a task, and whether the viewer covers for its owner. That is
// looked up only where nothing else makes it the viewer's.
func readTask(ctx context.Context, w *record.Writer, id uuid.UUID) (known *ent.Task, covers bool, err error) {
	known, err = w.Client.Task.Query().Where(task.ID(id)).Only(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("facilitate: read task: %w", err)
	}
	if rule.Concerns(w.Viewer, known, false) {
		return known, false, nil
	}
	covers, err = coversFor(ctx, w, *known.OwnerID)
	return known, covers, err
}

// coversFor reports whether the viewer covers for somebody now.
func coversFor(ctx context.Context, w *record.Writer, absent uuid.UUID) (bool, error) {
	covers, err := w.Client.Absence.Query().Where(absence.PractitionerID(absent), absence.CoveredByID(w.Viewer.Practitioner),
		absence.StartsAtLTE(w.Now), absence.EndsAtGT(w.Now)).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("facilitate: look for cover: %w", err)
	}
	return covers, nil
}

// saveTask changes the task at the revision that was read, and notes the change.
func saveTask(ctx context.Context, w *record.Writer, known *ent.Task, update *ent.TaskUpdate, kind record.ChangeKind, reason string) error {
	n, err := update.Where(task.ID(known.ID), task.Revision(known.Revision)).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "change task"); err != nil {
		return err
	}
	w.Log(record.Change{
		Type: ent.TypeTask, ID: known.ID, Patient: known.PatientID, Kind: kind, Revision: known.Revision + 1, Reason: reason,
	})
	return nil
}

// freed ends a claim or a hand-over.
func freed(update *ent.TaskUpdate) *ent.TaskUpdate {
	return update.ClearClaimedByID().ClearClaimExpiresAt().ClearHandedOverByID()
}
