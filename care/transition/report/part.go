package report

import "caseload/ent"

// part is a table that is read about the patients of the report: what it selects is
// written as JSON, t being the table.
type part struct {
	source, table, typ string
	selects            []string // the name and what stands under it, by turns
	inner              []inner
	where              string
}

// The time that is read: from three days before the window, since stays that go on with
// one another are a day apart and zones are, to 34 days after it, for the last discharge
// is followed for 30 days.
const (
	opens  = "(SELECT opens FROM bounds)"
	closes = "(SELECT closes FROM bounds)"
	// begun leaves encounters that have begun, and are no part of another one.
	begun = "t.encounter_id IS NULL AND t.status IN ('ARRIVED', 'TRIAGED', 'IN_PROGRESS', 'ONLEAVE', 'FINISHED') AND t.starts_at IS NOT NULL"
	// discharged leaves the stays that ended in the window, or a day beside it.
	discharged = begun + " AND t.class IN ('IMP', 'ACUTE') AND t.ends_at >= " + opens + " + interval '2 days' AND t.ends_at < " + closes + " - interval '32 days'"
)

// pcs is the code of a procedure in ICD-10-PCS, null where it has none.
const pcs = "CASE WHEN r.code_system = 'http://www.cms.gov/Medicare/Coding/ICD10' THEN r.code ELSE " +
	`jsonb_path_query_first(r.codings, '$[*] ? (@.system == "http://www.cms.gov/Medicare/Coding/ICD10").code') #>> '{}' END`

// parts are the tables, the patients first. Rows that carry a label are left out by
// the access rules unless the viewer may see them.
var parts = []part{
	{
		"patient", "patient", ent.TypePatient,
		[]string{
			"zone", "coalesce(nullif(t.time_zone, ''), (SELECT name FROM zone), 'UTC')", "died", "t.deceased_at", "language", "t.language",
			"race", "t.race", "ethnicity", "t.ethnicity", "address", "t.address",
		},
		nil,
		"t.replaced_by_id IS NULL AND t.id IN (SELECT id FROM chosen)",
	},
	{
		"encounter", "encounter", ent.TypeEncounter,
		[]string{
			"id", "t.id", "status", "t.status", "class", "t.class", "display", "t.display", "starts_at", "t.starts_at", "ends_at", "t.ends_at",
			"discharge_disposition_code", "t.discharge_disposition_code", "reason_system", "t.reason_system", "reason_code", "t.reason_code",
			"reason_display", "t.reason_display", "place", "t.service_provider_id",
		},
		[]inner{
			{"place_name", "organization", ent.TypeOrganization, "r.name", "r.id = t.service_provider_id AND t.class IN ('IMP', 'ACUTE')"},
			{
				"procedures", "procedure", ent.TypeProcedure,
				"json_build_object('all', count(*), 'icd10pcs', array_remove(array_agg(" + pcs + "), NULL))",
				"r.encounter_id = t.id AND t.class IN ('IMP', 'ACUTE') AND r.status NOT IN ('PREPARATION', 'NOT_DONE', 'ENTERED_IN_ERROR')",
			},
		},
		begun + " AND (t.class IN ('IMP', 'ACUTE', 'OBSENC') AND (t.ends_at IS NULL OR t.ends_at >= " + opens +
			") OR t.class IN ('EMER', 'AMB', 'HH', 'VR') AND t.starts_at >= " + opens + ") AND t.starts_at < " + closes,
	},
	{
		"coverage", "coverage", ent.TypeCoverage,
		[]string{
			"id", "t.id", "kind_system", "t.kind_system", "kind_code", "t.kind_code", "kind_display", "t.kind_display", "payor_name", "t.payor_name",
			"rank", "t.rank", "starts_at", "t.starts_at", "ends_at", "t.ends_at",
		},
		nil,
		"t.status = 'ACTIVE'",
	},
	{
		"enrollment", "episode_of_care", ent.TypeEpisodeOfCare,
		[]string{"intensity", "t.intensity", "starts_at", "t.starts_at", "ends_at", "t.ends_at"},
		nil,
		"t.status IN ('ACTIVE', 'ONHOLD', 'FINISHED') AND t.starts_at < " + closes + " AND (t.ends_at IS NULL OR t.ends_at >= " + opens + ")",
	},
	{
		"outreach", "outreach_attempt", ent.TypeOutreachAttempt,
		[]string{"id", "t.id", "kind", "t.mode", "at", "t.timeline_at", "reached", "t.outcome IN ('REACHED', 'REFUSED')"},
		nil,
		"t.timeline_at >= " + opens + " AND t.timeline_at < " + closes,
	},
	{
		"task", "task", ent.TypeTask,
		[]string{
			"id", "t.id", "status", "t.status", "kind", "t.kind", "at", "t.completed_at", "completed_at", "t.completed_at",
			"reached", `t.status = 'COMPLETED' AND t.outcome ~* '^\s*reached\M'`,
		},
		nil,
		"t.status IN ('COMPLETED', 'FAILED') AND t.kind IN ('PHONE_CALL', 'HOME_VISIT', 'MEDICATION_REVIEW') AND t.completed_at >= " + opens +
			" AND t.completed_at < " + closes,
	},
	{
		"reconciliation", "medication_reconciliation", ent.TypeMedicationReconciliation,
		[]string{"id", "t.id", "at", "t.completed_at", "completed_at", "t.completed_at"},
		nil,
		"t.status = 'COMPLETED' AND t.completed_at >= " + opens + " AND t.completed_at < " + closes,
	},
	{
		"appointment", "appointment", ent.TypeAppointment,
		[]string{
			"id", "t.id", "status", "t.status", "kind", "t.kind", "at", "t.starts_at", "starts_at", "t.starts_at", "reached", "t.status = 'FULFILLED'",
		},
		nil,
		"t.starts_at >= " + opens + " AND t.starts_at < " + closes,
	},
	{
		"observation", "observation", ent.TypeObservation,
		[]string{"at", "t.timeline_at", "code", "t.code", "value", "t.value", "components", "t.components"},
		nil,
		"t.code IN ('93025-5', '" + incomeCode + "', '" + householdCode + "') AND t.status IN ('FINAL', 'AMENDED', 'CORRECTED') AND t.timeline_at < " + closes,
	},
}
