package population

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/claim"
)

// labeled is something with the confidential label that it carries; empty for
// what everybody with a relationship may see.
type labeled[T any] struct {
	label string
	value T
}

// person is what is on record about a patient.
type person struct {
	id         uuid.UUID
	asOf       code.Day
	zone       *time.Location
	birth      *code.Day
	sex        string // as rules read it: female, male or empty
	language   string
	state      string
	postalCode string

	conditions []labeled[chronic.Condition]
	diagnoses  []labeled[string] // ICD-10-CM codes of active problems, the nearest for a SNOMED CT one
	encounters []labeled[encounter]
	claims     []labeled[claim.Claim]
	labs       []labeled[lab]
	answers    []labeled[answer]
	occasions  []occasion
	medicines  map[string]int // by label
	payers     []string
	member     *member  // what a payer says of the enrollment
	permits    []string // labels that a consent opens to somebody
}

// encounter is a contact with its place and end.
type encounter struct {
	ID          uuid.UUID
	Class       string
	StartsAt    *time.Time
	EndsAt      *time.Time
	Facility    string
	Disposition string
	Reason      string // ICD-10-CM, the nearest for a SNOMED CT code
	Procedures  int
}

// lab is a measured value.
type lab struct {
	Code  string    `json:"code"`
	Value float64   `json:"value"`
	Unit  string    `json:"unit"`
	At    time.Time `json:"at"`
}

// answer is what the newest assessment by an instrument came to.
type answer struct {
	ID         uuid.UUID
	Instrument string
	On         code.Day
	Band       string
	Needs      map[string]bool // by domain, of instruments that have domains
}

// member is what Medicare says of an enrollment.
type member struct {
	OriginalReason string `json:"OriginalReason"` // as claim.Beneficiary is written
	Dual           string `json:"Dual"`
}

// view is a person as somebody may see them: without confidential rows, or with
// those of one label.
type view struct {
	*person

	label string
}

// views are the ways to see the person for which results are kept: see the
// package comment.
func (p *person) views() []view {
	views := []view{{p, ""}}
	for _, label := range p.permits {
		views = append(views, view{p, label})
	}
	return views
}

// seen leaves what the view may see.
func seen[T any](v view, all []labeled[T]) (some []T) {
	for i := range all {
		if all[i].label == "" || all[i].label == v.label {
			some = append(some, all[i].value)
		}
	}
	return some
}

// tells reports whether the absence of rows with the label says anything in this
// view: without consent, nobody can know.
func (v view) tells(label string) bool { return v.label == label }

// date is the day that a clock at the patient's place showed.
func (p *person) date(at time.Time) code.Day { return code.DayOf(at.In(p.zone)) }

// has reports whether the encounter is of one of the classes (HL7 v3
// ActEncounterCode).
func (e *encounter) has(classes ...string) bool { return slices.Contains(classes, e.Class) }
