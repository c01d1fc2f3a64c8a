package facilitate

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/facilitate/policy"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/predicate"
	"caseload/ent/rule"
	"caseload/ent/task"
	"caseload/ent/viewer"
)

// Escalation brings work that lies too long to who supervises those who should do
// it. It is done by the server, now and then, for the organization of ctx.
type Escalation struct {
	Recorder *record.Recorder
}

// Escalated is what one round of it did.
type Escalated struct {
	Tasks int
	// Nobody is how many went up a level and have nobody there to go to.
	Nobody int
}

// mostEscalated is how many tasks one round looks at: the others wait for the next.
const mostEscalated = 500

// Run escalates what is due to be. Several servers may do so at once: a task goes
// up one level once. Where nothing is due, nothing is written.
func (e Escalation) Run(ctx context.Context) (done Escalated, err error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !rule.May(v, rule.EscalateTask) {
		return done, rule.ErrNoViewer
	}
	if due, err := e.due(ctx); err != nil || !due {
		return done, err
	}
	act := record.Act{ID: uuid.Must(uuid.NewV7()), Name: rule.EscalateTask, Input: "escalate"}
	_, err = e.Recorder.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		late, err := w.Client.Task.Query().Where(stuck(w.Now)).Order(task.ByDueAt(), task.ByID()).Limit(mostEscalated).All(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: read late tasks: %w", err)
		}
		to, err := readAbove(ctx, w, late)
		if err != nil {
			return record.Outcome{}, err
		}
		for _, one := range late {
			if err := done.one(ctx, w, one, to.of(one)); err != nil {
				return record.Outcome{}, err
			}
		}
		return record.Outcome{}, nil
	})
	return done, err
}

// due reports whether there is anything to escalate.
func (e Escalation) due(ctx context.Context) (bool, error) {
	ctx, op := e.Recorder.DB.ReadOnly(ctx)
	defer op.Rollback()
	due, err := e.Recorder.Client.Task.Query().Where(stuck(e.Recorder.Clock())).Exist(ctx)
	if err != nil {
		return false, fmt.Errorf("facilitate: look for late tasks: %w", err)
	}
	return due, nil
}

// stuck leaves the open tasks that the rule lets go up a level.
func stuck(now time.Time) predicate.Task {
	var lines []predicate.Task
	for _, s := range policy.Steps() {
		since := now.Add(-s.After)
		lines = append(lines, task.And(task.PriorityEQ(task.Priority(s.Priority)), task.EscalationLevel(s.Level-1),
			task.DueAtLTE(since), task.Or(task.SnoozedUntilIsNil(), task.SnoozedUntilLTE(since))))
	}
	return task.And(open(), task.Or(lines...))
}

// open leaves the tasks that wait for somebody, in the words of their index.
func open() predicate.Task { return func(s *sql.Selector) { s.Where(rule.OpenTasks(s)) } }

// one escalates a task to whoever is above, if the rule says so.
func (done *Escalated) one(ctx context.Context, w *record.Writer, late *ent.Task, to *uuid.UUID) error {
	level, up := policy.Escalate(policy.Stuck{
		Priority: string(late.Priority), Due: late.DueAt, Snoozed: late.SnoozedUntil, Level: late.EscalationLevel,
	}, w.Now)
	if !up {
		return nil
	}
	n, err := w.Client.Task.Update().Where(task.ID(late.ID), task.Revision(late.Revision)).
		SetEscalationLevel(level).SetEscalatedAt(w.Now).SetNillableEscalatedToID(to).AddRevision(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: escalate task: %w", err)
	}
	if n == 0 {
		return nil // somebody has changed it meanwhile, or another server was faster
	}
	if to == nil {
		done.Nobody++
	} else {
		done.Tasks++
	}
	hours := strconv.Itoa(int(w.Now.Sub(late.DueAt) / time.Hour))
	w.Updated(ent.TypeTask, late.ID, late.PatientID, late.Revision+1, "escalated to level "+strconv.Itoa(level)+": overdue by "+hours+" hours")
	return nil
}
