package feed

import (
	"slices"
	"time"
)

// take fills in what a statement says of a place. A cancellation bears the time of
// what it cancels and says how things are now: it fills in what is unknown only.
func (p *Span) take(e *Event) {
	cancels := e.Kind.cancels() != ""
	switch {
	case e.Setting != Unknown && (!cancels || p.Setting == Unknown):
		p.Setting, p.Class = e.Setting, e.Class
	case p.Class == "":
		p.Class = e.Class
	}
	if e.Location != (Location{}) && (!cancels || p.Location == (Location{})) {
		p.Location = e.Location
	}
	p.Away = e.Kind == Leave || p.Away && e.Kind != Return
}

// step goes on to the next place.
func (s *Stay) step(e *Event) {
	if e.Kind == ToOutpatient {
		s.reclassify(e)
	}
	last := &s.Timeline[len(s.Timeline)-1]
	next := *last
	next.From = e.At
	next.take(e)
	if e.At.Before(last.From) {
		next.From = last.From
	}
	if same(next, *last) {
		return
	}
	if next.From.Equal(last.From) {
		*last = next
		return
	}
	last.To = new(next.From)
	s.Timeline = append(s.Timeline, next)
}

func same(a, b Span) bool {
	a.From, a.To, b.From, b.To = time.Time{}, nil, time.Time{}, nil
	return a == b
}

// reclassify takes the inpatient time back to where it began.
func (s *Stay) reclassify(e *Event) {
	for i := len(s.Timeline) - 1; i >= 0 && s.Timeline[i].Setting.admitted(); i-- {
		s.Timeline[i].Setting, s.Timeline[i].Class = e.Setting, e.Class
	}
	s.Timeline = slices.CompactFunc(s.Timeline, same)
	for i := range s.Timeline {
		s.Timeline[i].To = nil
		if i > 0 {
			s.Timeline[i-1].To = new(s.Timeline[i].From)
		}
	}
}

// close ends the last place where the stay ends; places after that are none.
func (s *Stay) close() {
	if s.End == nil {
		return
	}
	if s.Start != nil && s.End.Before(*s.Start) {
		s.doubt("the stay ends before it begins")
	}
	keep := 1
	for keep < len(s.Timeline) && s.Timeline[keep].From.Before(*s.End) {
		keep++
	}
	s.Timeline = s.Timeline[:keep]
	s.Timeline[keep-1].To = s.End
}
