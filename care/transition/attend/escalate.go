package attend

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/score"
	"caseload/care/transition/discharge"
)

// raise is a task of a step of escalation.
type raise struct {
	Step  string    `json:"step"`
	Cause string    `json:"cause"`
	Due   time.Time `json:"due"`
}

// settle is an open task that is not needed any more.
type settle struct {
	ID       uuid.UUID `json:"id"`
	Revision int       `json:"revision"`
	Done     bool      `json:"done"`
	Outcome  string    `json:"outcome"`
}

// The outcomes of tasks that nobody completed.
const (
	wasDone   = "What it asked for was done."
	tookBack  = "The discharge was taken back, or its time was corrected."
	isStopped = "A further stay or a death ended it."
)

// settled are the outcomes that no person gave.
var settled = []string{wasDone, tookBack, isStopped}

// lateDays is how long after its time a step is raised at the latest: what has lain
// longer is in the clocks, and an import of the past raises nothing.
const lateDays = 3

// cause names a step of a discharge in a task.
func cause(d *discharge.Discharge, step string) string {
	return "discharge:" + d.Encounter.String() + ":" + step
}

// escalate compares the steps of the discharges with what was raised before.
func (p *person) escalate(to *plan, discharges []discharge.Discharge, now time.Time) {
	stands := map[string]settle{}
	for i := range discharges {
		d := &discharges[i]
		for _, s := range d.Management.Steps {
			key := cause(d, s.Name)
			due := dueOf(d, s.Name)
			switch {
			case p.Died || s.Status == score.Stopped:
				stands[key] = settle{Outcome: isStopped}
			case s.Status == score.NotMet:
				stands[key] = settle{Done: true, Outcome: wasDone}
			case s.Status == score.Met:
				if p.raised(key, due) {
					stands[key] = settle{} // and is to stay
				} else if now.Sub(s.At.At) <= lateDays*24*time.Hour {
					to.Raise = append(to.Raise, raise{s.Name, key, due})
				}
			}
		}
	}
	for _, t := range p.tasks {
		s, known := stands[t.Cause]
		if !t.Open || known && s.Outcome == "" {
			continue
		}
		if !known {
			s.Outcome = tookBack
		}
		to.Settle = append(to.Settle, settle{t.ID, t.Revision, s.Done, s.Outcome})
	}
}

// raised reports whether the step was raised for this deadline, whatever became of it:
// but what the rounds settled by themselves is raised anew when it is asked for after
// all, as when a booked visit was called off.
func (p *person) raised(cause string, due time.Time) bool {
	return slices.ContainsFunc(p.tasks, func(t raised) bool {
		return t.Cause == cause && t.Due.Equal(due) && (t.Open || !slices.Contains(settled, t.Outcome))
	})
}

// dueOf is by when the step's work is to be done.
func dueOf(d *discharge.Discharge, step string) time.Time {
	switch step {
	case "book":
		return d.Management.Visit14.Due.At.Truncate(time.Second)
	case "block":
		return d.Management.Reconciliation.Due.At.Truncate(time.Second)
	default:
		return d.Management.Contact.Due.At.Truncate(time.Second)
	}
}
