package owed

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/obligation"
	"caseload/care/transition/discharge"
)

// Record is what is read of a person's record.
type Record struct {
	*discharge.Record

	zone    code.Zone
	asOf    code.Moment
	death   *time.Time
	manager *uuid.UUID

	coverages []obligation.Coverage
	missing   []string
	events    []obligation.Event
	forms     []form
	agreed    []agreement
	teams     map[uuid.UUID]*team
}

// Person is whose record is read.
type Person struct {
	// TimeZone is an IANA name; UTC when there is none of that name.
	TimeZone string
	// Death is nil while alive.
	Death *time.Time
	// CaseManager is nil where there is none.
	CaseManager *uuid.UUID
}

// NewRecord begins the question about a person at a time.
func NewRecord(of Person, now time.Time) *Record {
	return &Record{
		Record: discharge.NewRecord(of.TimeZone, now, of.Death), zone: code.HomeZone(of.TimeZone), asOf: code.At(now),
		death: of.Death, manager: of.CaseManager, teams: map[uuid.UUID]*team{},
	}
}

// AsOf is the day of the question.
func (r *Record) AsOf() code.Day { return r.asOf.Day(r.zone.Location()) }

// on is the day of an instant. A date without a time of day is kept as the start of
// that day in UTC, and stays that date.
func (r *Record) on(at time.Time) code.Day { return code.DateOf(at, r.zone.Location()) }

// moment is an instant as rules read it, a date without a time of day as that date.
func (r *Record) moment(at time.Time) *code.Moment {
	day := r.on(at)
	if day.Time().Equal(at) {
		return new(code.On(day))
	}
	return new(code.At(at))
}

// happened notes an event.
func (r *Record) happened(e obligation.Event, typ string, id uuid.UUID, at time.Time) {
	e.ID, e.On = typ+"/"+id.String(), r.moment(at)
	r.events = append(r.events, e)
}
