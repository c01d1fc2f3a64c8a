package story

import (
	"encoding/json"
	"time"

	"caseload/care/transition/admission"
)

// Story is what a text says.
type Story struct {
	// Name is that of the file, without its ending.
	Name string
	// Title and About tell a person what it is about.
	Title, About string
	// Zone is where times without one are, and Clock the time when the server is ready.
	Zone  *time.Location
	Clock time.Time
	// Senders are what has to be known of those who send messages of admissions.
	Senders admission.Senders
	// Steps happen one after the other.
	Steps []Step
}

// Step is one thing that happens. One of Import, Admission and Act is set.
type Step struct {
	// Line is where the text tells of it.
	Line int
	At   time.Time
	// Import are FHIR resources that come in.
	Import []json.RawMessage
	// Admission is a message of a hospital or nursing facility.
	Admission *Admission
	// Act is the operation of a phone that the persona As sends, with its input.
	As, Act string
	Input   map[string]any
}
