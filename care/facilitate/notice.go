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
	PatientID, OwnerID uuid.UUID
	Kind               task.Kind // FOLLOW_UP when empty
	Title, Note        string
	Priority           string
	DueAt              time.Time
	Questionnaire      string
}

// Create writes the task within the act and returns nothing but failures.
func (n Notice) Create(ctx context.Context, w *record.Writer) error {
	id := uuid.Must(uuid.NewV7())
	kind := n.Kind
	if kind == "" {
		kind = task.KindFOLLOW_UP
	}
	err := w.Client.Task.Create().
		SetID(id).SetPatientID(n.PatientID).SetOwnerID(n.OwnerID).SetRequesterID(w.Viewer.Practitioner).
		SetKind(kind).SetTitle(n.Title).SetNote(n.Note).SetPriority(task.Priority(n.Priority)).
		SetQuestionnaire(n.Questionnaire).SetDueAt(n.DueAt).SetRecordedAt(w.Now).SetReceivedAt(w.Now).
		Exec(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: create notice: %w", err)
	}
	w.Created(ent.TypeTask, id, n.PatientID, "")
	return w.SummarizeTasks(ctx, n.PatientID)
}
