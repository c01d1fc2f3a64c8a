// Package stay is a stay in a facility as the rules about a patient read it, and
// the episode that stays make together when a patient is transferred.
//
// Sources: Yale CORE for CMS, hospital-wide readmission measure (transfers, one
// continuous stay); CMS CCLF Information Packet version 38.0 (acute hospitals by
// the last four digits of the CMS certification number, discharge status).
package stay

import (
	"strings"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

// Kind is what a stay is.
type Kind string

// The kinds of stays.
const (
	Inpatient   Kind = "INPATIENT"
	Observation Kind = "OBSERVATION"
	Nursing     Kind = "SNF"
)

// Stay is a stay in a facility.
type Stay struct {
	ID                 string    `json:"id"                 doc:"id of the stay, which comes back as evidence; a stay listed twice counts once"`
	Kind               fact.Text `json:"kind"               doc:"INPATIENT (where it is left out), OBSERVATION or SNF"`
	Facility           fact.Text `json:"facility"           doc:"the hospital, by any id that tells one from another. A CMS certification number also tells whether it is an acute hospital"`
	Acute              *bool     `json:"acute"              doc:"whether it is an acute hospital; may be left out: a CMS certification number tells, and any other hospital is taken for one"`
	Admission          *code.Day `json:"admission"          doc:"date of the admission in the facility's time zone"`
	Discharge          *code.Day `json:"discharge"          doc:"date of the discharge in the facility's time zone; left out while the patient is still there"`
	DischargeStatus    fact.Text `json:"dischargeStatus"    doc:"patient discharge status of a claim (01 home, 02 other acute hospital, 07 against advice, 20 died, ...) or the code of FHIR hospitalization.dischargeDisposition (home, exp, aadvice, ...)"`
	AdmissionType      fact.Text `json:"admissionType"      doc:"1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma; or HL7 PV1-4"`
	PrincipalDiagnosis string    `json:"principalDiagnosis" doc:"ICD-10-CM code with or without the dot"`
	Procedures         []string  `json:"procedures"         doc:"ICD-10-PCS codes; [] where there were none, left out where nobody knows"`
}

// Is reports whether the stay is of the kind; one that does not tell is an
// inpatient stay.
func (s *Stay) Is(kind Kind) bool {
	own := Kind(strings.ToUpper(s.Kind.String()))
	return own == kind || own == "" && kind == Inpatient
}

// AcuteHospital reports whether it is an inpatient stay in an acute hospital.
func (s *Stay) AcuteHospital() bool {
	switch {
	case !s.Is(Inpatient):
		return false
	case s.Acute != nil:
		return *s.Acute
	}
	return acuteFacility(s.place())
}

// place is the facility in one spelling.
func (s *Stay) place() string { return strings.ToUpper(s.Facility.String()) }

// acuteFacility reads a CMS certification number: two digits of the state, then
// 0001 to 0879 (short-term) or 1300 to 1399 (critical access hospital). A letter
// in the third place is a unit that is not acute (rehabilitation, psychiatric,
// swing bed). What is no such number is taken for an acute hospital.
func acuteFacility(number string) bool {
	if len(number) != 6 || !digits(number[:2]) || !digits(number[3:]) {
		return true
	}
	last := number[2:]
	return last >= "0001" && last <= "0879" || last >= "1300" && last <= "1399"
}

func digits(text string) bool {
	return strings.Trim(text, "0123456789") == ""
}
