// Package facilitate gets the work done: tasks, and who is responsible for whom.
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
	"caseload/ent/relationship"
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
	DueAt            *time.Time
	OwnerID          *uuid.UUID
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
		related, err := w.Client.Relationship.Query().Where(
			relationship.PractitionerID(*in.OwnerID), relationship.PatientID(in.PatientID), current(w.Now)).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("facilitate: look for owner: %w", err)
		}
		if !related {
			return []record.Problem{record.Wrong("The owner has no relationship to this patient.", "ownerId")}, nil
		}
	}
	if in.ConditionID != nil {
		known, err := w.Client.Condition.Query().Where(
			condition.ID(*in.ConditionID), condition.PatientID(in.PatientID)).Exist(ctx)
		if err != nil {
			return nil, fmt.Errorf("facilitate: look for condition: %w", err)
		}
		if !known {
			return []record.Problem{record.Missing("condition", "conditionId")}, nil
		}
	}
	return nil, nil
}

func (in CreateTask) create(w *record.Writer) *ent.TaskCreate {
	owner, due := w.Viewer.Practitioner, code.Never
	if in.OwnerID != nil {
		owner = *in.OwnerID
	}
	if in.DueAt != nil {
		due = *in.DueAt
	}
	return w.Client.Task.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetOwnerID(owner).SetRequesterID(w.Viewer.Practitioner).
		SetNillableConditionID(in.ConditionID).SetQuestionnaire(in.Questionnaire).
		SetTitle(in.Title).SetKind(in.Kind).SetPriority(in.Priority).SetStatus(task.StatusREQUESTED).
		SetDueAt(due).SetNote(in.Note).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}
