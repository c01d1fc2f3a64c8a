package discharge

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/identify/fact"
	"caseload/care/transition/clock"
	"caseload/care/transition/feed"
)

// Stay is a stay in a facility, as other rules ask for it.
type Stay struct {
	ID uuid.UUID
	// Setting is one of package clock.
	Setting fact.Text
	Start   time.Time
	// End is when it ended, or will; nil while that is not known.
	End *time.Time
}

// Stays are the stays that were read, those that overlap as one, in the order of
// their beginning.
func (r *Record) Stays() (all []Stay) {
	for _, s := range r.joined() {
		all = append(all, Stay{s.id, s.setting, s.start, s.end})
	}
	return all
}

// Contacts are the calls and letters that were read, with whether they reached
// somebody.
func (r *Record) Contacts() []clock.Contact { return r.contacts }

// Visits are the visits that were read, done or not.
func (r *Record) Visits() []clock.Visit { return r.visits }

// Reconciliations are the reviews of medications that were read.
func (r *Record) Reconciliations() []clock.Reconciliation { return r.reconciliations }

// Classes are the classes of encounters that are stays.
func Classes() []string {
	return slices.DeleteFunc(feed.Classes(), func(class string) bool { return place(class, "") == "" })
}
