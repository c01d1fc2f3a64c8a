package feed

import "time"

// NoticeKind is what a notice is about.
type NoticeKind string

// The kinds of notices.
const (
	NoticeAdmit     NoticeKind = "admit"
	NoticeArrival   NoticeKind = "ed_arrival"
	NoticeTransfer  NoticeKind = "transfer"
	NoticeDischarge NoticeKind = "discharge"
)

// Notice is something that work follows from. When it is withdrawn, that work has
// lost its reason. Events are all statements that make it, the first one first:
// a notice that is known by any of them is the same notice.
type Notice struct {
	Kind        NoticeKind
	Setting     Setting // where the patient came to; of a discharge, where from
	At          time.Time
	Events      []Key
	WithdrawnBy *Key // nil while it stands
}

// notices go through the statements of a run and keep what they give notice of.
type notices struct {
	all  []Notice
	last Setting // as stated last
}

// take takes in a statement that was not a cancellation.
func (n *notices) take(e *Event) {
	before := n.last
	if e.Setting != Unknown {
		n.last = e.Setting
	}
	switch e.Kind {
	case Admit, Register:
		n.arrive(e)
	case ToInpatient:
		n.raise(NoticeAdmit, n.last, e)
	case ToOutpatient:
		n.withdraw(e.Key, func(old *Notice) bool { return old.Kind == NoticeAdmit })
	case Transfer:
		n.all = append(n.all, Notice{Kind: NoticeTransfer, Setting: n.last, At: e.At, Events: []Key{e.Key}})
		if n.last.admitted() && before != Unknown && !before.admitted() {
			n.raise(NoticeAdmit, n.last, e)
		}
	case Discharge:
		n.raise(NoticeDischarge, n.last, e)
	default: // nobody came, moved or left
	}
}

// arrive gives notice of an arrival by where it was. An A01 is an admission even
// when it does not say of what class; a registration is one only when it says so.
func (n *notices) arrive(e *Event) {
	switch {
	case e.Setting == Emergency:
		n.raise(NoticeArrival, Emergency, e)
	case e.Setting.admitted(), e.Kind == Admit && (e.Setting == Unknown || e.Setting == Observation):
		n.raise(NoticeAdmit, e.Setting, e)
	}
}

// raise gives notice, or adds a statement to the notice that stands already, whose
// time it corrects. There is one discharge at a time, wherever it is from.
func (n *notices) raise(kind NoticeKind, setting Setting, e *Event) {
	for i := range n.all {
		old := &n.all[i]
		if old.Kind == kind && old.WithdrawnBy == nil && (old.Setting == setting || kind == NoticeDischarge) {
			old.Setting, old.At, old.Events = setting, e.At, append(old.Events, e.Key)
			return
		}
	}
	n.all = append(n.all, Notice{Kind: kind, Setting: setting, At: e.At, Events: []Key{e.Key}})
}

// withdraw takes back what stands and fits.
func (n *notices) withdraw(by Key, fits func(*Notice) bool) {
	for i := range n.all {
		if old := &n.all[i]; old.WithdrawnBy == nil && fits(old) {
			old.WithdrawnBy = &by
		}
	}
}

// settle sets the time of the discharge that stands to what was corrected last.
func (n *notices) settle(end *time.Time) {
	for i := range n.all {
		if standing := &n.all[i]; standing.Kind == NoticeDischarge && standing.WithdrawnBy == nil && end != nil {
			standing.At = *end
		}
	}
}
