package feed

import (
	"cmp"
	"slices"
	"time"
)

// Place is where a person was for a time. To is nil while it lasts.
type Place struct {
	From     time.Time
	To       *time.Time
	Setting  Setting
	Class    string
	Facility string
	Away     bool // on leave of absence
	// Expected says that no feed told it: a discharge status told where the person
	// went.
	Expected bool
	// Sensitivity is the confidential category of the stay that told it.
	Sensitivity string
}

// Course puts the stays of one person on a line: at each time one place. Where two
// stays overlap, the bed counts more than observation, that more than the emergency
// department, and that more than an outpatient visit; of two alike, the one that
// began later. Between stays it is where the last discharge status says. Nothing
// follows a death. Planned and cancelled stays are no part of it.
func Course(stays []Stay) []Place {
	told := placesOf(stays)
	var course []Place
	for _, from := range boundaries(told) {
		next, ok := covering(told, from)
		if !ok {
			next, ok = expected(stays, from)
		}
		if last := len(course) - 1; last >= 0 && course[last].To == nil {
			if ok && next.same(course[last]) {
				continue
			}
			course[last].To = &from
		}
		if ok {
			next.From, next.To = from, nil
			course = append(course, next)
		}
	}
	return course
}

// placesOf are the spans of the stays as places that may overlap.
func placesOf(stays []Stay) (all []Place) {
	for _, s := range stays {
		for _, p := range s.Timeline {
			if p.To != nil && !p.From.Before(*p.To) {
				continue
			}
			all = append(all, Place{From: p.From, To: p.To, Setting: p.Setting, Class: p.Class, Facility: s.Visit.Facility, Away: p.Away, Sensitivity: s.Sensitivity})
		}
	}
	return all
}

// boundaries are the times at which something begins or ends, each once.
func boundaries(places []Place) (all []time.Time) {
	for _, p := range places {
		all = append(all, p.From)
		if p.To != nil {
			all = append(all, *p.To)
		}
	}
	slices.SortFunc(all, time.Time.Compare)
	return slices.CompactFunc(all, time.Time.Equal)
}

// weight orders settings that overlap.
func (s Setting) weight() int {
	switch {
	case s.admitted():
		return 4
	case s == Observation:
		return 3
	case s == Emergency:
		return 2
	case s == Unknown:
		return 1
	}
	return 0
}

// covering is the place that counts at a time.
func covering(places []Place, at time.Time) (best Place, ok bool) {
	for _, p := range places {
		if p.From.After(at) || p.To != nil && !p.To.After(at) {
			continue
		}
		if !ok || cmp.Or(cmp.Compare(p.Setting.weight(), best.Setting.weight()), p.From.Compare(best.From), cmp.Compare(p.Facility, best.Facility)) > 0 {
			best, ok = p, true
		}
	}
	return best, ok
}

// expected is where the last discharge before a time says that the person went.
// That of an outpatient visit says nothing.
func expected(stays []Stay, at time.Time) (Place, bool) {
	var last *Stay
	for i := range stays {
		s := &stays[i]
		if s.Status != Finished || s.End.After(at) || s.Setting == Outpatient {
			continue
		}
		if last == nil || s.End.After(*last.End) {
			last = s
		}
	}
	if last == nil || last.Died {
		return Place{}, false
	}
	return Place{Setting: After(last.Disposition), Expected: true, Sensitivity: last.Sensitivity}, true
}

// same reports whether two places differ in nothing but time.
func (p Place) same(other Place) bool {
	p.From, p.To, other.From, other.To = time.Time{}, nil, time.Time{}, nil
	return p == other
}
