package list

import (
	"slices"
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
	ProviderList     Source = "PROVIDER_LIST"
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

// ranks are the claims, those first by which more is taken.
var ranks = []Claim{Taken, Paused, Unclear, NotTaken, Stopped}

// before reports whether more is taken by the claim than by another one.
func (c Claim) before(other Claim) bool { return slices.Index(ranks, c) < slices.Index(ranks, other) }

// Statement is what one source says of one medicine.
type Statement struct {
	// ID is the row, as Type/id.
	ID     string
	Source Source
	Claim  Claim
	// At is when it was said, or when the order was written or ended. Undated says that the
	// source tells no time, so that it is only when it came here.
	At      time.Time
	Undated bool
	// Ended is when it ended, where a statement that it did says so.
	Ended *time.Time
	// Route is how it is taken, by its SNOMED CT code or in words; empty where that is not told.
	Route     string
	Codings   []code.Coding
	Display   string
	Dosage    string
	Problem   string
	Label     string
	Performer *uuid.UUID // who ordered it, or wrote it down; nil where nobody is named
	// Prescriber is who prescribed what a statement is about; nil where that is not told.
	Prescriber *uuid.UUID
	// DaysSupply is for how many days a fill lasts, from the day on which it was stated; nil
	// where that is not told.
	DaysSupply *int
}

// ended reports whether it says that the medicine is not taken, or no more.
func (s Statement) ended() bool { return s.Claim == NotTaken || s.Claim == Stopped }

// newer reports whether it was said after another one. What has a date goes before what has
// none.
func (s Statement) newer(other Statement) bool {
	if s.Undated != other.Undated {
		return other.Undated
	}
	return s.At.After(other.At)
}

// RxNorm is the code by which the medicine is known; empty where there is none.
func (s Statement) RxNorm() string {
	for _, c := range s.Codings {
		if c.System == code.RxNorm {
			return c.Code
		}
	}
	return ""
}
