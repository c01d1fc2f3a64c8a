package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
)

// riskRelations lead from a patient's risk to what it rests on. What holds now
// is at most one row a rule and label, so the lists are short.
func riskRelations() []relation {
	about := func(r *Risk) uuid.UUID { return r.PatientID }
	current := func(s *sql.Selector) { s.Where(sql.EQ(s.C("current"), true)) }
	inside := func(s *sql.Selector) { s.Where(sql.IsNull(s.C("exited_at"))) }
	return []relation{
		currentOf("Risk.scores", ent.TypeRiskAssessment, 50, byRule, current, about),
		currentOf("Risk.decision", ent.TypeIntensityDecision, 5, newestFirst, current, about),
		currentOf("Risk.cohorts", ent.TypeCohortMembership, 50, newestFirst, inside, about),
		toOne("RiskAssessment.patient", ent.TypePatient, func(r *ent.RiskAssessment) *uuid.UUID { return &r.PatientID }),
		toOne("IntensityDecision.patient", ent.TypePatient, func(d *ent.IntensityDecision) *uuid.UUID { return &d.PatientID }),
		toOne("IntensityDecision.decidedBy", ent.TypePractitioner, func(d *ent.IntensityDecision) *uuid.UUID { return d.DecidedByID }),
		toOne("CohortMembership.patient", ent.TypePatient, func(m *ent.CohortMembership) *uuid.UUID { return &m.PatientID }),
		toOne("CohortMembership.cohort", ent.TypeCohort, func(m *ent.CohortMembership) *uuid.UUID { return &m.CohortID }),
		toMany("Cohort.memberships", ent.TypeCohortMembership, "cohort_id", newestFirst, nil),
	}
}
