package assess

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/task"
)

// reschedule closes the tasks that asked for the assessment, and puts the next
// one on the worklist, where the schedule has one. A late assessment leaves what
// a later one has set. So does a confidential one: a task is open to everybody who
// works for the patient, and its coming or going would tell of the assessment.
func (f *following) reschedule(ctx context.Context) error {
	if f.late || f.known.Sensitivity != nil {
		return nil
	}
	waiting := f.assessmentTasks()
	if !done(f.known) {
		if err := f.complete(ctx, waiting); err != nil {
			return err
		}
		waiting = nil
	}
	last := f.about.On
	day, why, again := instrument.Next(instrument.Schedules(), f.form.ID, f.state(), last, &last)
	switch due := f.person.end(day); {
	case !again:
		return nil
	case len(waiting) > 0:
		return f.move(ctx, waiting[0], due)
	default:
		f.notices = append(f.notices, facilitate.Notice{
			OwnerID: f.owner(), Kind: task.KindASSESSMENT, Title: cut("Again: "+f.form.Title, 200), Note: why.Text,
			Priority: string(task.PriorityROUTINE), DueAt: due, Questionnaire: f.form.ID,
		})
	}
	return nil
}

// assessmentTasks are the open tasks that ask for the instrument.
func (f *following) assessmentTasks() (list []*ent.Task) {
	for _, t := range f.tasks {
		if t.Kind == task.KindASSESSMENT && t.Questionnaire == f.form.ID {
			list = append(list, t)
		}
	}
	return list
}

func (f *following) complete(ctx context.Context, tasks []*ent.Task) error {
	if len(tasks) == 0 {
		return nil
	}
	ids := make([]uuid.UUID, len(tasks))
	for i, t := range tasks {
		ids[i] = t.ID
		f.w.Log(record.Change{Type: ent.TypeTask, ID: t.ID, Patient: t.PatientID, Kind: record.Resolved, Revision: t.Revision + 1})
	}
	err := f.w.Client.Task.Update().Where(task.IDIn(ids...)).
		SetStatus(task.StatusCOMPLETED).SetCompletedAt(f.at).SetOutcome("The assessment is completed.").
		SetRecordedAt(f.w.Now).AddRevision(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("assess: complete tasks: %w", err)
	}
	f.touched = true
	return nil
}

// move sets another due time for the next assessment.
func (f *following) move(ctx context.Context, next *ent.Task, due time.Time) error {
	if next.DueAt.Equal(due) {
		return nil
	}
	err := f.w.Client.Task.Update().Where(task.ID(next.ID)).SetDueAt(due).SetRecordedAt(f.w.Now).AddRevision(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("assess: move task: %w", err)
	}
	f.touched = true
	f.w.Updated(ent.TypeTask, next.ID, next.PatientID, next.Revision+1, "")
	return nil
}

// state is what the schedules look at: the age, the problems that the patient
// has or that these answers propose, and who helps every day.
func (f *following) state() instrument.Patient {
	known := map[string]bool{}
	for _, c := range f.conditions {
		for key := range instrument.Known(codings(c)) {
			known[key] = true
		}
	}
	for _, p := range f.form.Propose(f.after) {
		if p.Kind == instrument.ProblemKind {
			known[p.Key] = true
		}
	}
	return instrument.Patient{Age: f.about.Age, In: map[string]bool{
		"depression-care": known["depression"], "anxiety-care": known["anxiety"],
		"audit-c-positive": f.form.ID == "audit-c" && len(f.after.Alerts) > 0,
		"daily-caregiver":  f.daily(),
	}}
}

// daily reports whether somebody helps the patient nearly every day, which only
// our own short questions ask.
func (f *following) daily() bool {
	for _, part := range f.sheet {
		if f.form.ID == "comprehensive-own" && part.Item == "helper" {
			return len(part.Options) == 1 && part.Options[0] == "daily"
		}
	}
	return false
}
