package feed

import "slices"

// lay lays out what stands by when it happened: where the patient was in which
// class, from the beginning to the end.
func (s *Stay) lay(standing []*Event) {
	points := s.points(standing)
	if s.Status == Cancelled || s.Status == Planned || len(points) == 0 {
		return
	}
	s.begin(points, standing)
	for _, e := range points {
		s.step(e)
	}
	s.close()
	last := s.Timeline[len(s.Timeline)-1]
	s.Class, s.Setting, s.Location = last.Class, last.Setting, last.Location
	if s.Start == nil {
		s.Timeline = nil // nobody knows from when
	}
	s.left(standing)
}

// left believes a discharge that tells of another setting than was told of: a
// message of the change is lost, and nobody knows when it was.
func (s *Stay) left(standing []*Event) {
	for _, e := range slices.Backward(standing) {
		if e.Kind != Discharge {
			continue
		}
		if e.Setting != Unknown && e.Setting != s.Setting && s.Reclassified == nil {
			s.Class, s.Setting = e.Class, e.Setting
			s.doubt(e.Trigger + ": the patient left a setting that nobody told of")
		}
		return
	}
}

// points are the statements of where somebody was, in the order of when it
// happened; those of one moment in the order of statement. Updates from before the
// patient came tell of no place. A discharge is one only where nothing else is
// known.
func (s *Stay) points(standing []*Event) []*Event {
	var points, discharges []*Event
	for _, e := range standing {
		switch {
		case e.Kind == Discharge:
			discharges = append(discharges, e)
		case e.Kind.present(), e.Kind == Update:
			points = append(points, e)
		}
	}
	slices.SortStableFunc(points, func(a, b *Event) int { return a.At.Compare(b.At) })
	first := slices.IndexFunc(points, func(e *Event) bool { return e.Kind.present() })
	switch {
	case first > 0:
		points = points[first:]
	case first < 0 && len(discharges) > 0:
		points = append(discharges[len(discharges)-1:], points...)
	}
	return points
}

// begin finds when the stay began: the time of admission that was stated last,
// else when the first statement says that something happened. Many senders put the
// time of the inpatient admission there after a wait in the emergency department:
// that is not when the stay began.
func (s *Stay) begin(points, standing []*Event) {
	first := points[0]
	s.Start = &first.At
	if first.Kind == Discharge {
		s.Start = nil // when somebody left does not tell when they came
	}
	for _, e := range standing {
		if e.Admitted != nil && e.Kind != Plan && begins(points, e) {
			s.Start = e.Admitted
		}
	}
	from := first.At
	if s.Start != nil {
		from = *s.Start
	}
	s.Timeline = []Span{{From: from}}
	if first.Kind == ToInpatient && from.Before(first.At) {
		return // what was before is unknown: an emergency or an outpatient visit
	}
	s.Timeline[0].take(first)
}

// begins reports whether a time of admission can be that of the stay: it was stated
// for the setting that the stay began in, and lies before the first change of that.
func begins(points []*Event, e *Event) bool {
	first := points[0].Setting
	if e.Setting != first && e.Setting != Unknown && first != Unknown {
		return false
	}
	for _, p := range points {
		if p.Setting != Unknown && p.Setting != first {
			return !e.Admitted.After(p.At)
		}
	}
	return true
}
