package fetch

import (
	"strconv"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
)

// discharged is what the clocks of discharges are told by: stays and visits, and what
// was done for the patient and is to be, of the last days; of all time when 0.
func discharged(days int) []source {
	recent := func(s *sql.Selector, column string) {
		if days > 0 {
			s.Where(sql.ExprP(s.C(column) + " > now() - interval '" + strconv.Itoa(days) + " days'"))
		}
	}
	return []source{
		{name: "encounter", table: "encounter", access: ent.TypeEncounter, limit: 500, order: "timeline_at DESC, id DESC",
			columns: []string{"id", "status", "class", "display", "starts_at", "ends_at", "discharge_disposition_code"},
			where: func(s *sql.Selector, _ map[string]any) {
				recent(s, "timeline_at")
				s.Where(sql.And(sql.In(s.C("status"), "ARRIVED", "TRIAGED", "IN_PROGRESS", "ONLEAVE", "FINISHED"), sql.IsNull(s.C("encounter_id"))))
			}},
		{name: "task", table: "task", access: ent.TypeTask, limit: 500, order: "completed_at DESC, id DESC",
			columns: []string{"id", "status", "kind", "completed_at"},
			where: func(s *sql.Selector, _ map[string]any) {
				recent(s, "completed_at")
				s.Where(sql.And(sql.In(s.C("status"), "COMPLETED", "FAILED"), sql.In(s.C("kind"), "PHONE_CALL", "HOME_VISIT", "MEDICATION_REVIEW")))
			}},
		{name: "appointment", table: "appointment", access: ent.TypeAppointment, limit: 200, order: "starts_at DESC, id DESC",
			columns: []string{"id", "status", "kind", "starts_at"},
			where:   func(s *sql.Selector, _ map[string]any) { recent(s, "starts_at") }},
		{name: "outreach", table: "outreach_attempt", access: ent.TypeOutreachAttempt, limit: 200, order: "timeline_at DESC, id DESC",
			columns: []string{"id", "mode", "outcome", "timeline_at"},
			where:   func(s *sql.Selector, _ map[string]any) { recent(s, "timeline_at") }},
	}
}
