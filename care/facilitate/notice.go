package facilitate

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// Notice is work that another act or a rule puts on somebody's worklist.
type Notice struct {
	ID                 uuid.UUID // a new one when zero
	PatientID, OwnerID uuid.UUID // the owner is nobody when zero: see Pool
	Kind               task.Kind // FOLLOW_UP when empty
	Title, Note        string
	Priority           string
	PriorityReasons    []string
	StartsAt           *time.Time
	DueAt              time.Time
	ConditionID        *uuid.UUID
	CarePlanID         *uuid.UUID
	InterventionID     *uuid.UUID
	ServiceRequestID   *uuid.UUID
	Questionnaire      string
	Pool               string // where it waits while it has no owner
	Checklist          []string
	Recurrence         string // checked by the caller, see package recurrence
	// Cause is what a rule opened it for. A patient has one open task a cause:
	// a further one is left out.
	Cause string
}

// Create writes the task within the act and returns nothing but failures.
func (n Notice) Create(ctx context.Context, w *record.Writer) error {
	return Notify(ctx, w, n.PatientID, n)
}

// Notify writes the tasks of one patient within the act, without those whose
// cause has an open one, and brings what the panel shows of the patient's tasks
// up to date.
func Notify(ctx context.Context, w *record.Writer, patientID uuid.UUID, notices ...Notice) error {
	notices = slices.Clone(notices)
	for i := range notices {
		notices[i].PatientID = patientID
	}
	return NotifyAll(ctx, w, notices...)
}

// NotifyAll is [Notify] for the tasks of several patients, in as many statements.
func NotifyAll(ctx context.Context, w *record.Writer, notices ...Notice) error {
	notices, err := unopened(ctx, w, notices)
	if err != nil || len(notices) == 0 {
		return err
	}
	rows := make([]*ent.TaskCreate, len(notices))
	for i, n := range notices {
		if n.ID == uuid.Nil {
			n.ID = uuid.Must(uuid.NewV7())
		}
		rows[i] = n.row(w)
		w.Created(ent.TypeTask, n.ID, n.PatientID, "")
	}
	if err := w.Client.Task.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("facilitate: create notice: %w", err)
	}
	return w.SummarizeTasks(ctx, patientsOf(notices)...)
}

func patientsOf(notices []Notice) (patients []uuid.UUID) {
	for _, n := range notices {
		if !slices.Contains(patients, n.PatientID) {
			patients = append(patients, n.PatientID)
		}
	}
	return patients
}

// unopened leaves out the notices whose cause has an open task of the patient already,
// and the second of two with one cause.
func unopened(ctx context.Context, w *record.Writer, notices []Notice) ([]Notice, error) {
	type work struct {
		patient uuid.UUID
		cause   string
	}
	known := map[work]bool{}
	var causes []string
	for _, n := range notices {
		if n.Cause != "" {
			causes = append(causes, n.Cause)
		}
	}
	if len(causes) > 0 {
		open, err := w.Client.Task.Query().Where(task.PatientIDIn(patientsOf(notices)...), task.CauseIn(causes...), task.StatusIn(rule.OpenStatuses...)).All(ctx)
		if err != nil {
			return nil, fmt.Errorf("facilitate: look for open causes: %w", err)
		}
		for _, t := range open {
			known[work{t.PatientID, t.Cause}] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(notices), func(n Notice) bool {
		of := work{n.PatientID, n.Cause}
		again := n.Cause != "" && known[of]
		known[of] = true
		return again
	}), nil
}

func (n Notice) row(w *record.Writer) *ent.TaskCreate {
	kind := n.Kind
	if kind == "" {
		kind = task.KindFOLLOW_UP
	}
	row := w.Client.Task.Create().
		SetID(n.ID).SetPatientID(n.PatientID).SetNillableConditionID(n.ConditionID).SetNillableCarePlanID(n.CarePlanID).
		SetNillableInterventionID(n.InterventionID).SetNillableServiceRequestID(n.ServiceRequestID).
		SetKind(kind).SetTitle(n.Title).SetNote(n.Note).SetQuestionnaire(n.Questionnaire).SetCause(n.Cause).SetPool(n.Pool).
		SetPriority(task.Priority(n.Priority)).SetPriorityReasons(n.PriorityReasons).SetChecklist(checklist(n.Checklist, nil)).
		SetNillableStartsAt(n.StartsAt).SetDueAt(n.DueAt).SetRecurrence(n.Recurrence).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if n.OwnerID != uuid.Nil {
		row.SetOwnerID(n.OwnerID)
	}
	if w.Viewer.Practitioner != uuid.Nil { // nobody asks where a rule does
		row.SetRequesterID(w.Viewer.Practitioner)
	}
	return row
}
