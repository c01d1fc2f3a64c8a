package regimen

import (
	"strings"

	"caseload/ent"
)

// MostRows bounds what is read of each kind about one person, the newest first: some
// have a thousand orders of one lifetime.
const MostRows = 10_000

// Source is a table that tells of a person's medicines, as its rows are read for a
// [Record]: those of a patient that Where lets through, the newest first, no more than
// MostRows.
type Source struct {
	Name, Table string
	// Access is the type whose rule says who may see the rows.
	Access  string
	Columns []string
	Where   string
}

// Newest is the order of the rows.
const Newest = "timeline_at DESC, id DESC"

// said are the columns that orders and statements have in common.
const said = "id status code_system code display codings sensitivity performer_id timeline_at effective_at recorded_at dosage route"

// Sources are all of them.
func Sources() []Source {
	return []Source{
		{"order", "medication_request", ent.TypeMedicationRequest, strings.Fields(said), "status NOT IN ('ENTERED_IN_ERROR', 'DRAFT')"},
		{
			"statement", "medication_statement", ent.TypeMedicationStatement,
			strings.Fields(said + " information_source problem prescriber_id days_supply ended_at"), "status <> 'ENTERED_IN_ERROR'",
		},
		{
			"decision", "medication_decision", ent.TypeMedicationDecision,
			strings.Fields("id medication_reconciliation_id medication decision dosage reason timeline_at decided_by_id prescriber_id revision"), "true",
		},
		{
			"override", "medication_override", ent.TypeMedicationOverride,
			strings.Fields("id finding fingerprint reason timeline_at overridden_by_id"), "true",
		},
		{
			"allergy", "allergy_intolerance", ent.TypeAllergyIntolerance,
			strings.Fields("id code_system code display codings sensitivity"), "clinical_status = 'ACTIVE'",
		},
		{
			"observation", "observation", ent.TypeObservation, strings.Fields("code value timeline_at"),
			"status IN ('FINAL', 'AMENDED', 'CORRECTED') AND code IN ('" + strings.Join(Codes(), "', '") + "')",
		},
		{
			"reconciliation", "medication_reconciliation", ent.TypeMedicationReconciliation,
			strings.Fields("id status revision occasion completed_at completed_by_id"), "true",
		},
	}
}
