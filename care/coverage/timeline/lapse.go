package timeline

import (
	"cmp"
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/coverage/payer"
)

// Lapse is the end of a coverage that nothing follows.
type Lapse struct {
	Coverage
	// Last is the last day, Warn the day from which to warn, Due the day by which
	// somebody is to have looked at it.
	Last, Warn, Due code.Day
	// Status is how near it is.
	Status Nearness
	// Renewal tells that it is Medicaid, whose end is a renewal that is due.
	Renewal bool
}

// Nearness is how near the end of a coverage is.
type Nearness string

// The ways to be near.
const (
	Ahead  Nearness = "AHEAD"
	Soon   Nearness = "SOON"
	Lapsed Nearness = "LAPSED"
)

// Lapses are the coverages that end with nothing after them, the nearest first: those
// ahead, and those that have ended not long ago.
func Lapses(all []Coverage, asOf code.Day) (lapses []Lapse) {
	for _, c := range all {
		if !c.covers() || c.Through == nil || *c.Through < asOf-limit("told after") || followed(c, all, asOf) {
			continue
		}
		l := Lapse{
			Coverage: c, Last: *c.Through, Warn: *c.Through - limit("warn before"), Due: *c.Through - limit("task due before"),
			Status: Ahead, Renewal: c.Kind.Class == payer.Medicaid,
		}
		switch {
		case asOf > l.Last:
			l.Status = Lapsed
		case asOf >= l.Warn:
			l.Status = Soon
		}
		lapses = append(lapses, l)
	}
	slices.SortFunc(lapses, func(a, b Lapse) int { return cmp.Or(int(a.Last-b.Last), compare(a.ID, b.ID)) })
	return lapses
}

// Horizon is how far from today an end may be that is told of or warned of.
func Horizon() time.Duration {
	return time.Duration(max(limit("warn before"), limit("told after"))) * 24 * time.Hour
}

// followed reports whether another coverage takes the place of one that ends: one of
// the same class, or one that begins about then. What had been there beside it all
// along, as Medicaid beside Medicare, does not.
func followed(c Coverage, all []Coverage, asOf code.Day) bool {
	next := *c.Through + 1
	return slices.ContainsFunc(all, func(o Coverage) bool {
		switch {
		case o.ID == c.ID || !o.covers() || !o.holds(max(next, asOf), asOf) && !o.holds(next, asOf):
			return false
		case o.Kind.Known() && o.Kind.Class == c.Kind.Class:
			return true
		}
		return o.From != nil && *o.From >= *c.Through-limit("takes over")
	})
}

// Action says what to do about the lapse.
func (l Lapse) Action() string {
	switch {
	case l.Renewal && l.Status == Lapsed:
		return "Medicaid has ended: ask the state whether a late renewal reinstates it, and look for another coverage."
	case l.Renewal:
		return "Medicaid is to be renewed: help with the form and the papers before the last day."
	case l.Status == Lapsed:
		return "Nothing follows that is on record: find who pays from now on, or record the coverage that follows."
	}
	return "Find what follows, or record the coverage that does."
}
