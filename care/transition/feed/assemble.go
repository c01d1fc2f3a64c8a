package feed

import "slices"

// stay is what the statements of a run come to.
func (r *run) stay(number int, names *aliases) Stay {
	standing := r.standingEvents()
	s := Stay{Run: number, Notices: r.notices.all, Doubts: r.doubts, Trace: r.trace()}
	all := r.events()
	s.Visit = all[0].Visit
	for _, e := range all {
		s.label(e)
		s.identify(e, names)
		for _, doubt := range e.Doubts {
			s.doubt(e.Trigger + ": " + doubt)
		}
	}
	s.Former = names.former(all, s.Patient)
	for _, e := range standing {
		s.state(e)
	}
	s.finish(standing)
	s.Status = r.status(&s, standing)
	s.lay(standing)
	r.notices.settle(s.End)
	return s
}

func (r *run) events() (all []*Event) {
	for i := range r.steps {
		all = append(all, r.steps[i].Event)
	}
	return all
}

// standingEvents are those that nothing took back, and that do not stand behind a
// cancellation.
func (r *run) standingEvents() (all []*Event) {
	for i := range r.steps {
		if s := &r.steps[i]; s.withdrawnBy == nil && s.Kind != CancelAdmit && !s.ignored {
			all = append(all, s.Event)
		}
	}
	return all
}

func (r *run) trace() (all []Step) {
	for i := range r.steps {
		s := &r.steps[i]
		all = append(all, Step{Event: s.Key, Trigger: s.Trigger, Kind: s.Kind, At: s.At, WithdrawnBy: s.withdrawnBy, Corrects: s.corrects, Note: s.note})
	}
	return all
}

// sensitivities are the confidential categories, the strictest rules first.
var sensitivities = []string{"SUD", "PSY", "HIV", "SEX", "ETH"}

// label keeps what holds for the stay whatever becomes of the event: a label once
// given is not taken back by a cancellation.
func (s *Stay) label(e *Event) {
	s.Test = s.Test || e.Test
	if e.Sensitivity == "" {
		return
	}
	rank := slices.Index(sensitivities, s.Sensitivity)
	if s.Sensitivity == "" || slices.Index(sensitivities, e.Sensitivity) < rank {
		s.Sensitivity = e.Sensitivity
	}
}

// identify takes over who the stay is of: the statement that was made last knows
// best.
func (s *Stay) identify(e *Event, names *aliases) {
	if len(e.Person.Identifiers) == 0 {
		return
	}
	s.Person = e.Person
	s.Patient = names.person(e.Visit.Facility, &e.Person)
}

// state takes over what a statement says.
func (s *Stay) state(e *Event) {
	if e.Visit.Number != "" {
		s.Visit = e.Visit
	}
	if e.AdmissionType != "" {
		s.AdmissionType = e.AdmissionType
	}
	if e.AdmitSource != "" {
		s.AdmitSource = e.AdmitSource
	}
	if len(e.Diagnoses) > 0 {
		s.Diagnoses = e.Diagnoses
	}
	if e.Kind == ToOutpatient {
		s.Reclassified = &e.At
	}
}
