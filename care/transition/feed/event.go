package feed

import (
	"time"

	"caseload/care/code"
)

// Key names an event: the message and, where one message tells of several persons
// or visits, which part of it. Two events with one key are the same event.
type Key struct {
	Sender    string `json:"sender"`
	ControlID string `json:"controlId"`
	// Digest is of all that the message says but when it was sent. It tells messages
	// apart for which a sender has used one control id.
	Digest string `json:"digest"`
	Part   int    `json:"part"` // from 1
}

// Event is one thing that a message says has happened. A field that the message
// does not fill is empty, and then says nothing.
type Event struct {
	Key     Key    `json:"key"`
	Kind    Kind   `json:"kind"`
	Trigger string `json:"trigger"` // as the source calls it: A01, notification-admit

	At       time.Time `json:"at"`                // when it happened
	Recorded time.Time `json:"recorded,omitzero"` // when somebody entered it
	Sent     time.Time `json:"sent,omitzero"`

	Visit      Visit           `json:"visit,omitzero"`
	PriorVisit Visit           `json:"priorVisit,omitzero"` // of Move and Renumber
	Person     Person          `json:"person"`
	Prior      code.Identifier `json:"prior,omitzero"` // of Merge: who the person was before

	Class         string      `json:"class,omitempty"` // HL7 v3 ActEncounterCode, as IMP
	Setting       Setting     `json:"setting,omitempty"`
	Location      Location    `json:"location,omitzero"`
	PriorLocation Location    `json:"priorLocation,omitzero"`
	AdmissionType string      `json:"admissionType,omitempty"` // HL7 table 0007, as E
	AdmitSource   string      `json:"admitSource,omitempty"`
	Admitted      *time.Time  `json:"admitted,omitempty"`
	Discharged    *time.Time  `json:"discharged,omitempty"`
	Disposition   string      `json:"disposition,omitempty"` // discharge status, as 01
	Diagnoses     []Diagnosis `json:"diagnoses,omitempty"`

	// Sensitivity is the confidential category (HL7 v3 ActCode) of what it tells.
	Sensitivity string `json:"sensitivity,omitempty"`
	// Test says that the sender calls it training or debugging.
	Test bool `json:"test,omitempty"`
	// Doubts are the places that could not be read, without what stands there.
	Doubts []string `json:"doubts,omitempty"`
}

// Visit names a visit: by its number at a facility. One without a number is the
// person's visit with that time of admission, or under that account.
type Visit struct {
	Facility string    `json:"facility,omitempty"`
	Number   string    `json:"number,omitempty"`
	Account  string    `json:"account,omitempty"`
	Admitted time.Time `json:"admitted,omitzero"`
}

// Location is a place inside a facility (HL7 PL).
type Location struct {
	Unit     string `json:"unit,omitempty"`
	Room     string `json:"room,omitempty"`
	Bed      string `json:"bed,omitempty"`
	Facility string `json:"facility,omitempty"`
}

// Diagnosis is one that a message states. Type is HL7 table 0052: A admitting, W
// working, F final.
type Diagnosis struct {
	Coding   code.Coding `json:"coding"`
	Type     string      `json:"type,omitempty"`
	Priority int         `json:"priority,omitempty"` // 1 is the principal one
}

// Stated is when the statement was made: when it was entered, else when it was
// sent, else when what it tells happened.
func (e *Event) Stated() time.Time {
	switch {
	case !e.Recorded.IsZero():
		return e.Recorded
	case !e.Sent.IsZero():
		return e.Sent
	}
	return e.At
}
