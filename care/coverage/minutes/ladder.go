package minutes

import (
	"math"
	"slices"
	"time"
)

// step is one unit of a code with the minutes from which it is reached.
type step struct {
	code string
	at   int
}

// ladder are the units of a base and its add-ons, in the order of the minutes.
// A ladder without a limit goes on; steps gives those up to one beyond.
type ladder struct {
	base   billing
	addons []billing
	full   bool
}

// ladders are those of the codes that are in force on a day.
func ladders(on time.Time, full bool) (all []ladder) {
	for _, b := range billings().codes {
		if b.bases != nil || b.minutes == 0 || b.from.Time().After(on) {
			continue
		}
		l := ladder{base: b, full: full}
		for _, a := range billings().codes {
			if slices.Contains(a.bases, b.code) && !a.from.Time().After(on) {
				l.addons = append(l.addons, a)
			}
		}
		all = append(all, l)
	}
	return all
}

// baseAt are the minutes from which the base is reached.
func (l ladder) baseAt() int {
	if l.base.midpoint > 0 && !l.full {
		return l.base.midpoint
	}
	return l.base.minutes
}

// addonAt are the minutes from which a unit of an add-on is reached: the whole
// base, the units before it, and this one or its midpoint.
func (l ladder) addonAt(a billing, unit int) int {
	last := a.minutes
	if a.midpoint > 0 && !l.full {
		last = a.midpoint
	}
	return l.base.minutes + (unit-1)*a.minutes + last
}

// units are how many of each code so many minutes reach, and the next step; ok is
// false at the top.
func (l ladder) units(minutes int) (reached map[string]int, next step, ok bool) {
	reached = map[string]int{l.base.code: 0}
	if minutes < l.baseAt() {
		return reached, step{l.base.code, l.baseAt()}, true
	}
	reached[l.base.code] = 1
	for _, a := range l.addons {
		for unit := 1; a.units == 0 || unit <= a.units; unit++ {
			at := l.addonAt(a, unit)
			if minutes < at {
				return reached, step{a.code, at}, true
			}
			reached[a.code] = unit
		}
	}
	return reached, step{}, false
}

// wholeMinutes drops what is less than a minute of the sum.
func wholeMinutes(spent time.Duration) int { return int(math.Floor(spent.Minutes())) }
