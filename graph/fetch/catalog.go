package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/rule"
)

// openTasks are the statuses in which a task still waits for somebody.
func openTasks() []string {
	words := make([]string, len(rule.OpenStatuses))
	for i, s := range rule.OpenStatuses {
		words[i] = string(s)
	}
	return words
}

// statements are the types that carry what every clinical statement carries.
var statements = []string{
	ent.TypeAllergyIntolerance, ent.TypeCarePlan, ent.TypeCondition, ent.TypeDiagnosticReport, ent.TypeEncounter,
	ent.TypeGoal, ent.TypeMedicationRequest, ent.TypeObservation, ent.TypeProcedure,
}

type statement interface{ Statement() ent.Statement }

// relations is every edge of the contract, by Type.field.
var relations = catalog()

func catalog() map[string]relation {
	all := map[string]relation{}
	add := func(rs ...relation) {
		for _, r := range rs {
			all[r.name] = r
		}
	}
	add(patientRelations()...)
	add(teamRelations()...)
	add(workRelations()...)
	add(planRelations()...)
	add(taskRelations()...)
	add(appointmentRelations()...)
	add(ledgerRelations()...)
	add(medicationRelations()...)
	add(resultRelations()...)
	add(dayRelations()...)
	add(reassignmentRelations()...)
	add(riskRelations()...)
	add(identityRelations()...)
	add(unmatchedRelations()...)
	add(syncRelations()...)
	add(enrollmentRelations()...)
	add(assessmentRelations()...)
	add(communicationRelations()...)
	add(shareRelations()...)
	add(issueRelations()...)
	add(coverageRelations()...)
	add(transitionRelations()...)
	add(behavioralRelations()...)
	add(visitRelations()...)
	add(confidentialityRelations()...)
	add(collaborativeRelations()...)
	for _, typ := range statements {
		add(
			toOne(typ+".patient", ent.TypePatient, func(s statement) *uuid.UUID { id := s.Statement().PatientID; return &id }),
			toOne(typ+".encounter", ent.TypeEncounter, func(s statement) *uuid.UUID { return s.Statement().EncounterID }),
		)
	}
	add(
		toOne("Provenance.performer", ent.TypePractitioner, func(p *Provenance) *uuid.UUID { return p.PerformerID }),
		toOne("Encounter.partOf", ent.TypeEncounter, func(e *ent.Encounter) *uuid.UUID { return e.EncounterID }),
		toOne("Encounter.serviceProvider", ent.TypeOrganization, func(e *ent.Encounter) *uuid.UUID { return e.ServiceProviderID }),
	)
	return all
}

func patientRelations() []relation {
	const owner = "patient_id"
	return []relation{
		toOne("Patient.caseManager", ent.TypePractitioner, func(p *ent.Patient) *uuid.UUID { return p.CaseManagerID }),
		toOne("Patient.nextTask", ent.TypeTask, func(p *ent.Patient) *uuid.UUID { return p.NextTaskID }),
		toOne("Patient.lastEncounter", ent.TypeEncounter, func(p *ent.Patient) *uuid.UUID { return p.LastEncounterID }),
		toMany("Patient.conditions", ent.TypeCondition, owner, newestFirst,
			map[string]filter{"clinicalStatus": {column: "clinical_status"}, "category": {column: "category"}}),
		toMany("Patient.encounters", ent.TypeEncounter, owner, newestFirst, map[string]filter{"class": {column: "class"}}),
		toMany("Patient.observations", ent.TypeObservation, owner, newestFirst,
			map[string]filter{"code": {column: "code"}, "category": {column: "category"}}),
		toMany("Patient.allergyIntolerances", ent.TypeAllergyIntolerance, owner, newestFirst, nil),
		toMany("Patient.medicationRequests", ent.TypeMedicationRequest, owner, newestFirst, map[string]filter{"status": {column: "status"}}),
		toMany("Patient.procedures", ent.TypeProcedure, owner, newestFirst, nil),
		toMany("Patient.carePlans", ent.TypeCarePlan, owner, newestFirst, nil),
		toMany("Patient.goals", ent.TypeGoal, owner, newestFirst, nil),
		toMany("Patient.careTeams", ent.TypeCareTeam, owner, newestFirst, nil),
		toMany("Patient.coverages", ent.TypeCoverage, owner, newestFirst, nil),
		toMany("Patient.consents", ent.TypeConsent, owner, newestFirst, nil),
		toMany("Patient.riskAssessments", ent.TypeRiskAssessment, owner, newestFirst, map[string]filter{"rule": {column: "rule"}}),
		toMany("Patient.intensityDecisions", ent.TypeIntensityDecision, owner, newestFirst, nil),
		toMany("Patient.serviceRequests", ent.TypeServiceRequest, owner, newestFirst, map[string]filter{"category": {column: "category"}}),
		toMany("Patient.episodesOfCare", ent.TypeEpisodeOfCare, owner, newestFirst, nil),
		toMany("Patient.tasks", ent.TypeTask, owner, dueFirst, map[string]filter{"status": {column: "status", unset: openTasks()}}),
	}
}

