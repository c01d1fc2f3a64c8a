package feed

import (
	"slices"
	"time"
)

// status tells how far the stay is.
func (r *run) status(s *Stay, standing []*Event) Status {
	switch {
	case r.cancelled:
		return Cancelled
	case s.End != nil:
		return Finished
	case away(standing):
		return OnLeave
	case slices.ContainsFunc(standing, func(e *Event) bool { return e.Kind.present() }):
		s.unsent(standing)
		return InProgress
	case slices.ContainsFunc(standing, func(e *Event) bool { return e.Kind == Plan }):
		return Planned
	}
	return s.updated(standing)
}

// away reports whether the last leave has not ended.
func away(standing []*Event) (gone bool) {
	var when time.Time
	for _, e := range standing {
		if (e.Kind == Leave || e.Kind == Return) && !e.At.Before(when) {
			gone, when = e.Kind == Leave, e.At
		}
	}
	return gone
}

// unsent doubts a stay that goes on although something other than a discharge says
// that it has ended.
func (s *Stay) unsent(standing []*Event) {
	for _, e := range standing {
		if e.Kind == Update && e.Discharged != nil {
			s.doubt(e.Trigger + ": tells of a discharge that nobody sent")
		}
	}
}

// updated is the status of a visit that only updates tell of.
func (s *Stay) updated(standing []*Event) Status {
	status := Planned
	for _, e := range standing {
		if e.Discharged != nil {
			s.End, s.Disposition, status = e.Discharged, e.Disposition, Finished
		} else if e.Class != "PRENC" && status == Planned {
			status = InProgress
		}
	}
	s.Died = died(s.Disposition)
	return status
}
