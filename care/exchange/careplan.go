package exchange

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/barrier"
	"caseload/ent/careplan"
	"caseload/ent/goal"
	"caseload/ent/intervention"
	"caseload/ent/predicate"
)

// plan is a care plan with what belongs to it.
type plan struct {
	*ent.CarePlan

	goals         []uuid.UUID
	interventions []*ent.Intervention
	barriers      []*ent.Barrier
}

func carePlans(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.CarePlan.Query().Where(s.rows(careplan.FieldPatientID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read care plans: %w", err)
	}
	plans, err := whole(ctx, c, rows)
	return drafts(plans, err, func(p *plan) uuid.UUID { return p.ID }, carePlanOf)
}

// whole reads what belongs to the plans, a statement for each kind of it.
func whole(ctx context.Context, c *ent.Client, rows []*ent.CarePlan) ([]*plan, error) {
	plans := make([]*plan, len(rows))
	byID := map[uuid.UUID]*plan{}
	for i, r := range rows {
		plans[i] = &plan{CarePlan: r}
		byID[r.ID] = plans[i]
	}
	ids := idsOf(rows, func(r *ent.CarePlan) uuid.UUID { return r.ID })
	goals, err := c.Goal.Query().Where(predicate.Goal(belonging(goal.FieldCarePlanID, ids))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read the goals of plans: %w", err)
	}
	for _, g := range goals {
		byID[*g.CarePlanID].goals = append(byID[*g.CarePlanID].goals, g.ID)
	}
	interventions, err := c.Intervention.Query().Where(predicate.Intervention(belonging(intervention.FieldCarePlanID, ids))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read the interventions of plans: %w", err)
	}
	for _, i := range interventions {
		byID[i.CarePlanID].interventions = append(byID[i.CarePlanID].interventions, i)
	}
	barriers, err := c.Barrier.Query().Where(predicate.Barrier(belonging(barrier.FieldCarePlanID, ids))).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read the barriers of plans: %w", err)
	}
	for _, b := range barriers {
		byID[b.CarePlanID].barriers = append(byID[b.CarePlanID].barriers, b)
	}
	return plans, nil
}

func carePlanOf(p *plan, l *links) fhir.Any {
	c := &fhir.CarePlan{
		Resource:        p.row().head("CarePlan", profiles("us-core-careplan")...),
		InstantiatesURI: p.instantiates(),
		Status:          word(p.Status),
		Intent:          word(p.Intent),
		Category:        planCategories(p),
		Title:           planTitle(p),
		Description:     p.Stated.Text("description"),
		Subject:         l.to("Patient", p.PatientID),
		Encounter:       l.maybe("Encounter", p.EncounterID),
		Period:          period(p.Stated, "period", p.StartsAt, p.EndsAt),
		Created:         written(p.Stated, "created", p.Source, p.ReceivedAt),
		Author:          l.stated(p.Stated, "author"),
		Contributor:     l.statedAll(p.Stated, "contributor"),
		CareTeam:        l.statedAll(p.Stated, "careTeam"),
		Addresses:       l.all("Condition", p.Addresses),
		Goal:            l.all("Goal", p.goals),
		Activity:        planActivities(p, l),
		Note:            notes(l, p.Stated, p.Note),
	}
	if len(c.CareTeam) == 0 {
		c.CareTeam = present(nil, l.maybe("CareTeam", p.CareTeamID))
	}
	if c.Author.Empty() && len(c.Contributor) == 0 {
		c.Contributor = present(nil, l.maybe("Practitioner", p.PerformerID))
	}
	if c.Extension = barriers(p.barriers, l); len(p.barriers) == 0 {
		p.Stated.Into("extension", &c.Extension)
	}
	c.Text = narrative(c)
	return c
}

// row is what the plan's resource begins with. It is as confidential as what it is
// made of.
func (p *plan) row() row {
	all := []string{labelOf(p.Sensitivity)}
	for _, i := range p.interventions {
		all = append(all, labelOf(i.Sensitivity))
	}
	for _, b := range p.barriers {
		all = append(all, labelOf(b.Sensitivity))
	}
	return row{p.ID, p.Revision, p.RecordedAt, p.ReceivedAt, strictest(all...)}
}

// instantiates names the templates that the plan was made from.
func (p *plan) instantiates() []string {
	var uris []string
	p.Stated.Into("instantiatesUri", &uris)
	for _, t := range p.Templates {
		uris = append(uris, templateURI(t.Key, t.Version))
	}
	return uris
}

// templateURI names a template, or an item of one, as the plan's own text does.
func templateURI(key, part string) string { return "urn:caseload:template:" + key + ":" + part }

// planCategories are the categories as they were stated, else what the plan on
// record is.
func planCategories(p *plan) []fhir.CodeableConcept {
	if said := list(p.Stated, "category"); len(said) > 0 {
		return said
	}
	all := concepts(code.Coding{System: "http://hl7.org/fhir/us/core/CodeSystem/careplan-category", Code: "assess-plan", Display: "Assessment and Plan of Treatment"})
	if p.Code != "" {
		all = append(all, about(nil, "", code.Coding{System: p.CodeSystem, Code: p.Code, Display: p.Display}, p.Codings))
	}
	return all
}

// planTitle leaves out a title that is only the words of a category.
func planTitle(p *plan) string {
	for _, c := range list(p.Stated, "category") {
		if p.Title == c.Text || c.Text == "" && p.Title == c.Value().Display {
			return ""
		}
	}
	return p.Title
}
