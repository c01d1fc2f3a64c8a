package billing

import (
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/coverage/minutes"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
)

// suffers takes in a condition that stands.
func (r *Record) suffers(c row) error {
	_, to := r.month.Bounds(r.zone.Location())
	if c.Onset != nil && !c.Onset.Before(to) {
		return nil
	}
	for _, coding := range c.codings() {
		of := chronic.Condition{
			ID: "Condition/" + c.ID.String(), System: coding.System, Code: fact.Text(coding.Code), Display: coding.Display, ClinicalStatus: c.Clinical,
		}
		if c.Verification != nil {
			of.VerificationStatus = *c.Verification
		}
		if c.Abatement != nil {
			of.Abatement = new(code.DateOf(*c.Abatement, r.zone.Location()))
		}
		r.conditions[c.Sensitivity != nil] = append(r.conditions[c.Sensitivity != nil], of)
	}
	return nil
}

// planned takes in a care plan. One that is over and does not say when is none of the
// month.
func (r *Record) planned(p row) error {
	starts := p.StartsAt
	if starts == nil {
		starts = &p.At
	}
	r.plan = r.plan || r.in(starts, p.EndsAt) && (p.Status != "COMPLETED" || p.EndsAt != nil)
	return nil
}

// assessed takes in an assessment by a validated scale.
func (r *Record) assessed(a row) error {
	at := a.At
	if a.AuthoredAt != nil {
		at = *a.AuthoredAt
	}
	day := code.DateOf(at, r.zone.Location())
	r.scale = r.scale || day >= r.month.First()-code.Day(limits().Of("scale within")) && day <= r.month.Last()
	return nil
}

// visited takes in a visit that took place.
func (r *Record) visited(v row) error {
	if v.StartsAt == nil || !slices.ContainsFunc(v.codings(), initiates) {
		return nil
	}
	day := code.DateOf(*v.StartsAt, r.zone.Location())
	r.seen = r.seen || day >= r.month.First()-code.Day(limits().Of("visit within")) && day <= r.month.Last()
	return nil
}

// ordered takes in an order of home health: when it was delivered a certification began.
func (r *Record) ordered(o row) error {
	for _, step := range o.History {
		from := code.DateOf(step.At, r.zone.Location())
		through := from + code.Day(limits().Of("certified")) - 1
		if step.Status == "DELIVERED" && from <= r.month.Last() && through >= r.month.First() {
			r.homeHealth = append(r.homeHealth, minutes.Period{From: &from, Through: &through})
		}
	}
	return nil
}

// consented takes in a consent that tells of care management; the newest one of a family
// holds.
func (r *Record) consented(c row) error {
	if !r.in(c.StartsAt, c.EndsAt) {
		return nil
	}
	for _, family := range familiesOf(c.Scope + " " + c.Category) {
		if known, ok := r.consents[family]; !ok || c.At.After(known.at) {
			r.consents[family] = given{c.At, c.Decision == "PERMIT"}
		}
	}
	return nil
}

// enrolled takes in an enrollment: collaborative care that begins with it is in its first
// month.
func (r *Record) enrolled(e row) error {
	from, to := r.month.Bounds(r.zone.Location())
	r.began = r.began || e.StartsAt != nil && !e.StartsAt.Before(from) && e.StartsAt.Before(to)
	return nil
}

// joined takes in somebody on a care team.
func (r *Record) joined(p row) error {
	if r.in(p.StartsAt, p.EndsAt) {
		r.roles = append(r.roles, roleOf(p.Role))
	}
	return nil
}

// moment is an instant as rules read it.
func moment(at time.Time) *code.Moment { return new(code.At(at)) }
