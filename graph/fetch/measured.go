package fetch

import (
	"fmt"

	"entgo.io/ent/dialect/sql"

	"caseload/care/code"
	"caseload/care/monitor/gap"
	"caseload/care/monitor/trigger"
	"caseload/ent"
)

// mostMeasured is how many of the newest values a course is drawn of.
const mostMeasured = 1_000

// measured is the values of a trend: those under the code, and those of panels that
// it may be a part of.
func measured() source {
	return source{
		name: "observation", table: "observation", access: ent.TypeObservation, limit: mostMeasured, order: "timeline_at DESC, id DESC",
		columns: []string{"id", "timeline_at", "code_system", "code", "display", "codings", "value", "components", "interpretation", "category"},
		where: func(s *sql.Selector, arguments map[string]any) {
			loinc := fmt.Sprint(arguments["code"])
			s.Where(sql.And(anyOf(s.C("code"), append(trigger.Panels([]string{loinc}), loinc)), known(s)))
			if from, ok := arguments["from"].(string); ok {
				s.Where(sql.P(func(b *sql.Builder) {
					b.WriteString(s.C("timeline_at") + " >= ").Arg(from).WriteString("::timestamptz")
				}))
			}
			if to, ok := arguments["to"].(string); ok {
				s.Where(sql.P(func(b *sql.Builder) { b.WriteString(s.C("timeline_at") + " < ").Arg(to).WriteString("::timestamptz") }))
			}
		},
	}
}

// known leaves observations that say something.
func known(s *sql.Selector) *sql.Predicate {
	return sql.In(s.C("status"), "PRELIMINARY", "FINAL", "AMENDED", "CORRECTED")
}

// done is what gaps in care are told by. Vaccines are kept as they were sent; who
// may see work for a patient may see them, since they carry no label.
func done() []source {
	coded := []string{"id", "code_system", "code", "codings", "timeline_at"}
	return []source{
		{name: "observation", table: "observation", access: ent.TypeObservation, limit: 500, order: "timeline_at DESC, id DESC", columns: coded,
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.And(anyOf(s.C("code"), gap.Codes(code.LOINC)), known(s)))
			}},
		{name: "procedure", table: "procedure", access: ent.TypeProcedure, limit: 500, order: "timeline_at DESC, id DESC", columns: coded,
			where: func(s *sql.Selector, _ map[string]any) { s.Where(sql.EQ(s.C("status"), "COMPLETED")) }},
		{name: "condition", table: "condition", access: ent.TypeCondition, limit: 300, order: "timeline_at DESC, id DESC",
			columns: append(coded, "clinical_status", "verification_status", "abatement_at"),
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(anyOf(s.C("clinical_status"), code.ActiveClinicalStatuses))
			}},
		{name: "encounter", table: "encounter", access: ent.TypeEncounter, limit: 200, order: "timeline_at DESC, id DESC",
			columns: append(coded, "class", "ends_at"),
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.In(s.C("status"), "ARRIVED", "TRIAGED", "IN_PROGRESS", "ONLEAVE", "FINISHED"))
			}},
		{name: "assessment", table: "questionnaire_response", access: ent.TypeQuestionnaireResponse, limit: 200, order: "timeline_at DESC, id DESC",
			columns: []string{"id", "questionnaire", "timeline_at"},
			where:   func(s *sql.Selector, _ map[string]any) { s.Where(sql.In(s.C("status"), "COMPLETED", "AMENDED")) }},
		{name: "vaccine", table: "raw_resource", access: ent.TypeTask, limit: 200, order: "received_at DESC, id DESC",
			columns: []string{"id", "content"},
			where:   func(s *sql.Selector, _ map[string]any) { s.Where(sql.EQ(s.C("resource_type"), "Immunization")) }},
	}
}
