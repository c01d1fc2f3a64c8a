package timeline

import (
	_ "embed" // the table below
	"encoding/json"
	"errors"
	"sync"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/payer"
	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// Version is the version of the rule's table.
func Version() string { return "coverage-timeline/" + limits().Version }

func limit(name string) code.Day { return code.Day(limits().Of(name)) }

// Coverage is a coverage that holds or held.
type Coverage struct {
	ID   uuid.UUID
	Kind payer.Kind
	// Payor is the payer's name.
	Payor string
	// Rank is the place in the order of payment by the source; 0 where it does not say.
	Rank int
	// From and Through are the first and the last day; nil where that is not known, and
	// for the last day while it lasts.
	From, Through *code.Day
}

// Row is what is on record of a coverage.
type Row struct {
	payer.Coverage

	ID       uuid.UUID  `json:"id"`
	Rank     int        `json:"rank"`
	StartsAt *time.Time `json:"starts_at"`
	EndsAt   *time.Time `json:"ends_at"`
}

// Read is the coverage of a row, written as JSON of its columns.
func Read(text []byte, zone *time.Location) (Coverage, error) {
	var row Row
	if err := json.Unmarshal(text, &row); err != nil {
		return Coverage{}, errors.New("timeline: a row of coverage does not fit")
	}
	return row.In(zone), nil
}

// In is the coverage with the days of the zone.
func (r Row) In(zone *time.Location) Coverage {
	c := Coverage{ID: r.ID, Kind: payer.Of(r.Coverage), Payor: r.Payor, Rank: r.Rank}
	if r.StartsAt != nil {
		c.From = new(code.DateOf(*r.StartsAt, zone))
	}
	if r.EndsAt != nil {
		c.Through = new(code.DateOf(*r.EndsAt, zone))
	}
	return c
}

// covers reports whether the coverage pays for medical care, as far as is known.
func (c Coverage) covers() bool {
	return (c.Kind.Medical || !c.Kind.Known()) && (c.From == nil || c.Through == nil || *c.From <= *c.Through)
}

// holds reports whether it holds on a day, asked on asOf.
func (c Coverage) holds(day, asOf code.Day) bool {
	from := asOf
	if c.From != nil {
		from = *c.From
	}
	return day >= from && (c.Through == nil || day <= *c.Through)
}
