package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/task"
)

// Notice is something that another act puts on somebody's worklist.
type Notice struct {
	ID                 uuid.UUID // a new one when zero
	PatientID, OwnerID uuid.UUID
	Kind               task.Kind // FOLLOW_UP when empty
	Title, Note        string
	Priority           string
	DueAt              time.Time
	ConditionID        *uuid.UUID
	Questionnaire      string
}

// Create writes the task within the act and returns nothing but failures.
func (n Notice) Create(ctx context.Context, w *record.Writer) error {
	return Notify(ctx, w, n.PatientID, n)
}

// Notify writes the tasks of one patient within the act, and brings what the
// panel shows of the patient's tasks up to date.
func Notify(ctx context.Context, w *record.Writer, patientID uuid.UUID, notices ...Notice) error {
	rows := make([]*ent.TaskCreate, len(notices))
	for i, n := range notices {
		if n.ID == uuid.Nil {
			n.ID = uuid.Must(uuid.NewV7())
		}
		n.PatientID = patientID
		rows[i] = n.row(w)
		w.Created(ent.TypeTask, n.ID, patientID, "")
	}
	if err := w.Client.Task.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("facilitate: create notice: %w", err)
	}
	return w.SummarizeTasks(ctx, patientID)
}

func (n Notice) row(w *record.Writer) *ent.TaskCreate {
	kind := n.Kind
	if kind == "" {
		kind = task.KindFOLLOW_UP
	}
	return w.Client.Task.Create().
		SetID(n.ID).SetPatientID(n.PatientID).SetOwnerID(n.OwnerID).SetRequesterID(w.Viewer.Practitioner).
		SetNillableConditionID(n.ConditionID).SetKind(kind).SetTitle(n.Title).SetNote(n.Note).
		SetPriority(task.Priority(n.Priority)).SetQuestionnaire(n.Questionnaire).
		SetDueAt(n.DueAt).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}
