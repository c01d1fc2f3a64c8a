package plan

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/intervention"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// asked is an intervention that an act has added, or as it was before the act
// changed it.
type asked struct {
	id     uuid.UUID
	before *ent.Intervention // nil when it is new
}

// asks reports whether an intervention wants a task: somebody is named to do it,
// it has a time, and it is neither paused nor over.
func asks(i *ent.Intervention) bool {
	going := []intervention.Status{intervention.StatusNOT_STARTED, intervention.StatusSCHEDULED, intervention.StatusIN_PROGRESS}
	return i != nil && i.OwnerID != nil && code.Due(i.DueAt) != nil && slices.Contains(going, i.Status)
}

// tasks makes the work agree with the interventions that the act has touched:
// each has one open task as long as it asks for one. What people changed in a
// task stays, unless the act changes the same in the intervention.
func (c *content) tasks(ctx context.Context) error {
	if len(c.asked) == 0 {
		return nil
	}
	now, open, err := c.readAsked(ctx)
	if err != nil {
		return err
	}
	var created []*ent.TaskCreate
	changed := false
	for _, of := range c.asked {
		after, known := now[of.id], open[of.id]
		switch {
		case after == nil:
		case known == nil && asks(after) && (!asks(of.before) || !of.before.DueAt.Equal(after.DueAt)):
			created = append(created, c.newTask(after))
		case known != nil:
			done, err := c.adjust(ctx, known, of.before, after)
			if err != nil {
				return err
			}
			changed = changed || done
		}
	}
	if len(created) > 0 {
		if err := c.w.Client.Task.CreateBulk(created...).Exec(ctx); err != nil {
			return fmt.Errorf("plan: create tasks: %w", err)
		}
	}
	if len(created) == 0 && !changed {
		return nil
	}
	return c.w.SummarizeTasks(ctx, c.plan.PatientID)
}

// readAsked reads the touched interventions as they are now, and the open task of
// each.
func (c *content) readAsked(ctx context.Context) (map[uuid.UUID]*ent.Intervention, map[uuid.UUID]*ent.Task, error) {
	ids := make([]uuid.UUID, len(c.asked))
	for i, of := range c.asked {
		ids[i] = of.id
	}
	rows, err := c.w.Client.Intervention.Query().Where(intervention.IDIn(ids...)).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("plan: read interventions: %w", err)
	}
	tasks, err := c.w.Client.Task.Query().Where(task.PatientID(c.plan.PatientID), task.InterventionIDIn(ids...),
		task.StatusIn(rule.OpenStatuses...)).All(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("plan: read tasks: %w", err)
	}
	now, open := map[uuid.UUID]*ent.Intervention{}, map[uuid.UUID]*ent.Task{}
	for _, i := range rows {
		now[i.ID] = i
	}
	for _, t := range tasks {
		open[*t.InterventionID] = t
	}
	return now, open, nil
}

// wording is what a task tells of its intervention: nothing that needs consent,
// since tasks carry no label.
func wording(i *ent.Intervention) (title, note string, kind task.Kind) {
	if i.Sensitivity != nil {
		return record.NeutralTitle, "", task.KindFOLLOW_UP
	}
	return i.Title, i.Description, taskKind(i.Kind)
}

// taskKind is the kind of task for a kind of intervention; teaching and watching
// have none of their own.
func taskKind(of intervention.Kind) task.Kind {
	if kind := task.Kind(of); task.KindValidator(kind) == nil {
		return kind
	}
	return task.KindOTHER
}

func (c *content) newTask(of *ent.Intervention) *ent.TaskCreate {
	title, note, kind := wording(of)
	id := uuid.Must(uuid.NewV7())
	c.w.Created(ent.TypeTask, id, c.plan.PatientID, "")
	return c.w.Client.Task.Create().
		SetID(id).SetPatientID(c.plan.PatientID).SetCarePlanID(c.plan.ID).SetInterventionID(of.ID).
		SetNillableOwnerID(of.OwnerID).SetRequesterID(c.w.Viewer.Practitioner).SetStatus(task.StatusREQUESTED).
		SetTitle(title).SetNote(note).SetKind(kind).SetDueAt(of.DueAt).SetRecurrence(of.Recurrence).
		SetRecordedAt(c.w.Now).SetReceivedAt(c.w.Now)
}

// adjust takes over into an open task what the act changed, or cancels it when it
// is not asked for any more.
func (c *content) adjust(ctx context.Context, known *ent.Task, before, after *ent.Intervention) (bool, error) {
	update := c.w.Client.Task.Update().Where(task.ID(known.ID), task.Revision(known.Revision))
	if !asks(after) {
		update.SetStatus(task.StatusCANCELLED).SetOutcome("The care plan does not ask for it any more.")
	} else if before == nil || !carryOver(update, before, after) {
		return false, nil
	}
	n, err := update.SetRecordedAt(c.w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "adjust task"); err != nil {
		return false, err
	}
	c.w.Updated(ent.TypeTask, known.ID, known.PatientID, known.Revision+1, "")
	return true, nil
}

func carryOver(update *ent.TaskUpdate, before, after *ent.Intervention) bool {
	if before.Title != after.Title || before.Description != after.Description {
		title, note, _ := wording(after)
		update.SetTitle(title).SetNote(note)
	}
	if before.OwnerID == nil || *before.OwnerID != *after.OwnerID {
		update.SetOwnerID(*after.OwnerID).ClearClaimedByID().ClearClaimExpiresAt().ClearHandedOverByID()
	}
	if !before.DueAt.Equal(after.DueAt) {
		update.SetDueAt(after.DueAt)
	}
	if before.Recurrence != after.Recurrence {
		update.SetRecurrence(after.Recurrence)
	}
	return len(update.Mutation().Fields())+len(update.Mutation().ClearedFields()) > 0
}

// Done brings a task that is being completed home to the intervention that asked
// for it: it is completed, or under way when it repeats. This says how far the
// work is and changes nothing of what was agreed, so no approval is asked anew. A
// plan that has ended, or an intervention that the viewer may not see, stays.
func Done(ctx context.Context, w *record.Writer, t *ent.Task) error {
	if t.InterventionID == nil {
		return nil
	}
	known, err := w.Client.Intervention.Query().Where(intervention.ID(*t.InterventionID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("plan: read intervention: %w", err)
	}
	to := intervention.StatusCOMPLETED
	if t.Recurrence != "" {
		to = intervention.StatusIN_PROGRESS
	}
	if known.Status == to || slices.Contains(endedInterventions, known.Status) {
		return nil
	}
	c, refusal, err := open(ctx, w, known.CarePlanID)
	if err != nil || refusal != nil {
		return err
	}
	return c.progress(ctx, known, to)
}

// progress writes that an intervention has come to a status.
func (c *content) progress(ctx context.Context, known *ent.Intervention, to intervention.Status) error {
	err := c.w.Client.Intervention.Update().Where(intervention.ID(known.ID)).SetStatus(to).AddRevision(1).SetRecordedAt(c.w.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("plan: note progress: %w", err)
	}
	c.note(interventionItem(known), "CHANGED", "status", raw(known.Status), raw(to))
	c.w.Updated(ent.TypeIntervention, known.ID, known.PatientID, known.Revision+1, "")
	return c.publish(ctx, "The task was done.")
}
