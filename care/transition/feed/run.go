package feed

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

// over reports whether the run has ended before what an event opens.
func (r *run) over(e *Event) bool {
	last := r.standing(Discharge)
	return last != nil && e.Kind.opens() && !e.At.Before(last.end())
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