func teamRelations() []relation {
	return []relation{
		toList("Practitioner.roles", ent.TypePractitionerRole, "practitioner_id", 25),
		toOne("PractitionerRole.practitioner", ent.TypePractitioner, func(r *ent.PractitionerRole) *uuid.UUID { return &r.PractitionerID }),
		toOne("PractitionerRole.employer", ent.TypeOrganization, func(r *ent.PractitionerRole) *uuid.UUID { return r.EmployerID }),
		toOne("PractitionerRole.supervisor", ent.TypePractitioner, func(r *ent.PractitionerRole) *uuid.UUID { return r.SupervisorID }),
		toOne("CareTeam.patient", ent.TypePatient, func(t *ent.CareTeam) *uuid.UUID { return &t.PatientID }),
		toOne("CareTeam.managingOrganization", ent.TypeOrganization, func(t *ent.CareTeam) *uuid.UUID { return t.ManagingOrganizationID }),
		toList("CareTeam.participants", ent.TypeCareTeamParticipant, "care_team_id", 50),
		toOne("CareTeamParticipant.practitioner", ent.TypePractitioner, func(p *ent.CareTeamParticipant) *uuid.UUID { return p.PractitionerID }),
		toOne("CareTeamParticipant.memberOrganization", ent.TypeOrganization, func(p *ent.CareTeamParticipant) *uuid.UUID { return p.MemberOrganizationID }),
		toOne("Viewer.practitioner", ent.TypePractitioner, func(v *Viewer) *uuid.UUID { return &v.PractitionerID }),
		toOne("Viewer.organization", ent.TypeOrganization, func(v *Viewer) *uuid.UUID { return &v.OrganizationID }),
	}
}

func workRelations() []relation {
	return []relation{
		toOne("Coverage.patient", ent.TypePatient, func(c *ent.Coverage) *uuid.UUID { return &c.PatientID }),
		toOne("Coverage.payor", ent.TypeOrganization, func(c *ent.Coverage) *uuid.UUID { return c.PayorID }),
		toOne("Consent.patient", ent.TypePatient, func(c *ent.Consent) *uuid.UUID { return &c.PatientID }),
		toOne("Consent.grantee", ent.TypePractitioner, func(c *ent.Consent) *uuid.UUID { return c.GranteeID }),
		toOne("ConditionChange.actor", ent.TypePractitioner, func(c *ConditionChange) *uuid.UUID { return c.ActorID }),
		toOne("ConditionChange.patient", ent.TypePatient, func(c *ConditionChange) *uuid.UUID { return &c.PatientID }),
		toOne("ConditionChange.condition", ent.TypeCondition, func(c *ConditionChange) *uuid.UUID { return c.ConditionID }),
	}
}
