package feed

import (
	"cmp"

	"caseload/care/intake/hl7"
)

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

func location(v hl7.Value) Location {
	return Location{v.Component(1).Text(), v.Component(2).Text(), v.Component(3).Text(), v.Component(4).Text()}
}
