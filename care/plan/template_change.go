package plan

import (
	"context"
	"fmt"
	"slices"

	"caseload/care/plan/template"
	"caseload/ent"
	"caseload/ent/careplanchange"
	"caseload/ent/goal"
	"caseload/ent/intervention"
)

// What has ended is not ended again.
var (
	endedGoals = []goal.LifecycleStatus{
		goal.LifecycleStatusCOMPLETED, goal.LifecycleStatusCANCELLED, goal.LifecycleStatusREJECTED, goal.LifecycleStatusENTERED_IN_ERROR,
	}
	endedInterventions = []intervention.Status{
		intervention.StatusCOMPLETED, intervention.StatusCANCELLED, intervention.StatusSTOPPED, intervention.StatusENTERED_IN_ERROR,
	}
)

func goalItem(g *ent.Goal) item {
	return item{ent.TypeGoal, g.ID, g.Display, labelOf(g.Sensitivity)}
}

func interventionItem(i *ent.Intervention) item {
	return item{ent.TypeIntervention, i.ID, i.Title, labelOf(i.Sensitivity)}
}

// changeGoal gives a goal what a newer version has otherwise. What the version
// leaves as it was stays as the team has made it.
func (a *application) changeGoal(ctx context.Context, known *ent.Goal, d template.Difference, wanted template.Goal) error {
	if d.Op != template.Changes { // it is there already
		return nil
	}
	update, of, before := a.w.Client.Goal.Update().Where(goal.ID(known.ID)), goalItem(known), len(a.changes)
	for _, f := range d.Fields() {
		switch f.Name {
		case "title":
			update.SetDisplay(wanted.Title)
			a.differs(of, "description", known.Display, wanted.Title)
		case "priority":
			update.SetPriority(goal.Priority(wanted.Priority))
			a.differs(of, "priority", known.Priority, wanted.Priority)
		case "targets":
			targets := plainTargets(a.targets(wanted))
			update.SetTargets(targets)
			a.differs(of, "targets", known.Targets, targets)
		default: // what a patient may say, or which problem it is for, is a suggestion
		}
	}
	if len(a.changes) == before {
		return nil
	}
	return a.writeGoal(ctx, known, update)
}

// changeIntervention does for an intervention what [application.changeGoal] does
// for a goal.
func (a *application) changeIntervention(ctx context.Context, known *ent.Intervention, d template.Difference, wanted template.Intervention) error {
	if d.Op != template.Changes {
		return nil
	}
	update, of, before := a.w.Client.Intervention.Update().Where(intervention.ID(known.ID)), interventionItem(known), len(a.changes)
	due := false
	for _, f := range d.Fields() {
		switch f.Name {
		case "title":
			update.SetTitle(wanted.Title)
			a.differs(of, "title", known.Title, wanted.Title)
		case "description":
			update.SetDescription(wanted.Description)
			a.differs(of, "description", known.Description, wanted.Description)
		case "who":
			update.SetOwnerRole(wanted.Who)
			a.differs(of, "ownerRole", known.OwnerRole, wanted.Who)
		case "recurrence":
			update.SetRecurrence(wanted.Recurrence)
			a.differs(of, "recurrence", known.Recurrence, wanted.Recurrence)
		case "due_days", "due_business_days":
			due = true
		default: // its kind and goals are those of its beginning
		}
	}
	if due {
		at := a.anchor.noon(wanted.Due(a.anchor.day))
		update.SetDueAt(at)
		a.differs(of, "dueAt", known.DueAt, at)
	}
	if len(a.changes) == before {
		return nil
	}
	return a.writeIntervention(ctx, known, update)
}

// endGoal gives up a goal that a newer version leaves out.
func (a *application) endGoal(ctx context.Context, known *ent.Goal) error {
	if known == nil || slices.Contains(endedGoals, known.LifecycleStatus) {
		return nil
	}
	a.differs(goalItem(known), "lifecycleStatus", known.LifecycleStatus, goal.LifecycleStatusCANCELLED)
	return a.writeGoal(ctx, known, a.w.Client.Goal.Update().Where(goal.ID(known.ID)).
		SetLifecycleStatus(goal.LifecycleStatusCANCELLED).SetEndedAt(a.w.Now))
}

// endIntervention stops what a newer version leaves out.
func (a *application) endIntervention(ctx context.Context, known *ent.Intervention) error {
	if known == nil || slices.Contains(endedInterventions, known.Status) {
		return nil
	}
	a.differs(interventionItem(known), "status", known.Status, intervention.StatusSTOPPED)
	return a.writeIntervention(ctx, known, a.w.Client.Intervention.Update().Where(intervention.ID(known.ID)).
		SetStatus(intervention.StatusSTOPPED))
}

// differs notes a field that gets another value.
func (a *application) differs(of item, field string, before, after any) {
	a.note(of, careplanchange.KindCHANGED, field, raw(before), raw(after))
}

func (a *application) writeGoal(ctx context.Context, known *ent.Goal, update *ent.GoalUpdate) error {
	if err := update.AddRevision(1).SetRecordedAt(a.w.Now).Exec(ctx); err != nil {
		return fmt.Errorf("plan: change goal: %w", err)
	}
	a.touch(goalItem(known), known.Revision)
	return nil
}

func (a *application) writeIntervention(ctx context.Context, known *ent.Intervention, update *ent.InterventionUpdate) error {
	if err := update.AddRevision(1).SetRecordedAt(a.w.Now).Exec(ctx); err != nil {
		return fmt.Errorf("plan: change intervention: %w", err)
	}
	a.touch(interventionItem(known), known.Revision)
	a.asked = append(a.asked, asked{known.ID, known})
	return nil
}

// touch logs that an item has another revision than it had.
func (a *application) touch(of item, had int) {
	a.w.Updated(of.typ, of.id, a.plan.PatientID, had+1, "")
	a.touched = append(a.touched, of.id)
}
