package feed

import (
	"slices"
	"time"
)

// ledger is one visit: its statements in the order in which they were made, in
// runs. Nearly every visit has one run; a visit number that is used again after a
// discharge begins another.
type ledger struct{ runs []*run }

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
	for _, r := range slices.Backward(l.runs) {
		if r.standing(kind) != nil {
			return r
		}
	}
	return l.current()
}

// end is when a discharge was.
func (e *Event) end() time.Time {
	if e.Discharged != nil {
		return *e.Discharged
	}
	return e.At
}
