package intake

import "strings"

// The columns that are written, by table, without the key and the provenance
// that the writer adds. They are in the order in which the mapping lists them.
var tables = map[string][]string{
	"organization": columnsOf("recorded_at name identifiers telecom address active"),
	"practitioner": columnsOf("recorded_at identifiers family given display_name telecom address languages qualifications active"),
	"practitioner_role": columnsOf("recorded_at practitioner_id employer_id role",
		"specialty_system specialty_code specialty_display starts_at ends_at active"),
	"patient": columnsOf("recorded_at identifiers family given display_name search_name birth_date gender birth_sex",
		"race ethnicity telecom address language active deceased deceased_at"),
	"care_team": columnsOf("recorded_at patient_id name status category_system category_code category_display",
		"starts_at ends_at managing_organization_id timeline_at stated"),
	"care_team_participant": columnsOf("recorded_at care_team_id patient_id practitioner_id member_organization_id",
		"role_system role_code role_display display starts_at ends_at stated"),
	"coverage": columnsOf("recorded_at patient_id payor_id status kind_system kind_code kind_display",
		"payor_name member_id subscriber_id relationship rank starts_at ends_at timeline_at"),
	"condition": columnsOf(clinicalColumns, "clinical_status verification_status category severity onset_at abatement_at stated"),
	"encounter": columnsOf(clinicalColumns, "status class starts_at ends_at reason_system reason_code reason_display",
		"discharge_disposition_system discharge_disposition_code discharge_disposition_display service_provider_id class_history"),
	"observation": columnsOf(clinicalColumns, "status category value value_number components interpretation data_absent_reason has_member"),
	"allergy_intolerance": columnsOf(clinicalColumns,
		"clinical_status verification_status criticality category reactions onset_at stated"),
	"medication_request":   columnsOf(clinicalColumns, "status intent dosage route reason_system reason_code reason_display"),
	"diagnostic_report":    columnsOf(clinicalColumns, "status category issued_at conclusion conclusion_codes results presented_forms stated"),
	"medication_statement": columnsOf(clinicalColumns, "status information_source informant dosage route ended_at evidence stated"),
	"procedure":            columnsOf(clinicalColumns, "status ends_at reason_system reason_code reason_display"),
	"care_plan":            columnsOf(clinicalColumns, "status intent title starts_at ends_at care_team_id activities addresses stated"),
	"goal":                 columnsOf(clinicalColumns, "lifecycle_status achievement_status targets starts_on care_plan_id addresses patient_words priority ended_at stated"),
	"task": columnsOf("recorded_at patient_id owner_id requester_id condition_id kind status priority",
		"title note due_at completed_at outcome starts_at care_plan_id service_request_id stated"),
	"service_request": columnsOf("recorded_at patient_id timeline_at status priority requester_id code_system code display reason",
		"triage triage_due_at category care_plan_id loop loop_due_at quantity note sensitivity stated"),
	"questionnaire_response": columnsOf("recorded_at patient_id author_id encounter_id questionnaire questionnaire_version",
		"status answers authored_at timeline_at total band result sensitivity"),
	"consent": columnsOf("recorded_at stated_at patient_id grantee_id status scope_system scope_code scope_display",
		"category_system category_code category_display decision sensitivity starts_at ends_at timeline_at"),
}

// clinicalColumns are those of every clinical table.
const clinicalColumns = "recorded_at patient_id encounter_id performer_id code_system code display codings effective_at timeline_at sensitivity note"

func columnsOf(lists ...string) []string { return strings.Fields(strings.Join(lists, " ")) }
