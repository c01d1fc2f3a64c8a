package attend

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/care/transition/handoff"
	"caseload/ent"
	enthandoff "caseload/ent/handoff"
	"caseload/ent/task"
)

// act does what is to be done. What somebody has changed meanwhile is left for the
// next round.
func (p *person) act(ctx context.Context, w *record.Writer, to plan) error {
	for _, s := range to.Settle {
		if err := p.settle(ctx, w, s); err != nil {
			return err
		}
	}
	for _, s := range to.Shift {
		if err := p.shift(ctx, w, s); err != nil {
			return err
		}
	}
	for _, c := range to.Cancel {
		if err := p.cancel(ctx, w, c); err != nil {
			return err
		}
	}
	if err := p.open(ctx, w, to.Open); err != nil {
		return err
	}
	notices := p.escalations(to.Raise)
	for _, c := range to.Chase {
		n, err := p.remind(ctx, w, c)
		if err != nil {
			return err
		}
		notices = append(notices, n...)
	}
	if len(notices) == 0 && len(to.Settle) > 0 {
		return w.SummarizeTasks(ctx, p.ID)
	}
	return facilitate.Notify(ctx, w, p.ID, notices...)
}

// escalations are the tasks of steps.
func (p *person) escalations(steps []raise) (notices []facilitate.Notice) {
	for _, r := range steps {
		notices = append(notices, p.escalation(r))
	}
	return notices
}

func (p *person) escalation(r raise) facilitate.Notice {
	s := steps()[r.Step]
	n := facilitate.Notice{Kind: s.kind, Title: s.title, Priority: s.priority, DueAt: r.Due, Cause: r.Cause}
	switch {
	case s.supervisor && p.Supervisor != nil:
		n.OwnerID = *p.Supervisor
	case p.Manager != nil:
		n.OwnerID = *p.Manager
	}
	return n
}

// settle closes a task that is not needed any more.
func (p *person) settle(ctx context.Context, w *record.Writer, s settle) error {
	end := facilitate.Ending{Status: task.StatusCANCELLED, Outcome: s.Outcome, Reason: s.Outcome}
	if s.Done {
		end.Status = task.StatusCOMPLETED
	}
	_, err := end.EndTask(ctx, w, p.ID, s.ID, s.Revision)
	return err
}

// open opens handoffs. The patient's case manager receives them until somebody says
// otherwise.
func (p *person) open(ctx context.Context, w *record.Writer, list []open) error {
	rows := make([]*ent.HandoffCreate, len(list))
	for i, o := range list {
		id := uuid.Must(uuid.NewV7())
		rows[i] = w.Client.Handoff.Create().SetID(id).SetPatientID(p.ID).SetEncounterID(o.Encounter).
			SetKind(enthandoff.Kind(o.Kind)).SetFromSetting(o.From).SetToSetting(o.To).SetTimelineAt(o.At).SetDueAt(o.Due).
			SetItems(handoff.Checklist(o.Kind)).SetNillableReceiverID(p.Manager).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
		if o.Label != "" {
			rows[i].SetSensitivity(enthandoff.Sensitivity(o.Label))
		}
		w.Created(ent.TypeHandoff, id, p.ID, "")
	}
	if len(rows) == 0 {
		return nil
	}
	if err := w.Client.Handoff.CreateBulk(rows...).Exec(ctx); err != nil {
		return fmt.Errorf("attend: open handoff: %w", err)
	}
	return nil
}

// didNotHappen is why a handoff was cancelled.
const didNotHappen = "The move was taken back, corrected, or led elsewhere."

func (p *person) cancel(ctx context.Context, w *record.Writer, c cancel) error {
	n, err := w.Client.Handoff.Update().Where(enthandoff.ID(c.ID), enthandoff.Revision(c.Revision)).
		SetStatus(enthandoff.StatusCANCELLED).SetReason(didNotHappen).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("attend: cancel handoff: %w", err)
	}
	if n == 0 {
		return nil
	}
	w.Updated(ent.TypeHandoff, c.ID, p.ID, c.Revision+1, didNotHappen)
	end := facilitate.Ending{Status: task.StatusCANCELLED, Outcome: didNotHappen}
	return end.EndCause(ctx, w, p.ID, handoff.Cause(c.ID))
}

// corrected is why a handoff tells of its move in another way.
const corrected = "The move was corrected."

// shift corrects a handoff. What was chased is due at another time, and is chased anew
// where it is still missing then.
func (p *person) shift(ctx context.Context, w *record.Writer, s shift) error {
	n, err := w.Client.Handoff.Update().Where(enthandoff.ID(s.ID), enthandoff.Revision(s.Revision)).
		SetFromSetting(s.From).SetToSetting(s.To).SetTimelineAt(s.At).SetDueAt(s.Due).ClearChasedAt().
		SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("attend: correct handoff: %w", err)
	}
	if n == 0 {
		return nil
	}
	w.Updated(ent.TypeHandoff, s.ID, p.ID, s.Revision+1, corrected)
	if !s.Chased {
		return nil
	}
	end := facilitate.Ending{Status: task.StatusCANCELLED, Outcome: corrected}
	return end.EndCause(ctx, w, p.ID, handoff.Cause(s.ID))
}

// remind raises the task for what is missing of a handoff.
func (p *person) remind(ctx context.Context, w *record.Writer, c chase) ([]facilitate.Notice, error) {
	n, err := w.Client.Handoff.Update().Where(enthandoff.ID(c.ID), enthandoff.Revision(c.Revision), enthandoff.ChasedAtIsNil()).
		SetChasedAt(w.Now).Save(ctx)
	if err != nil || n == 0 {
		if err != nil {
			err = fmt.Errorf("attend: chase handoff: %w", err)
		}
		return nil, err
	}
	notice := facilitate.Notice{
		Kind: task.KindFOLLOW_UP, Title: "Chase what is missing in the handoff", Priority: "URGENT", DueAt: c.Due, Cause: handoff.Cause(c.ID),
	}
	if c.Hidden { // a task carries no label
		notice.Title = record.NeutralTitle
	}
	if p.Manager != nil {
		notice.OwnerID = *p.Manager
	}
	return []facilitate.Notice{notice}, nil
}
