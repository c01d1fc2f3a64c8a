package feed

import (
	"slices"
	"time"

	"caseload/care/code"
)

// Status is how far a stay is (FHIR encounter-status).
type Status string

// The statuses of a stay.
const (
	Planned    Status = "PLANNED"
	InProgress Status = "IN_PROGRESS"
	OnLeave    Status = "ONLEAVE"
	Finished   Status = "FINISHED"
	Cancelled  Status = "CANCELLED"
)

// Stay is one visit as all events together tell it.
type Stay struct {
	Visit Visit
	// Run counts the stays under one visit number, from 1: a number that is used
	// again after a discharge begins another stay.
	Run int
	// Patient is the person's primary identifier after all merges, Former those
	// before.
	Patient code.Identifier
	Former  []code.Identifier
	Person  Person // as stated last

	Status        Status
	Class         string   // of the last span
	Setting       Setting  // of the last span
	Location      Location // of the last span
	Start         *time.Time
	End           *time.Time // nil while it lasts, or when nobody knows
	AdmissionType string
	AdmitSource   string
	Disposition   string // discharge status once it has ended
	Died          bool   // the discharge status says so
	// Reclassified is when an inpatient was made an outpatient (A07); nil when nobody
	// was.
	Reclassified *time.Time
	Diagnoses    []Diagnosis
	Sensitivity  string
	Test         bool

	Timeline []Span
	Notices  []Notice
	Trace    []Step
	// Doubts are what a person should look at, without any value.
	Doubts []string
}

// Span is a stretch of a stay in one place and class. To is nil while it lasts.
type Span struct {
	From     time.Time
	To       *time.Time
	Setting  Setting
	Class    string
	Location Location
	Away     bool // on leave of absence
}

// Step is one event of a stay and what became of it, in the order of statements.
type Step struct {
	Event   Key
	Trigger string
	Kind    Kind
	At      time.Time
	// WithdrawnBy is the cancellation that took it back, nil when it stands.
	WithdrawnBy *Key
	// Corrects is the statement that this one takes the place of, nil for none.
	Corrects *Key
	Note     string
}

// doubt adds a doubt once.
func (s *Stay) doubt(text string) {
	if !slices.Contains(s.Doubts, text) {
		s.Doubts = append(s.Doubts, text)
	}
}
