package list

import (
	"slices"
	"time"

	"caseload/care/medication/drug"
)

// Ended is when the medicine ended as far as is known: at the first word of that after the
// last one by which it was taken. Ok is false for one that is in use, and where nobody says
// when.
func (l *Line) Ended() (at time.Time, ok bool) {
	if l.InUse() {
		return at, false
	}
	var last time.Time // by which it was taken
	for _, s := range l.Statements {
		if s.Claim == Taken && s.At.After(last) {
			last = s.At
		}
	}
	note := func(said, end time.Time) {
		if !said.Before(last) && (!ok || end.Before(at)) {
			at, ok = end, true
		}
	}
	for _, s := range l.Statements {
		switch {
		case s.ended() && s.Ended != nil:
			note(s.At, *s.Ended)
		case s.ended():
			note(s.At, s.At)
		}
	}
	if l.Settled() && l.Decision.Decision == "STOP" {
		note(l.Decision.At, l.Decision.At)
	}
	if ok && at.Before(last) {
		at = last
	}
	return at, ok
}

// Local reports whether all that is said to be taken acts where it is put. One that nobody
// tells the route of does not.
func (l *Line) Local() bool {
	taken := slices.DeleteFunc(l.current(), func(s Statement) bool { return s.Claim != Taken })
	return len(taken) > 0 && !slices.ContainsFunc(taken, func(s Statement) bool { return !drug.Local(s.Route) })
}
