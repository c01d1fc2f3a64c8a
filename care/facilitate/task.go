// Package facilitate gets the work done: tasks, appointments, and who is
// responsible for whom, also while somebody is away.
package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// CreateTask is a piece of work to be done for a patient.
type CreateTask struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Title            string
	Kind             task.Kind
	Priority         task.Priority
	PriorityReasons  []string   `json:",omitempty"`
	StartsAt         *time.Time `json:",omitempty"`
	DueAt            *time.Time
	OwnerID          *uuid.UUID
	Pool             string   `json:",omitempty"`
	Checklist        []string `json:",omitempty"`
	Recurrence       string   `json:",omitempty"`
	ConditionID      *uuid.UUID
	Questionnaire    string
	Note             string
}

func (in CreateTask) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Title, true, 200, "title")
	c.Text(in.Note, false, 10_000, "note")
	c.Text(in.Questionnaire, false, 100, "questionnaire")
	checkReasons(&c, in.PriorityReasons)
	checkSteps(&c, in.Checklist)
	checkPool(&c, in.Pool)
	checkWindow(&c, in.StartsAt, in.DueAt)
	checkRecurrence(&c, in.Recurrence, in.DueAt)
	if in.Pool != "" && in.OwnerID != nil {
		c.Problems = append(c.Problems, record.Wrong("What goes into a pool has no owner.", "ownerId"))
	}
	return c.Problems
}

// Record creates the task.
func (in CreateTask) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.CreateTask, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems := in.problems(); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		return in.Within(ctx, w)
	})
}

// Within creates the task as a part of another act, which has seen to it that
// the id is new and the texts are good.
func (in CreateTask) Within(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	if refusal, err := in.references(ctx, w); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if err := in.create(w).Exec(ctx); err != nil {
		return record.Conclude(err, "create task")
	}
	if err := w.SummarizeTasks(ctx, in.PatientID); err != nil {
		return record.Outcome{}, err
	}
	w.Log(record.Change{Type: ent.TypeTask, ID: in.ID, Patient: in.PatientID, Kind: record.Created, Revision: 1})
	return record.Outcome{Changed: in.ID}, nil
}

// references finds an owner who could not see the patient, and a condition that
// is not the patient's.
func (in CreateTask) references(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	if in.OwnerID != nil && *in.OwnerID != w.Viewer.Practitioner {
		if problems, err := Able(ctx, w, *in.OwnerID, in.PatientID, "ownerId"); err != nil || problems != nil {
			return problems, err
		}
	}
	if in.ConditionID != nil {
		known, err := w.Client.Condition.Query().Where(
			condition.ID(*in.ConditionID), condition.PatientID(in.PatientID)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return []record.Problem{record.Missing("condition", "conditionId")}, nil
		case err != nil:
			return nil, fmt.Errorf("facilitate: look for condition: %w", err)
		case known.Sensitivity != nil:
			return []record.Problem{record.Wrong("Everybody who works for the patient reads a task: it cannot be about a confidential condition.", "conditionId")}, nil
		}
	}
	return nil, nil
}

// owner is who was named, or who creates the task; nobody in a pool.
func (in CreateTask) owner(w *record.Writer) *uuid.UUID {
	if in.Pool != "" || in.OwnerID != nil {
		return in.OwnerID
	}
	return &w.Viewer.Practitioner
}

func (in CreateTask) create(w *record.Writer) *ent.TaskCreate {
	due := code.Never
	if in.DueAt != nil {
		due = *in.DueAt
	}
	return w.Client.Task.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetNillableOwnerID(in.owner(w)).SetRequesterID(w.Viewer.Practitioner).
		SetNillableConditionID(in.ConditionID).SetQuestionnaire(in.Questionnaire).
		SetTitle(in.Title).SetKind(in.Kind).SetPriority(in.Priority).SetPriorityReasons(in.PriorityReasons).SetStatus(task.StatusREQUESTED).
		SetPool(in.Pool).SetNillableStartsAt(in.StartsAt).SetDueAt(due).SetRecurrence(in.Recurrence).
		SetChecklist(checklist(in.Checklist, nil)).SetNote(in.Note).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}
