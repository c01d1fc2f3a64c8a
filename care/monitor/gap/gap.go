package gap

import (
	"caseload/care/code"
)

// Status is how a gap stands.
type Status string

// The statuses.
const (
	// Open gaps are due, or overdue: nothing on record closes them.
	Open Status = "OPEN"
	// Closed gaps have been done, until DueOn.
	Closed Status = "CLOSED"
	// Unknown gaps lack an input, named in Missing.
	Unknown Status = "UNKNOWN"
)

// Gap is what one rule says of a person to whom it applies, or may apply.
type Gap struct {
	Rule, Version string
	Title         string
	Kind          string
	Status        Status
	// DueOn is the day by which it is to be done; nil where it is due at once,
	// or never again.
	DueOn *code.Day
	// DoneOn is when it was done last, by Evidence.
	DoneOn   *code.Day
	Evidence []string
	// Reason says in words why it is due, or was closed.
	Reason string
	Action string
	Source string
	Basis  string
	// Missing names the inputs without which it cannot be told.
	Missing []string
}

// Done is something that was done for a person, that may close a gap.
type Done struct {
	ID     string   `json:"id"     doc:"id of the row, which comes back as evidence"`
	System string   `json:"system" doc:"code system by its FHIR canonical address; instrument for assessments, encounter for visits by their class"`
	Code   string   `json:"code"   doc:"the code, the instrument or the class"`
	On     code.Day `json:"on"     doc:"when it was done"`
}

// Leave is a discharge from a hospital, or an emergency visit.
type Leave struct {
	ID   string   `json:"id"   doc:"id of the encounter, which comes back as evidence"`
	Kind string   `json:"kind" doc:"discharge or emergency"`
	On   code.Day `json:"on"   doc:"day of the discharge, or of the visit"`
}

// In is what the rules ask of one person.
type In struct {
	AsOf       *code.Day `json:"asOf"       doc:"the day of the question"`
	BirthDate  *code.Day `json:"birthDate"  doc:"needed for rules about an age; may be left out"`
	Sex        string    `json:"sex"        doc:"male or female, as far as organs are concerned; needed for rules about one; may be left out"`
	Conditions []string  `json:"conditions" doc:"groups of chronic conditions that are active, such as diabetes or hypertension; [] says that there are none"`
	Done       []Done    `json:"done"       doc:"what was done: tests, procedures, vaccines, assessments, visits; [] says nothing was"`
	Leaves     []Leave   `json:"leaves"     doc:"discharges and emergency visits; [] says that there were none"`
}
