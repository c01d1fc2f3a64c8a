package handoff

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// Cause names a handoff in the tasks that are about it.
func Cause(id uuid.UUID) string { return "handoff:" + id.String() }

// Settle closes the open tasks about a handoff.
func Settle(ctx context.Context, w *record.Writer, patient, id uuid.UUID, outcome string, status task.Status) error {
	open, err := w.Client.Task.Query().Where(task.PatientID(patient), task.Cause(Cause(id)), task.StatusIn(rule.OpenStatuses...)).All(ctx)
	if err != nil {
		return fmt.Errorf("handoff: read tasks: %w", err)
	}
	for _, t := range open {
		err := w.Client.Task.Update().Where(task.ID(t.ID)).SetStatus(status).SetCompletedAt(w.Now).SetOutcome(outcome).
			SetRecordedAt(w.Now).AddRevision(1).Exec(ctx)
		if err != nil {
			return fmt.Errorf("handoff: settle task: %w", err)
		}
		w.Log(record.Change{Type: ent.TypeTask, ID: t.ID, Patient: patient, Kind: record.Resolved, Revision: t.Revision + 1})
	}
	if len(open) == 0 {
		return nil
	}
	return w.SummarizeTasks(ctx, patient)
}
