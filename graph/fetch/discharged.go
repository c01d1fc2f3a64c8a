package fetch

import (
	"entgo.io/ent/dialect/sql"

	"caseload/ent"
)

// placed is where the patient was.
func placed() source {
	return source{
		name: "encounter", table: "encounter", access: ent.TypeEncounter, limit: 300, order: "timeline_at DESC, id DESC",
		columns: []string{"id", "status", "class", "display", "starts_at", "ends_at", "discharge_disposition_code", "class_history"},
		where: func(s *sql.Selector, _ map[string]any) {
			s.Where(sql.And(sql.IsNull(s.C("encounter_id")),
				sql.In(s.C("status"), "ARRIVED", "TRIAGED", "IN_PROGRESS", "ONLEAVE", "FINISHED"),
				sql.In(s.C("class"), "IMP", "ACUTE", "NONAC", "OBSENC", "SNF", "EMER")))
		},
	}
}

// discharged is what the clocks of discharges are told by: stays and visits, and what
// was done for the patient and is to be.
func discharged() []source {
	return []source{
		{name: "encounter", table: "encounter", access: ent.TypeEncounter, limit: 300, order: "timeline_at DESC, id DESC",
			columns: []string{"id", "status", "class", "display", "starts_at", "ends_at", "discharge_disposition_code"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.And(sql.In(s.C("status"), "ARRIVED", "TRIAGED", "IN_PROGRESS", "ONLEAVE", "FINISHED"), sql.IsNull(s.C("encounter_id"))))
			}},
		{name: "task", table: "task", access: ent.TypeTask, limit: 300, order: "completed_at DESC, id DESC",
			columns: []string{"id", "status", "kind", "completed_at"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.And(sql.NotNull(s.C("completed_at")), sql.In(s.C("status"), "COMPLETED", "FAILED"), sql.In(s.C("kind"), "PHONE_CALL", "HOME_VISIT", "MEDICATION_REVIEW")))
			}},
		{name: "appointment", table: "appointment", access: ent.TypeAppointment, limit: 200, order: "starts_at DESC, id DESC",
			columns: []string{"id", "status", "kind", "starts_at"}},
		{name: "outreach", table: "outreach_attempt", access: ent.TypeOutreachAttempt, limit: 200, order: "timeline_at DESC, id DESC",
			columns: []string{"id", "mode", "outcome", "timeline_at"}},
	}
}
