package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/coverage/billing"
	"caseload/ent"
)

// ledgerRelations lead to and from time that was spent, and the months of it.
func ledgerRelations() []relation {
	type (
		entry   = *ent.TimeEntry
		closing = *ent.BillingClose
	)
	return []relation{
		toMany("Patient.timeEntries", ent.TypeTimeEntry, "patient_id", newestFirst,
			map[string]filter{"family": {column: "family"}, "status": {column: "status", unset: []string{"IN_EFFECT"}}}),
		toOne("TimeEntry.patient", ent.TypePatient, func(e entry) *uuid.UUID { return &e.PatientID }),
		toOne("TimeEntry.worker", ent.TypePractitioner, func(e entry) *uuid.UUID { return &e.WorkerID }),
		toOne("TimeEntry.withdrawnBy", ent.TypePractitioner, func(e entry) *uuid.UUID { return e.WithdrawnByID }),
		toOne("TimeEntry.corrects", ent.TypeTimeEntry, func(e entry) *uuid.UUID { return e.CorrectsID }),
		toOne("TimeEntry.task", ent.TypeTask, func(e entry) *uuid.UUID { return e.TaskID }),
		toOne("TimeEntry.appointment", ent.TypeAppointment, func(e entry) *uuid.UUID { return e.AppointmentID }),
		toOne("TimeEntry.encounter", ent.TypeEncounter, func(e entry) *uuid.UUID { return e.EncounterID }),
		toDatedFacts("Patient.billingMonth", billed()...),
		closings(),
		toOne("BillingClose.patient", ent.TypePatient, func(c closing) *uuid.UUID { return &c.PatientID }),
		toOne("BillingClose.closedBy", ent.TypePractitioner, func(c closing) *uuid.UUID { return &c.ClosedByID }),
		toOne("BillingClose.reopenedBy", ent.TypePractitioner, func(c closing) *uuid.UUID { return c.ReopenedByID }),
	}
}

// closings are those of a patient, each once: the other part goes along with the general
// one.
func closings() relation {
	r := toMany("Patient.billingCloses", ent.TypeBillingClose, "patient_id", newestFirst,
		map[string]filter{"month": {column: "month"}, "status": {column: "status"}})
	r.where = func(s *sql.Selector) { s.Where(sql.EQ(s.C("part"), "GENERAL")) }
	return r
}

// billed is what a month of care management is told by.
func billed() (all []source) {
	for _, s := range billing.Sources() {
		all = append(all, source{
			name: s.Name, table: s.Table, access: s.Access, columns: s.Columns, order: s.Order, limit: s.Limit,
			where: func(selector *sql.Selector, arguments map[string]any) {
				text, _ := arguments["month"].(string)
				month, ok := billing.ParseMonth(text)
				if !ok { // the field itself says so
					selector.Where(sql.False())
					return
				}
				selector.Where(sql.ExprP(s.Where(month)))
			},
		})
	}
	return all
}
