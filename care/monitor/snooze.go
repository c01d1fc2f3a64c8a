package monitor

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/detectedissue"
	"caseload/ent/rule"
)

// longestSnooze is how long an issue may raise nobody.
const longestSnooze = 30 * 24 * time.Hour

// SnoozeDetectedIssue is a time in which an issue raises nobody.
type SnoozeDetectedIssue struct {
	ClientMutationID uuid.UUID
	DetectedIssueID  uuid.UUID
	BaseRevision     int
	Until            time.Time
	Reason           string
}

// Record lets the issue rest. What comes meanwhile is counted.
func (in SnoozeDetectedIssue) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ResolveDetectedIssue, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := openIssue(ctx, w, in.DetectedIssueID, in.BaseRevision)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if problems := in.problems(w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		n, err := w.Client.DetectedIssue.Update().Where(detectedissue.ID(known.ID), detectedissue.Revision(in.BaseRevision)).
			SetStatus(detectedissue.StatusSNOOZED).SetSnoozedUntil(in.Until).SetSnoozeReason(in.Reason).
			SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "snooze issue"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeDetectedIssue, known.ID, known.PatientID, in.BaseRevision+1, "")
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in SnoozeDetectedIssue) problems(now time.Time) []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	switch {
	case !in.Until.After(now):
		c.Problems = append(c.Problems, record.Wrong("This time is over.", "until"))
	case in.Until.After(now.Add(longestSnooze)):
		c.Problems = append(c.Problems, record.Wrong("An issue is snoozed for 30 days at most.", "until"))
	}
	return c.Problems
}
