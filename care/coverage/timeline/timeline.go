package timeline

import (
	"cmp"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
)

// Timeline is who covers a person when.
type Timeline struct {
	AsOf    code.Day
	Version string
	// Spans are the days with a coverage, in order, each with the same coverages on all
	// its days.
	Spans []Span
	// Gaps are the days without one, between the first day that is covered and the last
	// one, and after it where that is known.
	Gaps   []Gap
	Lapses []Lapse
	// Missing names what is not known of a coverage.
	Missing []string

	all []Coverage
}

// Span is a row of days with the same coverages.
type Span struct {
	From code.Day
	// Through is the last day; nil while it lasts.
	Through *code.Day
	Order   []Place
}

// Place is a coverage in the order of payment.
type Place struct {
	Coverage
	// Number is 1 for the primary coverage, 2 for the secondary one and so on.
	Number int
	// Told tells that the source gives the order.
	Told bool
}

// Gap is a row of days that nobody covers.
type Gap struct {
	From code.Day
	// Through is the last day; nil where nothing follows that is known.
	Through *code.Day
}

// Of is the timeline of coverages on a day.
func Of(all []Coverage, asOf code.Day) *Timeline {
	t := &Timeline{AsOf: asOf, Version: Version()}
	for _, c := range all {
		if c.covers() {
			t.all = append(t.all, c)
		}
		t.lacks(c)
	}
	for i, day := range t.turns() {
		t.add(day, t.On(day), i)
	}
	t.Lapses = Lapses(all, asOf)
	return t
}

func (t *Timeline) lacks(c Coverage) {
	for name, missing := range map[string]bool{"kind of a coverage": !c.Kind.Known(), "start of a coverage": c.From == nil && c.covers()} {
		if missing && !slices.Contains(t.Missing, name) {
			t.Missing = append(t.Missing, name)
		}
	}
	slices.Sort(t.Missing)
}

// turns are the days on which something begins, or nothing does any more.
func (t *Timeline) turns() (days []code.Day) {
	for _, c := range t.all {
		from := t.AsOf
		if c.From != nil {
			from = *c.From
		}
		if c.Through == nil || *c.Through >= from {
			days = append(days, from)
		}
		if c.Through != nil && *c.Through >= from {
			days = append(days, *c.Through+1)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// add puts a turn behind the ones before: what lasted until then ends.
func (t *Timeline) add(day code.Day, order []Place, turn int) {
	if n := len(t.Spans); n > 0 && t.Spans[n-1].Through == nil {
		t.Spans[n-1].Through = new(day - 1)
	}
	if n := len(t.Gaps); n > 0 && t.Gaps[n-1].Through == nil {
		t.Gaps[n-1].Through = new(day - 1)
	}
	if len(order) > 0 {
		t.Spans = append(t.Spans, Span{From: day, Order: order})
	} else if turn > 0 {
		t.Gaps = append(t.Gaps, Gap{From: day})
	}
}

// On are the coverages of a day in the order of payment.
func (t *Timeline) On(day code.Day) (places []Place) {
	for _, c := range t.all {
		if c.holds(day, t.AsOf) {
			places = append(places, Place{Coverage: c, Told: c.Rank > 0})
		}
	}
	slices.SortFunc(places, func(a, b Place) int {
		return cmp.Or(rank(a)-rank(b), order(a)-order(b), compare(a.ID, b.ID))
	})
	for i := range places {
		places[i].Number = i + 1
	}
	return places
}

// last is behind every rank that a source gives.
const last = 1 << 20

func rank(p Place) int {
	if p.Rank > 0 {
		return p.Rank
	}
	return last
}

// order is the place by the kind of payer; one that cannot be told is behind the
// others.
func order(p Place) int {
	if !p.Kind.Known() {
		return last
	}
	return p.Kind.Order
}

func compare(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) }
