package owed

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/coverage/obligation"
	"caseload/care/coverage/payer"
	"caseload/care/identify/fact"
)

// row is what is read of a row of any kind besides those of package discharge.
type row struct {
	payer.Coverage

	ID            uuid.UUID           `json:"id"`
	Status        string              `json:"status"`
	Kind          string              `json:"kind"`
	StartsAt      *time.Time          `json:"starts_at"`
	EndsAt        *time.Time          `json:"ends_at"`
	At            time.Time           `json:"timeline_at"`
	Questionnaire string              `json:"questionnaire"`
	AuthoredAt    *time.Time          `json:"authored_at"`
	Plan          uuid.UUID           `json:"care_plan_id"`
	Team          uuid.UUID           `json:"care_team_id"`
	Practitioner  *uuid.UUID          `json:"practitioner_id"`
	RoleCode      string              `json:"role_code"`
	RoleDisplay   string              `json:"role_display"`
	History       []code.StatusChange `json:"loop_history"`
}

// Read takes a row in, as JSON of its columns: what package discharge reads, a
// coverage, an assessment, a living care plan, an agreement to it, a care team or
// somebody on it, or an order of home health.
func (r *Record) Read(source string, text []byte) error {
	take, ok := map[string]func(row){
		"coverage": r.covers, "assessment": r.assessed, "care_plan": r.planned, "agreement": r.agrees,
		"care_team": r.teamed, "participant": r.joins, "order": r.ordered,
	}[source]
	if !ok {
		return r.Record.Read(source, text)
	}
	var one row
	if err := json.Unmarshal(text, &one); err != nil {
		return fmt.Errorf("owed: a row of %s does not fit", source)
	}
	take(one)
	return nil
}

// covers takes in a coverage.
func (r *Record) covers(c row) {
	kind := payer.Of(c.Coverage)
	if !kind.Known() {
		r.missing = append(r.missing, "kind of a coverage")
		return
	}
	if c.StartsAt == nil {
		r.missing = append(r.missing, "start of a coverage")
		return
	}
	of := obligation.Coverage{ID: c.ID.String(), Payer: fact.Text(kind.Name), Plan: fact.Text(c.Payor), From: new(r.on(*c.StartsAt))}
	if c.EndsAt != nil {
		of.Through = new(r.on(*c.EndsAt))
	}
	if r.death != nil && (of.Through == nil || *of.Through > r.on(*r.death)) {
		of.Through = new(r.on(*r.death))
	}
	r.coverages = append(r.coverages, of)
}

// steps are the steps of an order of home health that start an obligation or meet
// one.
var steps = map[string]fact.Text{"SENT": "home_health_referral", "DELIVERED": "start_of_care"}

// ordered takes in how far an order of home health is.
func (r *Record) ordered(o row) {
	for _, step := range o.History {
		if kind, ok := steps[step.Status]; ok {
			r.happened(obligation.Event{Kind: kind}, "ServiceRequest", o.ID, step.At)
		}
	}
}
