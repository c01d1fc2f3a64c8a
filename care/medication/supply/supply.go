package supply

import (
	_ "embed" // the table below
	"fmt"
	"slices"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// Version names the state of the limits.
func Version() string { return limits().Version }

// Fill is what a pharmacy gave out on a day.
type Fill struct {
	ID string
	On code.Day
	// Days is for how many days it lasts, from that day on; nil where nobody said.
	Days *int
}

// Status is how far a supply reaches.
type Status string

// The statuses.
const (
	Covered  Status = "COVERED"
	RunsOut  Status = "RUNS_OUT"
	Gap      Status = "REFILL_GAP"
	Unstated Status = "UNKNOWN"
)

// Supply is what fills come to on a day.
type Supply struct {
	Filled code.Day // the last time
	Days   *int     // of that fill
	// Until is the last day for which there is some; nil where that cannot be told.
	Until    *code.Day
	Status   Status
	Recently bool // a gap is not longer ago than is told of
	// Covered is the share of days with some, from the first fill of the window to the day
	// of the question; nil where that cannot be told.
	Covered *float64
	Missing []string
	IDs     []string // of the fills, the newest first
}

// Of is what the fills come to; nil where there is none.
func Of(fills []Fill, asOf code.Day) *Supply {
	fills = slices.DeleteFunc(slices.Clone(fills), func(f Fill) bool { return f.On > asOf })
	if len(fills) == 0 {
		return nil
	}
	slices.SortStableFunc(fills, func(a, b Fill) int { return int(a.On - b.On) })
	last := fills[len(fills)-1]
	s := &Supply{Filled: last.On, Days: last.Days, Status: Unstated}
	for _, f := range slices.Backward(fills) {
		s.IDs = append(s.IDs, f.ID)
	}
	s.reach(fills, asOf)
	s.cover(fills, asOf)
	return s
}

// stretch is the days from the first to the last one for which there was some.
type stretch struct{ from, to code.Day }

// stretches are the days that the fills cover, each fill after those before it. Known is
// false where one does not say for how long it lasts.
func stretches(fills []Fill) (list []stretch, known bool) {
	var until code.Day
	known = true
	for _, f := range fills {
		if f.Days == nil || *f.Days <= 0 {
			known = false
			continue
		}
		from := max(f.On, until+1)
		if len(list) == 0 {
			from = f.On
		}
		until = from + code.Day(*f.Days) - 1
		list = append(list, stretch{from, until})
	}
	return list, known
}

// reach finds how far it lasts: what was left of earlier fills counts.
func (s *Supply) reach(fills []Fill, asOf code.Day) {
	if s.Days == nil || *s.Days <= 0 {
		s.Missing = append(s.Missing, "days supply of the fill of "+s.Filled.String())
		return
	}
	list, _ := stretches(within(fills, asOf))
	until := list[len(list)-1].to
	s.Until = &until
	left := int(until - asOf)
	switch {
	case left < 0:
		s.Status, s.Recently = Gap, -left <= limits().Of("gap")
	case left < limits().Of("warn"):
		s.Status, s.Recently = RunsOut, true
	default:
		s.Status = Covered
	}
}

// cover finds the share of days with some.
func (s *Supply) cover(fills []Fill, asOf code.Day) {
	recent := within(fills, asOf)
	if int(asOf-recent[0].On) >= limits().Of("window") {
		s.Missing = append(s.Missing, fmt.Sprintf("a fill within %d days", limits().Of("window")))
		return
	}
	list, known := stretches(recent)
	days := int(asOf-recent[0].On) + 1
	switch {
	case !known:
		s.Missing = append(s.Missing, fmt.Sprintf("days supply of every fill of the last %d days", limits().Of("window")))
		return
	case days < limits().Of("treatment"):
		s.Missing = append(s.Missing, fmt.Sprintf("%d days since the first fill", limits().Of("treatment")))
		return
	}
	covered := 0
	for _, part := range list {
		covered += max(0, int(min(part.to, asOf)-part.from)+1)
	}
	s.Covered = new(float64(covered) / float64(days))
}

// within are the fills of the window; the last one always.
func within(fills []Fill, asOf code.Day) []Fill {
	first := slices.IndexFunc(fills, func(f Fill) bool { return int(asOf-f.On) < limits().Of("window") })
	if first < 0 {
		return fills[len(fills)-1:]
	}
	return fills[first:]
}
