package feed

import "time"

// ledger is one visit: its statements in the order in which they were made, in
// runs. Nearly every visit has one run; a visit number that is used again after a
// discharge begins another.
type ledger struct{ runs []*run }

// run is the statements of one stay.
type run struct {
	steps     []step
	cancelled bool // as far as was stated, and not opened again since
	notices   notices
	doubts    []string
}

// step is a statement and what became of it.
type step struct {
	*Event

	withdrawnBy, corrects *Key
	ignored               bool // it stands behind a cancellation
	note                  string
}

// take takes in the next statement.
func (l *ledger) take(e *Event) {
	if len(l.runs) == 0 || l.current().over(e) {
		l.runs = append(l.runs, &run{})
	}
	r := l.current()
	switch kind := e.Kind.cancels(); {
	case e.Kind == CancelAdmit:
		r.cancel(e)
	case kind != "":
		l.holding(kind).withdraw(kind, e)
	default:
		r.add(e)
	}
}

func (l *ledger) current() *run { return l.runs[len(l.runs)-1] }

// holding is the last run in which something of a kind stands, else the current
// one: what a cancellation is about.
func (l *ledger) holding(kind Kind) *run {
	for i := len(l.runs) - 1; i >= 0; i-- {
		if l.runs[i].standing(kind) != nil {
			return l.runs[i]
		}
	}
	return l.current()
}

// over reports whether the run has ended before what an event opens.
func (r *run) over(e *Event) bool {
	last := r.standing(Discharge)
	return last != nil && e.Kind.opens() && !e.At.Before(last.end())
}

// end is when a discharge was.
func (e *Event) end() time.Time {
	if e.Discharged != nil {
		return *e.Discharged
	}
	return e.At
}

// standing is the last statement of a kind that stands, nil when there is none.
func (r *run) standing(kind Kind) *step {
	for i := len(r.steps) - 1; i >= 0; i-- {
		if s := &r.steps[i]; s.Kind == kind && s.withdrawnBy == nil {
			return s
		}
	}
	return nil
}

// add takes in a statement that is no cancellation.
func (r *run) add(e *Event) {
	next := step{Event: e}
	switch {
	case r.cancelled && e.Kind.opens():
		r.cancelled = false
	case r.cancelled && e.Kind.present():
		next.ignored, next.note = true, "after the visit was cancelled"
		r.doubts = append(r.doubts, e.Trigger+": stated after the visit was cancelled")
		r.steps = append(r.steps, next)
		return
	}
	if before := r.standing(e.Kind); before != nil && (e.Kind == Discharge || e.Kind == Admit || e.Kind == Register) {
		next.corrects = &before.Key
	}
	r.steps = append(r.steps, next)
	r.notices.take(e)
}

// cancel takes back everything: the stay never was.
func (r *run) cancel(e *Event) {
	for i := range r.steps {
		if r.steps[i].withdrawnBy == nil && r.steps[i].Kind != CancelAdmit {
			r.steps[i].withdrawnBy = &e.Key
		}
	}
	r.notices.withdraw(e.Key, func(*Notice) bool { return true })
	r.notices.last = Unknown
	r.cancelled = true
	r.steps = append(r.steps, step{Event: e})
}

// withdraw takes back what was stated of a kind: of transfers and leaves one, the
// one of that time or else the last; of the others all, since later ones have
// corrected the earlier.
func (r *run) withdraw(kind Kind, by *Event) {
	found := r.target(kind, by)
	next := step{Event: by}
	if len(found) == 0 {
		next.note = "nothing to take back"
	}
	for _, i := range found {
		r.steps[i].withdrawnBy = &by.Key
		if kind == Transfer {
			next.Event = r.restore(i, by)
		}
	}
	r.steps = append(r.steps, next)
	r.notices.withdraw(by.Key, func(n *Notice) bool { return r.gone(n) })
	if kind == Plan && r.onlyPlanned() {
		r.cancelled = true
	}
}

// restore undoes what a transfer that is taken back has said of the place: what
// was stated since, and repeats it, tells of no place any more. Some senders have
// the place that is restored in PV1-6, and the one that is left in PV1-3.
func (r *run) restore(transfer int, by *Event) *Event {
	left := r.steps[transfer].Location
	for i := transfer + 1; i < len(r.steps); i++ {
		if s := &r.steps[i]; s.Location == left && s.Kind != Transfer {
			s.Event = s.elsewhere(Location{})
		}
	}
	if by.Location == left {
		return by.elsewhere(by.PriorLocation)
	}
	return by
}

// elsewhere is the event at another place.
func (e *Event) elsewhere(there Location) *Event {
	copied := *e
	copied.Location = there
	return &copied
}

// target are the steps that a cancellation takes back.
func (r *run) target(kind Kind, by *Event) (found []int) {
	for i := range r.steps {
		if s := &r.steps[i]; s.Kind == kind && s.withdrawnBy == nil {
			found = append(found, i)
		}
	}
	if len(found) == 0 || kind == Plan || kind == Discharge {
		return found
	}
	for _, i := range found {
		if r.steps[i].At.Equal(by.At) {
			return []int{i}
		}
	}
	return found[len(found)-1:]
}

// gone reports whether no statement of a notice stands any more.
func (r *run) gone(n *Notice) bool {
	for _, key := range n.Events {
		for i := range r.steps {
			if r.steps[i].Key == key && r.steps[i].withdrawnBy == nil {
				return false
			}
		}
	}
	return true
}

// onlyPlanned reports whether nothing says that somebody came.
func (r *run) onlyPlanned() bool {
	for i := range r.steps {
		if s := &r.steps[i]; s.withdrawnBy == nil && s.Kind.present() {
			return false
		}
	}
	return true
}
