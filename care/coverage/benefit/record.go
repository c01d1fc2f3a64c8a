package benefit

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/timeline"
	"caseload/care/identify/fact"
	"caseload/care/transition/feed"
)

// Record is what is read of a person's record.
type Record struct {
	zone      code.Zone
	asOf      time.Time
	stays     []stay
	coverages []timeline.Coverage
}

// stay is a stay in a hospital or a nursing facility.
type stay struct {
	id      uuid.UUID
	setting fact.Text
	// start and end are nil where they are not known; the end also while the stay lasts.
	start, end *time.Time
	// at is its place in the chart.
	at   time.Time
	over bool
}

// NewRecord begins the question about a person at a time. Zone is the person's home
// zone, an IANA name, and UTC when there is none of that name.
func NewRecord(zone string, now time.Time) *Record {
	return &Record{zone: code.HomeZone(zone), asOf: now}
}

// row is what is read of an encounter.
type row struct {
	ID       uuid.UUID  `json:"id"`
	Status   string     `json:"status"`
	Class    string     `json:"class"`
	Display  string     `json:"display"`
	StartsAt *time.Time `json:"starts_at"`
	EndsAt   *time.Time `json:"ends_at"`
	At       time.Time  `json:"timeline_at"`

	History []code.ClassPeriod `json:"class_history"`
}

// Read takes a row in, as JSON of its columns: an encounter or a coverage.
func (r *Record) Read(source string, text []byte) error {
	if source == "coverage" {
		c, err := timeline.Read(text, r.zone.Location())
		r.coverages = append(r.coverages, c)
		return err
	}
	var e row
	if err := json.Unmarshal(text, &e); err != nil {
		return fmt.Errorf("benefit: a row of %s does not fit", source)
	}
	for _, part := range feed.Stretches(e.Class, e.Display, e.StartsAt, e.EndsAt, e.History) {
		if part.Setting != feed.Unknown && part.Setting != feed.Outpatient {
			r.stays = append(r.stays, e.stay(part))
		}
	}
	return nil
}

// stay is a part of an encounter in one class: of one that began under observation only
// the time as an inpatient counts.
func (e *row) stay(part feed.Stretch) stay {
	at := e.At
	if len(e.History) > 0 && part.From != nil {
		at = *part.From
	}
	return stay{e.ID, fact.Text(part.Setting), part.From, part.To, at, !part.Last || e.Status == "FINISHED"}
}

func (r *Record) on(at time.Time) code.Day { return code.DateOf(at, r.zone.Location()) }

// day is the day of the question.
func (r *Record) day() code.Day { return code.DayOf(r.asOf.In(r.zone.Location())) }

// moment is the day of an instant as package skilled reads it; nil of none.
func (r *Record) moment(at *time.Time) *code.Moment {
	if at == nil {
		return nil
	}
	return new(code.On(r.on(*at)))
}

// begin is when a stay began, its place in the chart where nobody says.
func (s stay) begin() time.Time {
	if s.start != nil {
		return *s.start
	}
	return s.at
}
