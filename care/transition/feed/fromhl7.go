package feed

import (
	"cmp"
	"strconv"
	"strings"

	"caseload/care/code"
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
		events[i].Key.Part, events[i].Digest = i+1, digest
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
	switch kind {
	case Merge:
		return r.merges(e)
	case Move, Renumber:
		return r.moves(e)
	}
	return []Event{e}, nil
}

func (r *reading) fault(segment string, field int, code hl7.Code, reason string) *hl7.Fault {
	return &hl7.Fault{Segment: segment, Sequence: r.sequence, Field: field, Code: code, Reason: reason}
}

// visit reads what the message says of a visit.
func (r *reading) visit(e *Event) error {
	pv1 := r.group.Segment("PV1")
	if !pv1.Exists() {
		return r.fault("PV1", 0, hl7.SegmentSequence, "missing: nobody knows which visit it is about")
	}
	e.Visit.Number = pv1.Field(19).Text()
	e.Location, e.PriorLocation = location(pv1.Field(3)), location(pv1.Field(6))
	e.AdmissionType, e.AdmitSource = pv1.Field(4).Text(), pv1.Field(14).Text()
	e.Admitted, e.Discharged = r.clock.moment(pv1, 44), r.clock.moment(pv1, 45)
	e.Disposition = normalStatus(pv1.Field(36).Text())
	e.Diagnoses = diagnoses(r.group)
	found := r.profile.classify(pv1.Field(2).Text(), pv1.Field(18).Text(), e.Location.Unit)
	e.Class, e.Setting = found.code, found.setting
	e.settle(r.profile)
	if e.Kind == Admit && e.Setting == Unknown {
		r.clock.doubt("PV1-2: does not tell of what class the admission is")
	}
	if e.Sensitivity == "" && confidential(e.Diagnoses) {
		e.Sensitivity = "SUD"
	}
	return r.name(e)
}

// name finds which visit it is: by its number, else by person and time of
// admission, else by the account, which in most places is of one visit.
func (r *reading) name(e *Event) error {
	switch account := r.group.Segment("PID").Field(18).Text(); {
	case e.Visit.Number != "":
	case e.Admitted != nil:
		e.Visit.Admitted = *e.Admitted
	case account != "":
		e.Visit.Account = account
	default:
		return r.fault("PV1", 19, hl7.RequiredMissing, "missing, and neither PV1-44 nor PID-18 tells which visit it is")
	}
	return nil
}

// settle corrects class and setting by what the event itself says.
func (e *Event) settle(p Profile) {
	switch {
	case e.Kind == ToInpatient && !e.Setting.admitted():
		e.Class, e.Setting = "IMP", cmp.Or(p.Units[e.Location.Unit], p.Setting, Inpatient)
	case e.Kind == ToOutpatient && e.Setting != Emergency:
		e.Class, e.Setting = "OBSENC", Observation
	}
}

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

func location(v hl7.Value) Location {
	return Location{v.Component(1).Text(), v.Component(2).Text(), v.Component(3).Text(), v.Component(4).Text()}
}

// diagnoses are those of a message without the ones that it deletes (DG1-21).
func diagnoses(m *hl7.Message) (all []Diagnosis) {
	for _, dg1 := range m.All("DG1") {
		concept := dg1.Field(3)
		coding := code.Coding{System: codeSystem(concept.Component(3).Text(), dg1.Field(2).Text()), Code: concept.Component(1).Text(),
			Display: cmp.Or(concept.Component(2).Text(), dg1.Field(4).Text())}
		if coding.Code == "" && coding.Display == "" || dg1.Field(21).Text() == "D" {
			continue
		}
		priority, err := strconv.Atoi(dg1.Field(15).Text())
		if err != nil || priority < 0 || priority > 99 {
			priority = 0
		}
		all = append(all, Diagnosis{Coding: coding, Type: dg1.Field(6).Text(), Priority: priority})
	}
	return all
}

// codeSystem is the address of a coding system by its name in table 0396; older
// messages have it in a field of its own.
func codeSystem(name, older string) string {
	switch strings.ToUpper(cmp.Or(name, older)) {
	case "I10", "I10C", "ICD10", "ICD-10", "ICD-10-CM", "ICD10CM":
		return code.ICD10CM
	case "I9", "I9C", "ICD9", "ICD-9-CM":
		return "http://hl7.org/fhir/sid/icd-9-cm"
	case "SCT", "SNM", "SNOMED", "SNOMED-CT", "SNOMEDCT":
		return code.SNOMED
	}
	return ""
}

// confidential reports whether a diagnosis tells of substance use.
func confidential(all []Diagnosis) bool {
	for _, d := range all {
		if code.SubstanceUse(d.Coding) {
			return true
		}
	}
	return false
}
