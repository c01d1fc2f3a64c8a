package fetch

import (
	"slices"

	"entgo.io/ent/dialect/sql"

	"caseload/care/coverage/owed"
	"caseload/care/transition/discharge"
	"caseload/ent"
)

// coverageRelations lead to what is read for who pays for a patient and what payers
// ask for.
func coverageRelations() []relation {
	return []relation{
		toDatedFacts("Patient.coverageTimeline", covered()),
		toDatedFacts("Patient.skilledNursingBenefit", covered(), stayed()),
		toDatedFacts("Patient.payerObligations", slices.Concat([]source{covered()}, discharged(), planned(), teamed())...),
	}
}

// covered are the coverages that hold or held.
func covered() source {
	return source{
		name: "coverage", table: "coverage", access: ent.TypeCoverage, limit: 100, order: "timeline_at DESC, id DESC",
		columns: []string{"id", "status", "kind_system", "kind_code", "kind_display", "payor_name", "rank", "starts_at", "ends_at"},
		where:   func(s *sql.Selector, _ map[string]any) { s.Where(sql.EQ(s.C("status"), "ACTIVE")) },
	}
}

// stayed are the stays in hospitals and nursing facilities, planned ones among them.
func stayed() source {
	return source{
		name: "encounter", table: "encounter", access: ent.TypeEncounter, limit: 300, order: "timeline_at DESC, id DESC",
		columns: []string{"id", "status", "class", "display", "starts_at", "ends_at", "timeline_at", "class_history"},
		where: func(s *sql.Selector, _ map[string]any) {
			s.Where(sql.And(anyOf(s.C("class"), append(discharge.Classes(), "EMER")), sql.IsNull(s.C("encounter_id")),
				sql.In(s.C("status"), "PLANNED", "ARRIVED", "TRIAGED", "IN_PROGRESS", "ONLEAVE", "FINISHED")))
		},
	}
}

// planned are the assessments that payers ask for, the living care plans, what was
// agreed to, and orders of home health.
func planned() []source {
	const newest = "timeline_at DESC, id DESC"
	return []source{
		{name: "assessment", table: "questionnaire_response", access: ent.TypeQuestionnaireResponse, limit: 100, order: newest,
			columns: []string{"id", "questionnaire", "status", "authored_at", "timeline_at"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.And(anyOf(s.C("questionnaire"), owed.Instruments()), sql.In(s.C("status"), "IN_PROGRESS", "COMPLETED", "AMENDED")))
			}},
		{name: "care_plan", table: "care_plan", access: ent.TypeCarePlan, limit: 25, order: newest,
			columns: []string{"id", "starts_at", "timeline_at"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.And(sql.NotNull(s.C("episode_of_care_id")), sql.In(s.C("status"), "ACTIVE", "ON_HOLD", "COMPLETED")))
			}},
		{name: "agreement", table: "care_plan_agreement", access: ent.TypeCarePlanAgreement, limit: 100, order: newest,
			columns: []string{"id", "care_plan_id", "timeline_at"},
			where:   func(s *sql.Selector, _ map[string]any) { s.Where(sql.In(s.C("kind"), "AGREEMENT", "SIGN_OFF")) }},
		{name: "order", table: "service_request", access: ent.TypeServiceRequest, limit: 50, order: newest,
			columns: []string{"id", "loop_history"},
			where:   func(s *sql.Selector, _ map[string]any) { s.Where(sql.EQ(s.C("category"), "HOME_HEALTH")) }},
	}
}

// teamed are the care teams with those who are on them.
func teamed() []source {
	return []source{
		{name: "care_team", table: "care_team", access: ent.TypeCareTeam, limit: 25, order: "timeline_at DESC, id DESC",
			columns: []string{"id", "starts_at", "timeline_at"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.In(s.C("status"), "ACTIVE", "SUSPENDED", "INACTIVE"))
			}},
		{name: "participant", table: "care_team_participant", access: ent.TypeCareTeamParticipant, limit: 200, order: "id DESC",
			columns: []string{"id", "care_team_id", "role_code", "role_display", "practitioner_id"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.ExprP("(" + s.C("ends_at") + " IS NULL OR " + s.C("ends_at") + " > now())"))
			}},
	}
}
