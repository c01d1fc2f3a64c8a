package owed

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/coverage/obligation"
	"caseload/care/identify/fact"
)

// planned takes in a living care plan that was activated.
func (r *Record) planned(p row) {
	at := p.At
	if p.StartsAt != nil {
		at = *p.StartsAt
	}
	r.happened(obligation.Event{Kind: "care_plan"}, "CarePlan", p.ID, at)
}

// agreement is an agreement to a plan or a signature under it.
type agreement struct {
	id, plan uuid.UUID
	at       time.Time
}

// agrees takes in an agreement.
func (r *Record) agrees(a row) { r.agreed = append(r.agreed, agreement{a.ID, a.Plan, a.At}) }

// reviews are the agreements as events: the first one of a plan is its signature,
// and on a later day it was reviewed.
func (r *Record) reviews() (all []obligation.Event) {
	agreed := slices.Clone(r.agreed)
	slices.SortStableFunc(agreed, func(a, b agreement) int { return a.at.Compare(b.at) })
	signed := map[uuid.UUID]time.Time{}
	for _, a := range agreed {
		kind := fact.Text("plan_signed")
		if first, ok := signed[a.plan]; !ok {
			signed[a.plan] = a.at
		} else if r.on(a.at) > r.on(first) {
			kind = "plan_review"
		}
		all = append(all, obligation.Event{ID: "CarePlanAgreement/" + a.id.String(), Kind: kind, On: r.moment(a.at)})
	}
	return all
}

// team is a care team with the roles on it.
type team struct {
	id    uuid.UUID
	at    *time.Time
	roles []fact.Text
}

func (r *Record) teamOf(id uuid.UUID) *team {
	if r.teams[id] == nil {
		r.teams[id] = &team{id: id, roles: []fact.Text{}}
	}
	return r.teams[id]
}

// teamed takes in a care team.
func (r *Record) teamed(t row) {
	at := t.At
	if t.StartsAt != nil {
		at = *t.StartsAt
	}
	r.teamOf(t.ID).at = &at
}

// joins takes in somebody on a care team: the patient's case manager is one whatever
// the role says.
func (r *Record) joins(p row) {
	of := roleOf(p.RoleCode, p.RoleDisplay)
	if r.manager != nil && p.Practitioner != nil && *p.Practitioner == *r.manager {
		of = "case_manager"
	}
	if of != "" {
		t := r.teamOf(p.Team)
		t.roles = append(t.roles, of)
	}
}

// gathered are the care teams as events.
func (r *Record) gathered() (all []obligation.Event) {
	for _, t := range r.teams {
		if t.at != nil {
			all = append(all, obligation.Event{ID: "CareTeam/" + t.id.String(), Kind: "care_team", On: r.moment(*t.at), Roles: t.roles})
		}
	}
	return all
}
