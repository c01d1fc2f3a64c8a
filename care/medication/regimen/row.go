package regimen

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/medication/drug"
	"caseload/care/medication/list"
	"caseload/care/medication/review"
)

// coded is what rows of medicines and allergies have in common.
type coded struct {
	ID          uuid.UUID     `json:"id"`
	Status      string        `json:"status"`
	System      string        `json:"code_system"`
	Code        string        `json:"code"`
	Display     string        `json:"display"`
	Codings     []code.Coding `json:"codings"`
	Dosage      string        `json:"dosage"`
	Source      list.Source   `json:"information_source"`
	Problem     *string       `json:"problem"`
	Sensitivity *string       `json:"sensitivity"`
	Performer   *uuid.UUID    `json:"performer_id"`
	Prescriber  *uuid.UUID    `json:"prescriber_id"`
	DaysSupply  *int          `json:"days_supply"`
	At          time.Time     `json:"timeline_at"`
	Effective   *time.Time    `json:"effective_at"`
	Ended       *time.Time    `json:"ended_at"`
	Route       string        `json:"route"`
	Recorded    time.Time     `json:"recorded_at"`
}

func (c *coded) codings() []code.Coding {
	if len(c.Codings) > 0 || c.Code == "" {
		return c.Codings
	}
	return []code.Coding{{System: c.System, Code: c.Code, Display: c.Display}}
}

func (c *coded) says(typ string, source list.Source, claim list.Claim) list.Statement {
	s := list.Statement{
		ID: typ + "/" + c.ID.String(), Source: source, Claim: claim, At: c.At, Codings: c.codings(), Display: c.Display, Dosage: c.Dosage,
		Performer: c.Performer, Prescriber: c.Prescriber, DaysSupply: c.DaysSupply, Undated: c.Effective == nil, Ended: c.Ended, Route: c.Route,
	}
	if c.Problem != nil {
		s.Problem = *c.Problem
	}
	if c.Sensitivity != nil {
		s.Label = *c.Sensitivity
	}
	return s
}

// orderClaims are what the status of an order (FHIR medicationrequest-status) comes to.
var orderClaims = map[string]list.Claim{
	"ACTIVE": list.Taken, "ON_HOLD": list.Paused, "STOPPED": list.Stopped, "COMPLETED": list.Stopped, "CANCELLED": list.Stopped,
	"UNKNOWN": list.Unclear,
}

func (r *Record) order(text []byte) error {
	row, err := decode[coded](text)
	if claim, ok := orderClaims[row.Status]; ok && err == nil {
		s := row.says("MedicationRequest", list.Order, claim)
		if claim != list.Taken && row.Recorded.After(s.At) { // it is dated when it was written, and ended later
			s.At = row.Recorded
		}
		r.statements = append(r.statements, s)
	}
	return err
}

// statementClaims are what the status of a statement (FHIR medication-statement-status)
// comes to.
var statementClaims = map[string]list.Claim{
	"ACTIVE": list.Taken, "INTENDED": list.Taken, "ON_HOLD": list.Paused, "STOPPED": list.Stopped, "COMPLETED": list.Stopped,
	"NOT_TAKEN": list.NotTaken, "UNKNOWN": list.Unclear,
}

func (r *Record) statement(text []byte) error {
	row, err := decode[coded](text)
	if claim, ok := statementClaims[row.Status]; ok && err == nil {
		r.statements = append(r.statements, row.says("MedicationStatement", row.Source, claim))
	}
	return err
}

func (r *Record) allergy(text []byte) error {
	row, err := decode[coded](text)
	if err != nil {
		return err
	}
	a := review.Allergen{ID: row.ID.String(), Display: row.Display}
	if row.Sensitivity != nil {
		a.Label = *row.Sensitivity
	}
	for _, c := range row.codings() {
		if ids, ok := drug.In(c.Code); ok && c.System == code.RxNorm {
			a.Ingredients = append(a.Ingredients, ids...)
		}
	}
	if a.Ingredients != nil {
		r.allergies = append(r.allergies, a)
	}
	return nil
}
