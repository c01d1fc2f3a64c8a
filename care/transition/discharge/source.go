package discharge

import "caseload/ent"

// Source is a table that tells of discharges and of what was done after them, as its
// rows are read for a [Record]: those of a patient that Where lets through, in the
// order, no more than Limit. Only an encounter may carry a label.
type Source struct {
	Name, Table string
	// Access is the type whose rule says who may see the rows.
	Access       string
	Columns      []string
	Where, Order string
	Limit        int
}

// Sources are all of them.
func Sources() []Source {
	return []Source{
		{
			"reconciliation", "medication_reconciliation", ent.TypeMedicationReconciliation, []string{"id", "completed_at"},
			"status = 'COMPLETED'", "timeline_at DESC, id DESC", 100,
		},
		{
			"encounter", "encounter", ent.TypeEncounter, []string{"id", "status", "class", "display", "starts_at", "ends_at", "discharge_disposition_code"},
			"status IN ('ARRIVED', 'TRIAGED', 'IN_PROGRESS', 'ONLEAVE', 'FINISHED') AND encounter_id IS NULL", "timeline_at DESC, id DESC", 300,
		},
		{
			"task", "task", ent.TypeTask, []string{"id", "status", "kind", "completed_at"},
			"completed_at IS NOT NULL AND status IN ('COMPLETED', 'FAILED') AND kind IN ('PHONE_CALL', 'HOME_VISIT', 'MEDICATION_REVIEW')",
			"completed_at DESC, id DESC", 300,
		},
		{"appointment", "appointment", ent.TypeAppointment, []string{"id", "status", "kind", "starts_at"}, "true", "starts_at DESC, id DESC", 200},
		{"outreach", "outreach_attempt", ent.TypeOutreachAttempt, []string{"id", "mode", "outcome", "timeline_at"}, "true", "timeline_at DESC, id DESC", 200},
	}
}
