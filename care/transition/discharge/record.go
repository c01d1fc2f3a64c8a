package discharge

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/transition/clock"
)

// Record is what is read of a person's record.
type Record struct {
	zone  code.Zone
	asOf  code.Moment
	death *code.Moment

	stays           []stay
	contacts        []clock.Contact
	visits          []clock.Visit
	reconciliations []clock.Reconciliation
}

// stay is a stay in a facility.
type stay struct {
	id          uuid.UUID
	setting, to fact.Text
	start       time.Time
	end         *time.Time
	died        bool
}

// NewRecord begins the question about a person at a time. What is on record is what
// will be read: nothing so far. Zone is the person's home zone, an IANA name, and
// UTC when there is none of that name; death is nil while alive.
func NewRecord(zone string, now time.Time, death *time.Time) *Record {
	r := &Record{
		zone: code.HomeZone(zone), asOf: code.At(now), contacts: []clock.Contact{}, visits: []clock.Visit{}, reconciliations: []clock.Reconciliation{},
	}
	if death != nil {
		r.death = new(code.At(*death))
	}
	return r
}
