package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/rule"
)

// planRelations lead from care plans and their parts to one another.
func planRelations() []relation {
	const owner = "care_plan_id"
	return []relation{
		{name: "Patient.carePlan", target: ent.TypeCarePlan, column: "patient_id", key: ownID, shape: list, order: newestFirst, limit: 1, where: living},
		toOne("CarePlan.careTeam", ent.TypeCareTeam, func(p *ent.CarePlan) *uuid.UUID { return p.CareTeamID }),
		toOne("CarePlan.episodeOfCare", ent.TypeEpisodeOfCare, func(p *ent.CarePlan) *uuid.UUID { return p.EpisodeOfCareID }),
		{name: "CarePlan.problems", target: ent.TypeCondition, key: ownID, shape: list, order: newestFirst, limit: MaxPage, where: addressed},
		{name: "CarePlan.addresses", target: ent.TypeCondition, key: ownID, shape: list, order: newestFirst, limit: MaxPage, where: addressed},
		{name: "Goal.addresses", target: ent.TypeCondition, key: ownID, shape: list, order: newestFirst, limit: MaxPage, where: addressedByGoal},
		toMany("CarePlan.goals", ent.TypeGoal, owner, newestFirst, nil),
		toMany("CarePlan.interventions", ent.TypeIntervention, owner, newestFirst, nil),
		toMany("CarePlan.barriers", ent.TypeBarrier, owner, newestFirst, nil),
		toMany("CarePlan.revisions", ent.TypeCarePlanRevision, owner, newestFirst, nil),
		toMany("CarePlan.agreements", ent.TypeCarePlanAgreement, owner, newestFirst, nil),
		{name: "CarePlan.nextApproval", target: ent.TypeCarePlanAgreement, column: owner, key: ownID, shape: list, order: newestFirst, limit: MaxPage, where: ofPresentRevision},
		toOne("Goal.carePlan", ent.TypeCarePlan, func(g *ent.Goal) *uuid.UUID { return g.CarePlanID }),
		{name: "Goal.progress", target: ent.TypeObservation, key: ownID, shape: list, order: newestFirst, limit: 25, where: measuring},
		toOne("Intervention.patient", ent.TypePatient, func(i *ent.Intervention) *uuid.UUID { return &i.PatientID }),
		toOne("Intervention.carePlan", ent.TypeCarePlan, func(i *ent.Intervention) *uuid.UUID { return &i.CarePlanID }),
		toOne("Intervention.owner", ent.TypePractitioner, func(i *ent.Intervention) *uuid.UUID { return i.OwnerID }),
		toMany("Intervention.tasks", ent.TypeTask, "intervention_id", lastDueFirst, nil),
		toOne("Barrier.patient", ent.TypePatient, func(b *ent.Barrier) *uuid.UUID { return &b.PatientID }),
		toOne("Barrier.carePlan", ent.TypeCarePlan, func(b *ent.Barrier) *uuid.UUID { return &b.CarePlanID }),
		toOne("CarePlanRevision.patient", ent.TypePatient, func(r *ent.CarePlanRevision) *uuid.UUID { return &r.PatientID }),
		toOne("CarePlanRevision.carePlan", ent.TypeCarePlan, func(r *ent.CarePlanRevision) *uuid.UUID { return &r.CarePlanID }),
		toOne("CarePlanRevision.author", ent.TypePractitioner, func(r *ent.CarePlanRevision) *uuid.UUID { return r.AuthorID }),
		{name: "CarePlanRevision.changes", target: ent.TypeCarePlanChange, key: ownID, shape: list, order: oldestFirst, limit: MaxPage, where: ofRevision},
		toOne("CarePlanChange.patient", ent.TypePatient, func(c *ent.CarePlanChange) *uuid.UUID { return &c.PatientID }),
		toOne("CarePlanChange.carePlan", ent.TypeCarePlan, func(c *ent.CarePlanChange) *uuid.UUID { return &c.CarePlanID }),
		toOne("CarePlanChange.author", ent.TypePractitioner, func(c *ent.CarePlanChange) *uuid.UUID { return c.AuthorID }),
		toOne("CarePlanAgreement.patient", ent.TypePatient, func(a *ent.CarePlanAgreement) *uuid.UUID { return &a.PatientID }),
		toOne("CarePlanAgreement.carePlan", ent.TypeCarePlan, func(a *ent.CarePlanAgreement) *uuid.UUID { return &a.CarePlanID }),
		toOne("CarePlanAgreement.practitioner", ent.TypePractitioner, func(a *ent.CarePlanAgreement) *uuid.UUID { return a.PractitionerID }),
		toOne("CarePlanAgreement.witness", ent.TypePractitioner, func(a *ent.CarePlanAgreement) *uuid.UUID { return a.WitnessID }),
		toOne("CarePlanEvent.author", ent.TypePractitioner, func(e *CarePlanEvent) *uuid.UUID { return e.AuthorID }),
		toOne("CarePlanEvent.patient", ent.TypePatient, func(e *CarePlanEvent) *uuid.UUID { return &e.PatientID }),
		toOne("CarePlanEvent.carePlan", ent.TypeCarePlan, func(e *CarePlanEvent) *uuid.UUID { return &e.CarePlanID }),
	}
}

// living leaves the plans that can be changed.
func living(s *sql.Selector) {
	s.Where(rule.LivingPlans(s))
}

// In the following p.k is the thing that the relation leads from.

// addressed leaves the conditions that the plan is for.
func addressed(s *sql.Selector) {
	s.Where(sql.ExprP(s.C("id") + ` IN (SELECT (jsonb_array_elements_text(CASE jsonb_typeof(cp.addresses) WHEN 'array' THEN cp.addresses ELSE '[]' END))::uuid FROM care_plan cp
		WHERE cp.organization_id = ` + s.C("organization_id") + ` AND cp.id = p.k)`))
}

// addressedByGoal leaves the conditions that the goal is for.
func addressedByGoal(s *sql.Selector) {
	s.Where(sql.ExprP(s.C("id") + ` IN (SELECT (jsonb_array_elements_text(CASE jsonb_typeof(g.addresses) WHEN 'array' THEN g.addresses ELSE '[]' END))::uuid FROM goal g
		WHERE g.organization_id = ` + s.C("organization_id") + ` AND g.id = p.k)`))
}

// measuring leaves the measurements that the goal's targets speak of.
func measuring(s *sql.Selector) {
	s.Where(sql.ExprP(`(` + s.C("patient_id") + `, ` + s.C("code") + `) IN (SELECT g.patient_id, target->'measure'->>'code'
		FROM goal g, jsonb_array_elements(CASE jsonb_typeof(g.targets) WHEN 'array' THEN g.targets ELSE '[]' END) target
		WHERE g.organization_id = ` + s.C("organization_id") + ` AND g.id = p.k)`))
}

// ofRevision leaves what the revision changed.
func ofRevision(s *sql.Selector) {
	s.Where(sql.ExprP(`(` + s.C("care_plan_id") + `, ` + s.C("number") + `) IN (SELECT r.care_plan_id, r.number FROM care_plan_revision r
		WHERE r.organization_id = ` + s.C("organization_id") + ` AND r.id = p.k)`))
}

// ofPresentRevision leaves what was said to the plan as it is.
func ofPresentRevision(s *sql.Selector) {
	s.Where(sql.ExprP(s.C("plan_revision") + ` = (SELECT cp.revision FROM care_plan cp
		WHERE cp.organization_id = ` + s.C("organization_id") + ` AND cp.id = p.k)`))
}
