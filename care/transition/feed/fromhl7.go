package feed

import (
	"cmp"

	"caseload/care/intake/hl7"
)

// FromHL7 makes events of an ADT message, one for each person or visit that it
// tells of. The error is a *hl7.Fault: what the message lacks to be used, or that
// it is none of these. It names the place and never what stands there.
func FromHL7(m *hl7.Message, p Profile) ([]Event, error) {
	h := m.Header()
	kind, known := kinds()[h.Trigger]
	switch {
	case h.Type != "ADT":
		return nil, fault("MSH", 9, hl7.UnsupportedMessage, "not an admission, discharge or transfer message")
	case !known:
		return nil, fault("MSH", 9, hl7.UnsupportedEvent, "an event that is not known")
	case h.ControlID == "":
		return nil, fault("MSH", 10, hl7.RequiredMissing, "missing: without it the message cannot be told from others")
	case h.Facility == "" && h.Application == "":
		return nil, fault("MSH", 4, hl7.RequiredMissing, "missing: nobody knows whose visit it is")
	}
	groups := m.Groups("PID")
	if len(groups) == 0 {
		return nil, fault("PID", 0, hl7.SegmentSequence, "missing")
	}
	clock := clockOf(m, p)
	var events []Event
	for i, group := range groups {
		r := &reading{message: m, group: group, clock: clock, profile: p, sequence: i + 1}
		found, err := r.events(h, kind)
		if err != nil {
			return nil, err
		}
		events = append(events, found...)
	}
	digest := m.Digest()
	for i := range events {
		events[i].Key.Part, events[i].Key.Digest = i+1, digest
	}
	return events, nil
}

func fault(segment string, field int, code hl7.Code, reason string) *hl7.Fault {
	return &hl7.Fault{Segment: segment, Field: field, Code: code, Reason: reason}
}

// reading is one person of a message with the segments behind it.
type reading struct {
	message, group *hl7.Message
	clock          *clock
	profile        Profile
	sequence       int
}

// events are what the group tells: of a merge one for each prior identifier, of a
// move one for each visit.
func (r *reading) events(h hl7.Header, kind Kind) ([]Event, error) {
	e := Event{
		Key: Key{Sender: h.Application + "|" + h.Facility, ControlID: h.ControlID}, Kind: kind, Trigger: h.Trigger,
		Visit: Visit{Facility: cmp.Or(h.Facility, h.Application)}, Person: r.person(), Test: h.Processing == "T" || h.Processing == "D",
	}
	if len(e.Person.Identifiers) == 0 {
		return nil, r.fault("PID", 3, hl7.RequiredMissing, "missing: nobody knows who it is about")
	}
	e.Sensitivity = r.profile.Sensitivity
	if kind.visits() {
		if err := r.visit(&e); err != nil {
			return nil, err
		}
	}
	if err := r.times(&e); err != nil {
		return nil, err
	}
	e.Doubts = r.clock.takeDoubts()
	if kind == Merge {
		return r.merges(e)
	}
	if kind == Move || kind == Renumber {
		return r.moves(e)
	}
	return []Event{e}, nil
}

func (r *reading) fault(segment string, field int, code hl7.Code, reason string) *hl7.Fault {
	return &hl7.Fault{Segment: segment, Sequence: r.sequence, Field: field, Code: code, Reason: reason}
}
