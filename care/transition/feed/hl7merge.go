package feed

import (
	"cmp"

	"caseload/care/intake/hl7"
)

// merges are one event for each identifier that is merged away.
func (r *reading) merges(e Event) (events []Event, err error) {
	for _, mrg := range r.group.All("MRG") {
		for _, prior := range identifiers(mrg.Field(1), r.profile) {
			next := e
			next.Prior = prior
			events = append(events, next)
		}
	}
	if len(events) == 0 {
		return nil, r.fault("MRG", 1, hl7.RequiredMissing, "missing: nobody knows who is merged")
	}
	return events, nil
}

// moves are one event for each visit that goes to another person or gets another
// number.
func (r *reading) moves(e Event) (events []Event, err error) {
	mrgs, pv1s := r.group.All("MRG"), r.group.All("PV1")
	if len(mrgs) == 0 || len(mrgs) != len(pv1s) {
		return nil, r.fault("MRG", 0, hl7.SegmentSequence, "not one for each PV1: nobody knows which visit is meant")
	}
	for i, mrg := range mrgs {
		next := e
		next.Visit.Number = pv1s[i].Field(19).Text()
		next.PriorVisit = Visit{Facility: e.Visit.Facility, Number: cmp.Or(mrg.Field(5).Text(), next.Visit.Number)}
		if next.Visit.Number == "" {
			return nil, r.fault("PV1", 19, hl7.RequiredMissing, "missing: nobody knows which visit is meant")
		}
		events = append(events, next)
	}
	return events, nil
}
