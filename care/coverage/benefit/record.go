package benefit

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/timeline"
	"caseload/care/identify/fact"
	"caseload/care/transition/discharge"
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
	z, ok := code.ZoneOf(zone)
	if !ok {
		z, _ = code.ZoneOf("UTC")
	}
	return &Record{zone: z, asOf: now}
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
	setting := discharge.PlaceOf(e.Class, e.Display)
	if setting == "" && e.Class == "EMER" {
		setting = "emergency"
	}
	if setting != "" {
		r.stays = append(r.stays, stay{e.ID, setting, e.StartsAt, e.EndsAt, e.At, e.Status == "FINISHED"})
	}
	return nil
}

func (r *Record) on(at time.Time) code.Day { return code.DateOf(at, r.zone.Location()) }

// day is the day of the question.
func (r *Record) day() code.Day { return code.DayOf(r.asOf.In(r.zone.Location())) }

// moment is the day of an instant as package skilled reads it; nil of none.
func (r *Record) moment(at *time.Time) *code.Moment {
	if at == nil {
		return nil
	}
	return moment(r.on(*at))
}

// begin is when a stay began, its place in the chart where nobody says.
func (s stay) begin() time.Time {
	if s.start != nil {
		return *s.start
	}
	return s.at
}
