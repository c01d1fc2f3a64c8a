package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
)

// taskRelations lead from work to whom and what it is about.
func taskRelations() []relation {
	type (
		task    = *ent.Task
		absence = *ent.Absence
	)
	return []relation{
		toOne("Task.patient", ent.TypePatient, func(t task) *uuid.UUID { return &t.PatientID }),
		toOne("Task.owner", ent.TypePractitioner, func(t task) *uuid.UUID { return t.OwnerID }),
		toOne("Task.requester", ent.TypePractitioner, func(t task) *uuid.UUID { return t.RequesterID }),
		toOne("Task.claimedBy", ent.TypePractitioner, func(t task) *uuid.UUID { return t.ClaimedByID }),
		toOne("Task.handedOverBy", ent.TypePractitioner, func(t task) *uuid.UUID { return t.HandedOverByID }),
		toOne("Task.escalatedTo", ent.TypePractitioner, func(t task) *uuid.UUID { return t.EscalatedToID }),
		toOne("Task.condition", ent.TypeCondition, func(t task) *uuid.UUID { return t.ConditionID }),
		toOne("Task.carePlan", ent.TypeCarePlan, func(t task) *uuid.UUID { return t.CarePlanID }),
		toOne("Task.intervention", ent.TypeIntervention, func(t task) *uuid.UUID { return t.InterventionID }),
		toOne("Task.serviceRequest", ent.TypeServiceRequest, func(t task) *uuid.UUID { return t.ServiceRequestID }),
		covering("Task.cover"),
		covering("Task.viewerCan"), // what a cover may do is read with the rest
		toOne("Absence.practitioner", ent.TypePractitioner, func(a absence) *uuid.UUID { return &a.PractitionerID }),
		toOne("Absence.coveredBy", ent.TypePractitioner, func(a absence) *uuid.UUID { return &a.CoveredByID }),
	}
}

// covering leads from a task to the absence in which the viewer does it for its
// owner. Who is asking is known to the database, see rule.Settings.
func covering(name string) relation {
	r := toOne(name, ent.TypeAbsence, func(t *ent.Task) *uuid.UUID { return t.OwnerID })
	r.column = "practitioner_id"
	r.where = func(s *sql.Selector) {
		s.Where(sql.ExprP(s.C("covered_by_id") + " = (SELECT viewer_practitioner())"))
		s.Where(sql.ExprP(s.C("starts_at") + " <= now() AND " + s.C("ends_at") + " > now()"))
	}
	return r
}
