package route

import (
	"cmp"
	_ "embed" // the table below
	"math"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

//go:embed travel.csv
var travelCSV string

// speed is how a way is estimated from a day on.
type speed struct {
	from                            code.Day
	circuity, kilometersAnHour, fix float64
}

type table struct {
	version string
	speeds  []speed
}

var travels = sync.OnceValue(func() (t table) {
	read := fact.Read(travelCSV, "from", "circuity", "kilometers_an_hour", "parking_minutes")
	t.version = read.Version
	for _, row := range read.Rows {
		from, err := code.ParseDay(row[0])
		if err != nil {
			panic("route: a speed has no date")
		}
		t.speeds = append(t.speeds, speed{from, number(row[1]), number(row[2]), number(row[3])})
	}
	return t
})

func number(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic("route: " + text + " is no number")
	}
	return n
}

// Version is that of the table by which ways are estimated.
func Version() string { return travels().version }

// Stop is a visit that is planned.
type Stop struct {
	AppointmentID uuid.UUID
	StartsAt      time.Time
	EndsAt        time.Time
	// Position is where it is, nil where that is not known.
	Position *code.Position
}

// Leg is a stop in its place, with the way to it from the one before.
type Leg struct {
	Stop

	Number int
	// Kilometers and Minutes are the estimate of the way; nil at the first stop, and where
	// Missing says what there is not.
	Kilometers *float64
	Minutes    *int
	Missing    []string
	// LateMinutes is by how much the way takes longer than the time between; 0 where it
	// does not, nil where that cannot be computed.
	LateMinutes *int
}

// PlaceMissing says that there are no coordinates.
const PlaceMissing = "place"

// Of is the route of a day: the stops in the order of their times.
func Of(stops []Stop, on code.Day) []Leg {
	ordered := slices.Clone(stops)
	slices.SortFunc(ordered, func(a, b Stop) int {
		return cmp.Or(a.StartsAt.Compare(b.StartsAt), slices.Compare(a.AppointmentID[:], b.AppointmentID[:]))
	})
	legs := make([]Leg, len(ordered))
	for i, s := range ordered {
		legs[i] = Leg{Stop: s, Number: i + 1}
		if i > 0 {
			legs[i].way(ordered[i-1], speedOn(on))
		} else if s.Position == nil {
			legs[i].Missing = []string{PlaceMissing}
		}
	}
	return legs
}

// way estimates the way from the stop before.
func (l *Leg) way(before Stop, s speed) {
	if l.Position == nil || before.Position == nil || s.kilometersAnHour == 0 {
		l.Missing = []string{PlaceMissing}
		return
	}
	kilometers := math.Round(straight(*before.Position, *l.Position)*s.circuity*10) / 10
	minutes := int(math.Ceil(kilometers/s.kilometersAnHour*60 + s.fix))
	late := max(0, minutes-int(l.StartsAt.Sub(before.EndsAt)/time.Minute))
	l.Kilometers, l.Minutes, l.LateMinutes = &kilometers, &minutes, &late
}

// speedOn is the latest that holds on the day, the zero speed for none.
func speedOn(on code.Day) (found speed) {
	for _, s := range travels().speeds {
		if s.from <= on && s.from >= found.from {
			found = s
		}
	}
	return found
}

const earthKilometers = 6371.0

// straight is the distance on the great circle in kilometers.
func straight(p, q code.Position) float64 {
	rad := math.Pi / 180
	a := math.Pow(math.Sin((q.Latitude-p.Latitude)*rad/2), 2) +
		math.Cos(p.Latitude*rad)*math.Cos(q.Latitude*rad)*math.Pow(math.Sin((q.Longitude-p.Longitude)*rad/2), 2)
	return 2 * earthKilometers * math.Asin(math.Min(1, math.Sqrt(a)))
}
