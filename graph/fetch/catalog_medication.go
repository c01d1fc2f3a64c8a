package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/medication/regimen"
	"caseload/ent"
)

// medicationRelations lead to and from what is said and decided of medicines.
func medicationRelations() []relation {
	type (
		statement      = *ent.MedicationStatement
		reconciliation = *ent.MedicationReconciliation
		decision       = *ent.MedicationDecision
		override       = *ent.MedicationOverride
	)
	status := map[string]filter{"status": {column: "status"}}
	return []relation{
		toFacts("Patient.medicationList", medicines()...),
		toMany("Patient.medicationStatements", ent.TypeMedicationStatement, "patient_id", newestFirst, status),
		toMany("Patient.medicationReconciliations", ent.TypeMedicationReconciliation, "patient_id", newestFirst, status),
		toOne("MedicationStatement.patient", ent.TypePatient, func(s statement) *uuid.UUID { return &s.PatientID }),
		toOne("MedicationStatement.encounter", ent.TypeEncounter, func(s statement) *uuid.UUID { return s.EncounterID }),
		toOne("MedicationStatement.performer", ent.TypePractitioner, func(s statement) *uuid.UUID { return s.PerformerID }),
		toOne("MedicationReconciliation.patient", ent.TypePatient, func(r reconciliation) *uuid.UUID { return &r.PatientID }),
		toOne("MedicationReconciliation.encounter", ent.TypeEncounter, func(r reconciliation) *uuid.UUID { return r.EncounterID }),
		toOne("MedicationReconciliation.openedBy", ent.TypePractitioner, func(r reconciliation) *uuid.UUID { return &r.OpenedByID }),
		toOne("MedicationReconciliation.completedBy", ent.TypePractitioner, func(r reconciliation) *uuid.UUID { return r.CompletedByID }),
		toList("MedicationReconciliation.decisions", ent.TypeMedicationDecision, "medication_reconciliation_id", 200),
		toOne("MedicationDecision.patient", ent.TypePatient, func(d decision) *uuid.UUID { return &d.PatientID }),
		toOne("MedicationDecision.decidedBy", ent.TypePractitioner, func(d decision) *uuid.UUID { return &d.DecidedByID }),
		toOne("MedicationDecision.prescriber", ent.TypePractitioner, func(d decision) *uuid.UUID { return d.PrescriberID }),
		toOne("MedicationOverride.patient", ent.TypePatient, func(o override) *uuid.UUID { return &o.PatientID }),
		toOne("MedicationOverride.overriddenBy", ent.TypePractitioner, func(o override) *uuid.UUID { return &o.OverriddenByID }),
	}
}

// medicines is what the list of a patient's medicines is made of.
func medicines() []source {
	const newest, most = "timeline_at DESC, id DESC", regimen.MostRows
	said := []string{"id", "status", "code_system", "code", "display", "codings", "sensitivity", "performer_id", "timeline_at", "recorded_at"}
	with := func(more ...string) []string { return append(append([]string{}, said...), more...) }
	return []source{
		{name: "order", table: "medication_request", access: ent.TypeMedicationRequest, limit: most, order: newest, columns: with("dosage"),
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.NotIn(s.C("status"), "ENTERED_IN_ERROR", "DRAFT"))
			}},
		{name: "statement", table: "medication_statement", access: ent.TypeMedicationStatement, limit: most, order: newest,
			columns: with("dosage", "information_source", "problem")},
		{name: "decision", table: "medication_decision", access: ent.TypeMedicationDecision, limit: most, order: newest,
			columns: []string{"id", "medication_reconciliation_id", "medication", "decision", "dosage", "reason", "timeline_at", "decided_by_id", "prescriber_id", "revision"}},
		{name: "override", table: "medication_override", access: ent.TypeMedicationOverride, limit: most, order: newest,
			columns: []string{"id", "finding", "fingerprint", "reason", "timeline_at", "overridden_by_id"}},
		{name: "allergy", table: "allergy_intolerance", access: ent.TypeAllergyIntolerance, limit: most, order: newest,
			columns: []string{"id", "code_system", "code", "display", "codings", "sensitivity"},
			where:   func(s *sql.Selector, _ map[string]any) { s.Where(sql.EQ(s.C("clinical_status"), "ACTIVE")) }},
		{name: "observation", table: "observation", access: ent.TypeObservation, limit: most, order: newest,
			columns: []string{"code", "value", "timeline_at"},
			where: func(s *sql.Selector, _ map[string]any) {
				s.Where(sql.And(anyOf(s.C("code"), regimen.Codes()), sql.In(s.C("status"), "FINAL", "AMENDED", "CORRECTED")))
			}},
		{name: "reconciliation", table: "medication_reconciliation", access: ent.TypeMedicationReconciliation, limit: most, order: newest,
			columns: []string{"id", "status", "revision", "occasion", "completed_at", "completed_by_id"}},
	}
}
