package feed

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
