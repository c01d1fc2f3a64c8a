package billing

import (
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/minutes"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
	"caseload/care/transition/discharge"
)

// Record is what is read of a person's record about a month.
type Record struct {
	month      Month
	zone       code.Zone
	now        time.Time
	discharges *discharge.Record

	entries []minutes.Entry
	closes  []Close
	// Conditions by whether they carry the label of behavioral care.
	conditions map[bool][]chronic.Condition
	consents   map[string]given
	roles      []string
	homeHealth []minutes.Period

	plan, scale, seen, began, collaborated bool
}

// given is the newest consent for a family.
type given struct {
	at     time.Time
	permit bool
}

// Person is whose record is read.
type Person struct {
	// TimeZone is an IANA name; UTC when there is none of that name.
	TimeZone string
	// Death is nil while alive.
	Death *time.Time
}

// NewRecord begins the question about a month of a person, at a time.
func NewRecord(of Person, m Month, now time.Time) *Record {
	return &Record{
		month: m, zone: code.HomeZone(of.TimeZone), now: now, discharges: discharge.NewRecord(of.TimeZone, now, of.Death),
		conditions: map[bool][]chronic.Condition{}, consents: map[string]given{},
	}
}

// logged takes in an entry that is in effect.
func (r *Record) logged(e row) error {
	if e.StartsAt == nil || e.EndsAt == nil || e.RecordedAt == nil {
		return errors.New("billing: an entry has no times")
	}
	r.entries = append(r.entries, minutes.Entry{
		ID: "TimeEntry/" + e.ID.String(), Worker: e.Worker.String(), Role: fact.Text(e.Actor), Family: fact.Text(e.Family),
		Start: new(code.At(*e.StartsAt)), End: new(code.At(*e.EndsAt)), RecordedAt: new(code.At(*e.RecordedAt)),
	})
	return nil
}

// before takes in time of collaborative care before the month.
func (r *Record) before(e row) error {
	from, _ := r.Bounds()
	first, _ := r.month.Later(-limits().Of("episode gap")).Bounds(r.zone.Location())
	r.collaborated = r.collaborated || e.StartsAt != nil && e.StartsAt.Before(from) && e.EndsAt != nil && e.EndsAt.After(first)
	return nil
}

// Close is one part of a month that was closed.
type Close struct {
	ID       uuid.UUID
	Month    string
	Part     string
	From, To time.Time
	At       time.Time
	By       uuid.UUID
	Revision int
	Came     Part
}

// closed takes in a part of a month that is closed.
func (r *Record) closed(c row) error {
	if c.StartsAt == nil || c.EndsAt == nil {
		return errors.New("billing: a closed month has no bounds")
	}
	of := Close{ID: c.ID, Month: c.Month, Part: c.Part, From: *c.StartsAt, To: *c.EndsAt, At: c.At, By: c.ClosedBy, Revision: c.Revision}
	if err := json.Unmarshal(c.Snapshot, &of.Came); err != nil {
		return errors.New("billing: a closed month does not fit")
	}
	r.closes = append(r.closes, of)
	return nil
}

// close is the part of the month as it was closed; nil while it is open, and where the
// viewer does not see it.
func (r *Record) close(part string) *Close {
	at := slices.IndexFunc(r.closes, func(c Close) bool { return c.Month == r.month.String() && c.Part == part })
	if at < 0 {
		return nil
	}
	return &r.closes[at]
}

// Bounds are the first instants of the month and after it: those of when it was closed;
// while it is open those of the person's zone, but for a month beside it that was closed
// while the person lived in another zone. So no minute is of two months or of none.
func (r *Record) Bounds() (from, to time.Time) {
	from, to = r.month.Bounds(r.zone.Location())
	for i := range r.closes {
		switch c := &r.closes[i]; c.Month {
		case r.month.String():
			return c.From, c.To
		case r.month.Later(-1).String():
			from = c.To
		case r.month.Later(1).String():
			to = c.From
		}
	}
	return from, to
}

// Over reports whether the month has ended.
func (r *Record) Over() bool {
	_, to := r.Bounds()
	return !r.now.Before(to)
}
