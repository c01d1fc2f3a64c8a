package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
)

// mostTrend is how many of a patient's latest assessments a course is drawn of.
const mostTrend = 200

// assessmentRelations lead to assessments and what they propose.
func assessmentRelations() []relation {
	type (
		response = *ent.QuestionnaireResponse
		proposal = *ent.Proposal
	)
	about := func(p *ent.Patient) uuid.UUID { return p.ID }
	completed := func(s *sql.Selector) { s.Where(sql.In(s.C("status"), "COMPLETED", "AMENDED")) }
	return []relation{
		toMany("Patient.assessments", ent.TypeQuestionnaireResponse, "patient_id", newestFirst,
			map[string]filter{"questionnaire": {column: "questionnaire"}, "status": {column: "status"}}),
		toMany("Patient.proposals", ent.TypeProposal, "patient_id", newestFirst,
			map[string]filter{"status": {column: "status", unset: []string{"PROPOSED", "DEFERRED"}}}),
		currentOf("Patient.assessmentTrends", ent.TypeQuestionnaireResponse, mostTrend, newestFirst, completed, about),
		toOne("QuestionnaireResponse.patient", ent.TypePatient, func(r response) *uuid.UUID { return &r.PatientID }),
		toOne("QuestionnaireResponse.author", ent.TypePractitioner, func(r response) *uuid.UUID { return r.AuthorID }),
		toOne("QuestionnaireResponse.encounter", ent.TypeEncounter, func(r response) *uuid.UUID { return r.EncounterID }),
		toMany("QuestionnaireResponse.proposals", ent.TypeProposal, "questionnaire_response_id", newestFirst, nil),
		toOne("Proposal.patient", ent.TypePatient, func(p proposal) *uuid.UUID { return &p.PatientID }),
		toOne("Proposal.questionnaireResponse", ent.TypeQuestionnaireResponse, func(p proposal) *uuid.UUID { return &p.QuestionnaireResponseID }),
		toOne("Proposal.decidedBy", ent.TypePractitioner, func(p proposal) *uuid.UUID { return p.DecidedByID }),
	}
}
