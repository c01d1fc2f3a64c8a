package fetch

import (
	"entgo.io/ent/dialect/sql"

	"caseload/care/transition/discharge"
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
func discharged() (all []source) {
	for _, s := range discharge.Sources() {
		all = append(all, source{
			name: s.Name, table: s.Table, access: s.Access, columns: s.Columns, order: s.Order, limit: s.Limit,
			where: func(selector *sql.Selector, _ map[string]any) { selector.Where(sql.ExprP(s.Where)) },
		})
	}
	return all
}
