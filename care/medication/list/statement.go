package list

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
)

// Source is who says something of a medicine.
type Source string

// The sources: an order, and what FHIR calls statements.
const (
	Order            Source = "ORDER"
	PreAdmissionList Source = "PRE_ADMISSION_LIST"
	InpatientList    Source = "INPATIENT_LIST"
	DischargeList    Source = "DISCHARGE_LIST"
	PharmacyFill     Source = "PHARMACY_FILL"
	BottleSeen       Source = "BOTTLE_SEEN"
	Patient          Source = "PATIENT"
	Caregiver        Source = "CAREGIVER"
)

// Claim is what a statement comes to.
type Claim string

// The claims. Paused and NotTaken are on somebody's list and not in the body.
const (
	Taken    Claim = "TAKEN"
	Paused   Claim = "PAUSED"
	NotTaken Claim = "NOT_TAKEN"
	Stopped  Claim = "STOPPED"
	Unclear  Claim = "UNCLEAR"
)

// Statement is what one source says of one medicine.
type Statement struct {
	// ID is the row, as Type/id.
	ID     string
	Source Source
	Claim  Claim
	// At is when it was said, or when the order was written.
	At        time.Time
	Codings   []code.Coding
	Display   string
	Dosage    string
	Problem   string
	Label     string
	Performer *uuid.UUID // who ordered it, or wrote it down; nil where nobody is named
}

// RxNorm is the code by which the medicine is known; empty where there is none.
func (s *Statement) RxNorm() string {
	for _, c := range s.Codings {
		if c.System == code.RxNorm {
			return c.Code
		}
	}
	return ""
}
