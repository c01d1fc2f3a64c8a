package watch

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/event"
	"caseload/care/monitor/finding"
	"caseload/care/monitor/trigger"
	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// recent is how long ago something may have happened that calls for somebody now.
// Older rows are history, however lately they arrived.
const recent = 30 * 24 * time.Hour

// News is what is new on record about one patient.
type News struct { //nolint:recvcheck // it is read by value and decoded by pointer
	Patient uuid.UUID
	// Rows are those that are new or changed, as Type/id.
	Rows []string
	// Codes are the LOINC codes of what was measured.
	Codes []string
	// Flagged are codes of other results that a laboratory flagged as critical.
	Flagged []string
	// States may have begun with the news, such as heart_failure: what was measured
	// before is looked at again.
	States []string
	// Facts are what happened, with what is needed to read their course.
	Facts []event.Fact
	// Severity is how soon somebody must act in the judgment of who recorded it;
	// empty where the rules say.
	Severity finding.Severity
	// Told says that the change log tells how soon somebody must act on it, so that
	// the issue need not say it again.
	Told bool
	// Worked says that the work which follows is on somebody's list already; Task
	// is that work, where it is one task.
	Worked bool
	Task   *uuid.UUID
}

// Watch notices changes of condition within a transaction.
type Watch struct {
	Op     *database.Operation
	Viewer viewer.Viewer
	Now    time.Time
	// Log takes the entries for the change log.
	Log func(record.Change)
}

// Within is the watch of an act.
func Within(ctx context.Context, w *record.Writer) *Watch {
	op, _ := database.FromContext(ctx)
	return &Watch{Op: op, Viewer: w.Viewer, Now: w.Now, Log: w.Log}
}

// Notice asks the rules about what is new, and opens or joins issues and tasks.
// News that no rule is about cost nothing.
func (w *Watch) Notice(ctx context.Context, all ...News) error {
	r := run{Watch: w, triggers: trigger.Shipped(), events: event.Shipped(), people: map[uuid.UUID]*person{}}
	for _, n := range all {
		if r.matters(n) {
			p := r.people[n.Patient]
			if p == nil {
				p = &person{id: n.Patient}
				r.people[n.Patient] = p
			}
			p.news = append(p.news, n)
		}
	}
	if len(r.people) == 0 {
		return nil
	}
	for _, step := range []func(context.Context) error{r.lock, r.readings, r.states, r.judge, r.known, r.decide, r.write} {
		if err := step(ctx); err != nil {
			return err
		}
		if len(r.people) == 0 {
			return nil
		}
	}
	return nil
}

// run is one look at some patients.
type run struct {
	*Watch
	triggers *trigger.Set
	events   *event.Set
	people   map[uuid.UUID]*person
	writes   writes
}

// matters reports whether a rule may be about the news.
func (r *run) matters(n News) bool {
	return len(r.wanted(n)) > 0 || len(r.events.Evaluate(n.Facts)) > 0
}

// wanted are the codes to be read for the news.
func (r *run) wanted(n News) []string {
	codes := append(r.triggers.Together(n.Codes), r.triggers.Requiring(n.States)...)
	codes = append(codes, trigger.Panels(codes)...)
	return append(codes, n.Flagged...)
}

// person is a patient with what the rules ask about.
type person struct {
	id       uuid.UUID
	news     []News
	about    trigger.Person
	manager  *uuid.UUID
	readings []trigger.Reading
	found    []*found
}

// fresh reports whether a row is new.
func (p *person) fresh(row string) bool {
	return slices.ContainsFunc(p.news, func(n News) bool { return slices.Contains(n.Rows, row) })
}

// ids are the patients in their order, in which they are locked.
func (r *run) ids() []uuid.UUID {
	ids := make([]uuid.UUID, 0, len(r.people))
	for id := range r.people {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	return ids
}
