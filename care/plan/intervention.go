package plan

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/intervention"
	"caseload/ent/rule"
)

// AddIntervention adds to a plan what somebody does for its goals.
type AddIntervention struct {
	ClientMutationID   uuid.UUID
	ID, CarePlanID     uuid.UUID
	Title, Description string
	Kind               intervention.Kind
	GoalIDs            []uuid.UUID
	OwnerID            *uuid.UUID
	OwnerRole          string
	Recurrence         string
	DueAt              *time.Time
	Reason             string
}

func (in AddIntervention) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Title, true, 200, "title")
	c.Text(in.Description, false, 2_000, "description")
	c.Text(in.OwnerRole, false, 100, "ownerRole")
	c.Text(in.Recurrence, false, 200, "recurrence")
	c.Text(in.Reason, false, longReason, "reason")
	return c.Problems
}

// Record adds the intervention.
func (in AddIntervention) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onContent(ctx, r, act, in.CarePlanID, in.problems, func(ctx context.Context, c *content) (record.Outcome, error) {
		if refusal, err := c.w.Unused(ctx, in.ID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if refusal, err := c.able(ctx, in.OwnerID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		of, refusal, err := c.goals(ctx, in.GoalIDs)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.create(ctx, c, labelOfGoals(of), origin{}); err != nil {
			return record.Conclude(err, "add intervention")
		}
		return c.conclude(ctx, in.ID, in.Reason)
	})
}

func (in AddIntervention) create(ctx context.Context, c *content, label *string, from origin) error {
	due := code.Never
	if in.DueAt != nil {
		due = *in.DueAt
	}
	create := c.w.Client.Intervention.Create().
		SetID(in.ID).SetPatientID(c.plan.PatientID).SetCarePlanID(c.plan.ID).SetGoalIds(in.GoalIDs).
		SetTitle(in.Title).SetDescription(in.Description).SetKind(in.Kind).SetNillableOwnerID(in.OwnerID).SetOwnerRole(in.OwnerRole).
		SetRecurrence(in.Recurrence).SetDueAt(due).SetTimelineAt(c.w.Now).SetRecordedAt(c.w.Now).SetReceivedAt(c.w.Now)
	if label != nil {
		create.SetSensitivity(intervention.Sensitivity(*label))
	}
	create.SetTemplateKey(from.key).SetTemplateItem(from.item)
	if err := create.Exec(ctx); err != nil {
		return err
	}
	of := item{ent.TypeIntervention, in.ID, in.Title, label}
	c.added(of, begin("title", in.Title), begin("description", in.Description), begin("kind", in.Kind), begin("goalIds", in.GoalIDs),
		begin("ownerId", in.OwnerID), begin("ownerRole", in.OwnerRole), begin("recurrence", in.Recurrence), begin("dueAt", in.DueAt))
	c.w.Created(ent.TypeIntervention, in.ID, c.plan.PatientID, "")
	c.asked = append(c.asked, asked{id: in.ID})
	return nil
}

// able refuses an owner who could not see the patient.
func (c *content) able(ctx context.Context, owner *uuid.UUID) ([]record.Problem, error) {
	if owner == nil {
		return nil, nil
	}
	if seen, err := sees(ctx, c.w, *owner, c.plan.PatientID); err != nil || seen {
		return nil, err
	}
	return []record.Problem{record.Wrong("They have no relationship to this patient.", "ownerId")}, nil
}

// UpdateIntervention gives fields of an intervention other values. BaseRevision
// is the plan's.
type UpdateIntervention struct {
	ClientMutationID uuid.UUID
	InterventionID   uuid.UUID
	BaseRevision     int
	Title            record.Omittable[string]              `json:",omitzero"`
	Description      record.Omittable[string]              `json:",omitzero"`
	Status           record.Omittable[intervention.Status] `json:",omitzero"`
	OwnerID          record.Omittable[*uuid.UUID]          `json:",omitzero"`
	OwnerRole        record.Omittable[string]              `json:",omitzero"`
	Recurrence       record.Omittable[string]              `json:",omitzero"`
	DueAt            record.Omittable[*time.Time]          `json:",omitzero"`
	Reason           string
}

func (in UpdateIntervention) problems() []record.Problem {
	var c record.Check
	if text, ok := in.Title.ValueOK(); ok {
		c.Text(text, true, 200, "title")
	}
	if text, ok := in.Description.ValueOK(); ok {
		c.Text(text, false, 2_000, "description")
	}
	c.Text(in.Reason, false, longReason, "reason")
	return c.Problems
}

// Record merges the fields into the intervention.
func (in UpdateIntervention) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onPart(ctx, r, act, interventions, in.InterventionID, in.problems, in.change)
}

func (in UpdateIntervention) change(ctx context.Context, c *content, known *ent.Intervention) (record.Outcome, error) {
	if owner, ok := in.OwnerID.ValueOK(); ok {
		if refusal, err := c.able(ctx, owner); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
	}
	update := c.w.Client.Intervention.Update().Where(intervention.ID(known.ID)).AddRevision(1).SetRecordedAt(c.w.Now)
	var given edits
	give(&given, "title", in.Title, known.Title, func(v string) { update.SetTitle(v) })
	give(&given, "description", in.Description, known.Description, func(v string) { update.SetDescription(v) })
	give(&given, "status", in.Status, known.Status, func(v intervention.Status) { update.SetStatus(v) })
	give(&given, "ownerId", in.OwnerID, known.OwnerID, func(v *uuid.UUID) {
		record.SetOrClear(v, func(id uuid.UUID) { update.SetOwnerID(id) }, func() { update.ClearOwnerID() })
	})
	give(&given, "ownerRole", in.OwnerRole, known.OwnerRole, func(v string) { update.SetOwnerRole(v) })
	give(&given, "recurrence", in.Recurrence, known.Recurrence, func(v string) { update.SetRecurrence(v) })
	give(&given, "dueAt", in.DueAt, code.Due(known.DueAt), func(v *time.Time) {
		record.SetOrClear(v, func(at time.Time) { update.SetDueAt(at) }, func() { update.SetDueAt(code.Never) })
	})
	of := interventionItem(known)
	if refusal, err := c.apply(ctx, of, in.BaseRevision, given); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	if c.idle() {
		return c.conclude(ctx, known.ID, in.Reason)
	}
	if err := update.Exec(ctx); err != nil {
		return record.Outcome{}, fmt.Errorf("plan: update intervention: %w", err)
	}
	c.w.Updated(ent.TypeIntervention, known.ID, known.PatientID, known.Revision+1, "")
	c.asked = append(c.asked, asked{known.ID, known})
	return c.conclude(ctx, known.ID, in.Reason)
}
