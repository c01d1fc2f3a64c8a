package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate/recurrence"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/task"
)

// openNext opens the next of a task that repeats, and returns its id; nil when
// there is none.
func openNext(ctx context.Context, w *record.Writer, known *ent.Task, done time.Time) ([]uuid.UUID, error) {
	if known.Recurrence == "" {
		return nil, nil
	}
	of, err := w.Client.Patient.Query().Where(patient.ID(known.PatientID)).Only(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read patient: %w", err)
	}
	zone, err := w.Zone(ctx, of)
	if err != nil {
		return nil, fmt.Errorf("facilitate: %w", err)
	}
	due, left, ok, err := recurrence.Next(known.Recurrence, known.DueAt.In(zone), done.In(zone))
	if err != nil || !ok {
		return nil, err
	}
	id := uuid.Must(uuid.NewV7())
	if err := following(w, known, id, due, left).Exec(ctx); err != nil {
		return nil, fmt.Errorf("facilitate: open next task: %w", err)
	}
	w.Created(ent.TypeTask, id, known.PatientID, "repeats")
	return []uuid.UUID{id}, nil
}

// following is the next task of a series. Its window is as long as the one
// before, and what was ticked off is to be done again.
func following(w *record.Writer, known *ent.Task, id uuid.UUID, due time.Time, left string) *ent.TaskCreate {
	texts := make([]string, len(known.Checklist))
	for i, step := range known.Checklist {
		texts[i] = step.Text
	}
	next := w.Client.Task.Create().
		SetID(id).SetPatientID(known.PatientID).SetNillableRequesterID(known.RequesterID).
		SetNillableConditionID(known.ConditionID).SetNillableCarePlanID(known.CarePlanID).
		SetNillableInterventionID(known.InterventionID).SetNillableServiceRequestID(known.ServiceRequestID).
		SetKind(known.Kind).SetPriority(known.Priority).SetPriorityReasons(known.PriorityReasons).SetStatus(task.StatusREQUESTED).
		SetTitle(known.Title).SetNote(known.Note).SetQuestionnaire(known.Questionnaire).SetPool(known.Pool).SetCause(known.Cause).
		SetDueAt(due).SetRecurrence(left).SetChecklist(checklist(texts, nil)).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if known.Pool == "" {
		next.SetNillableOwnerID(known.OwnerID)
	}
	if known.StartsAt != nil {
		next.SetStartsAt(due.Add(known.StartsAt.Sub(known.DueAt)))
	}
	return next
}
