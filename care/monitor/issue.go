package monitor

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/detectedissue"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// ResolveDetectedIssue is the end of an issue.
type ResolveDetectedIssue struct {
	ClientMutationID uuid.UUID
	DetectedIssueID  uuid.UUID
	BaseRevision     int
	Resolution       string
}

// Record records that somebody has dealt with the issue, and with it that the
// work which was opened for it is done.
func (in ResolveDetectedIssue) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ResolveDetectedIssue, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := openIssue(ctx, w, in.DetectedIssueID, in.BaseRevision)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		var c record.Check
		if c.Text(in.Resolution, true, 2_000, "resolution"); len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		n, err := w.Client.DetectedIssue.Update().Where(detectedissue.ID(known.ID), detectedissue.Revision(in.BaseRevision)).
			SetStatus(detectedissue.StatusRESOLVED).SetResolution(in.Resolution).SetResolvedByID(w.Viewer.Practitioner).SetResolvedAt(w.Now).
			ClearSnoozedUntil().SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "resolve issue"); err != nil {
			return record.Outcome{}, err
		}
		w.Log(record.Change{Type: ent.TypeDetectedIssue, ID: known.ID, Patient: known.PatientID, Kind: record.Resolved, Revision: in.BaseRevision + 1})
		return record.Outcome{Changed: known.ID}, in.complete(ctx, w, known)
	})
}

// complete completes the task of the issue, where it is open and the viewer may.
// What came of a confidential issue is not said in it: tasks have no label.
func (in ResolveDetectedIssue) complete(ctx context.Context, w *record.Writer, known *ent.DetectedIssue) error {
	if known.TaskID == nil {
		return nil
	}
	work, err := w.Client.Task.Query().Where(task.ID(*known.TaskID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil
	case err != nil:
		return fmt.Errorf("monitor: read task: %w", err)
	case !rule.Open(work.Status) || !rule.MayComplete(w.Viewer, work, false, w.Now):
		return nil
	}
	outcome := in.Resolution
	if known.Sensitivity != nil {
		outcome = ""
	}
	n, err := w.Client.Task.Update().Where(task.ID(work.ID), task.Revision(work.Revision)).
		SetStatus(task.StatusCOMPLETED).SetCompletedAt(w.Now).SetOutcome(outcome).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, work.ID, work.Revision, "complete task"); err != nil {
		return err
	}
	w.Log(record.Change{Type: ent.TypeTask, ID: work.ID, Patient: work.PatientID, Kind: record.Resolved, Revision: work.Revision + 1})
	return w.SummarizeTasks(ctx, work.PatientID)
}

// openIssue is the issue that somebody wants to deal with, or what stands against
// it.
func openIssue(ctx context.Context, w *record.Writer, id uuid.UUID, base int) (*ent.DetectedIssue, []record.Problem, error) {
	known, err := w.Client.DetectedIssue.Query().Where(detectedissue.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("issue", "detectedIssueId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("monitor: read issue: %w", err)
	case known.Revision != base:
		return nil, []record.Problem{record.Conflict(known.ID, base, known.Revision)}, nil
	case known.Status == detectedissue.StatusRESOLVED:
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This issue is resolved already."}}, nil
	}
	return known, nil, nil
}
