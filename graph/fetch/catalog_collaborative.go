package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent"
)

// mostScores is how many of the newest totals a series is made of.
const mostScores = 200

// collaborativeRelations lead to and from collaborative care, and to what its series and
// the page for the psychiatric consultant are made of.
func collaborativeRelations() []relation {
	type (
		episode        = *ent.CollaborativeCareEpisode
		contact        = *ent.CollaborativeCareContact
		step           = *ent.TreatmentStep
		recommendation = *ent.PsychiatricRecommendation
		event          = *CollaborativeCareEvent
	)
	const owner = "collaborative_care_episode_id"
	return []relation{
		toMany("Patient.collaborativeCare", ent.TypeCollaborativeCareEpisode, "patient_id", newestFirst, map[string]filter{"status": {column: "status"}}),
		toOne("CollaborativeCareEpisode.patient", ent.TypePatient, func(e episode) *uuid.UUID { return &e.PatientID }),
		toOne("CollaborativeCareEpisode.careManager", ent.TypePractitioner, func(e episode) *uuid.UUID { return &e.CareManagerID }),
		toOne("CollaborativeCareEpisode.psychiatricConsultant", ent.TypePractitioner, func(e episode) *uuid.UUID { return &e.PsychiatricConsultantID }),
		toOne("CollaborativeCareEpisode.treatingProvider", ent.TypePractitioner, func(e episode) *uuid.UUID { return &e.TreatingProviderID }),
		toOne("CollaborativeCareEpisode.consentRecordedBy", ent.TypePractitioner, func(e episode) *uuid.UUID { return &e.ConsentRecordedByID }),
		toOne("CollaborativeCareEpisode.site", ent.TypeOrganization, func(e episode) *uuid.UUID { return e.SiteID }),
		ofTreated("CollaborativeCareEpisode.series", scored()),
		ofTreated("CollaborativeCareEpisode.caseSummary", summarized()...),
		toMany("CollaborativeCareEpisode.contacts", ent.TypeCollaborativeCareContact, owner, newestFirst, nil),
		toMany("CollaborativeCareEpisode.treatmentSteps", ent.TypeTreatmentStep, owner, newestFirst, nil),
		toMany("CollaborativeCareEpisode.psychiatricRecommendations", ent.TypePsychiatricRecommendation, owner, newestFirst, nil),
		toOne("CollaborativeCareContact.patient", ent.TypePatient, func(c contact) *uuid.UUID { return &c.PatientID }),
		toOne("CollaborativeCareContact.collaborativeCareEpisode", ent.TypeCollaborativeCareEpisode, func(c contact) *uuid.UUID { return &c.CollaborativeCareEpisodeID }),
		toOne("CollaborativeCareContact.performer", ent.TypePractitioner, func(c contact) *uuid.UUID { return &c.PerformerID }),
		toOne("TreatmentStep.patient", ent.TypePatient, func(s step) *uuid.UUID { return &s.PatientID }),
		toOne("TreatmentStep.collaborativeCareEpisode", ent.TypeCollaborativeCareEpisode, func(s step) *uuid.UUID { return &s.CollaborativeCareEpisodeID }),
		toOne("TreatmentStep.performer", ent.TypePractitioner, func(s step) *uuid.UUID { return &s.PerformerID }),
		toOne("TreatmentStep.psychiatricRecommendation", ent.TypePsychiatricRecommendation, func(s step) *uuid.UUID { return s.PsychiatricRecommendationID }),
		toOne("PsychiatricRecommendation.patient", ent.TypePatient, func(r recommendation) *uuid.UUID { return &r.PatientID }),
		toOne("PsychiatricRecommendation.collaborativeCareEpisode", ent.TypeCollaborativeCareEpisode, func(r recommendation) *uuid.UUID { return &r.CollaborativeCareEpisodeID }),
		toOne("PsychiatricRecommendation.reviewer", ent.TypePractitioner, func(r recommendation) *uuid.UUID { return &r.ReviewerID }),
		toOne("PsychiatricRecommendation.answeredBy", ent.TypePractitioner, func(r recommendation) *uuid.UUID { return r.AnsweredByID }),
		toOne("PsychiatricRecommendation.doneBy", ent.TypePractitioner, func(r recommendation) *uuid.UUID { return r.DoneByID }),
		toOne("CollaborativeCareEvent.actor", ent.TypePractitioner, func(e event) *uuid.UUID { return e.ActorID }),
		toOne("CollaborativeCareEvent.patient", ent.TypePatient, func(e event) *uuid.UUID { return &e.PatientID }),
		toOne("CollaborativeCareEvent.collaborativeCareEpisode", ent.TypeCollaborativeCareEpisode, func(e event) *uuid.UUID { return &e.CollaborativeCareEpisodeID }),
	}
}

// ofTreated is a relation to what is read about the patient of a time in collaborative
// care.
func ofTreated(name string, sources ...source) relation {
	r := toFacts(name, sources...)
	r.key = func(parent any) (uuid.UUID, bool) {
		e, ok := parent.(*ent.CollaborativeCareEpisode)
		if !ok {
			return uuid.UUID{}, false
		}
		return e.PatientID, true
	}
	return r
}

// scored is the totals of the instruments by which the treatment is steered. What carries
// another label than collaborative care itself is not among them for anybody.
func scored() source {
	return source{
		name: "score", table: "questionnaire_response", access: ent.TypeQuestionnaireResponse, limit: mostScores, order: "timeline_at DESC, id DESC",
		columns: []string{"id", "questionnaire", "timeline_at", "total", "band"},
		where: func(s *sql.Selector, _ map[string]any) {
			s.Where(sql.And(sql.In(s.C("questionnaire"), "phq-9", "gad-7"), sql.In(s.C("status"), "COMPLETED", "AMENDED"), sql.NotNull(s.C("total")),
				sql.Or(sql.IsNull(s.C("sensitivity")), sql.EQ(s.C("sensitivity"), "PSY"))))
		},
	}
}

// summarized is what the page for the psychiatric consultant is made of.
func summarized() []source {
	const newest = "timeline_at DESC, id DESC"
	return append(medicines(), scored(),
		source{name: "step", table: "treatment_step", access: ent.TypeTreatmentStep, limit: 100, order: newest,
			columns: []string{"id", "collaborative_care_episode_id", "kind", "what", "why", "timeline_at"}},
		source{name: "recommendation", table: "psychiatric_recommendation", access: ent.TypePsychiatricRecommendation, limit: 20, order: newest,
			columns: []string{"id", "collaborative_care_episode_id", "kind", "text", "status", "answer", "timeline_at"}},
		source{name: "condition", table: "condition", access: ent.TypeCondition, limit: 50, order: newest, columns: []string{"id", "display", "code"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.And(anyOf(s.C("clinical_status"), code.ActiveClinicalStatuses), sql.NotIn(s.C("verification_status"), "REFUTED", "ENTERED_IN_ERROR"),
					sql.In(s.C("category"), "PROBLEM_LIST_ITEM", "HEALTH_CONCERN")))
			}})
}
