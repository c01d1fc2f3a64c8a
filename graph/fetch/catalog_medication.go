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
		toDatedFacts("Patient.medicationList", medicines()...),
		toMany("Patient.medicationStatements", ent.TypeMedicationStatement, "patient_id", newestFirst, status),
		toMany("Patient.medicationReconciliations", ent.TypeMedicationReconciliation, "patient_id", newestFirst, status),
		toOne("MedicationStatement.patient", ent.TypePatient, func(s statement) *uuid.UUID { return &s.PatientID }),
		toOne("MedicationStatement.encounter", ent.TypeEncounter, func(s statement) *uuid.UUID { return s.EncounterID }),
		toOne("MedicationStatement.performer", ent.TypePractitioner, func(s statement) *uuid.UUID { return s.PerformerID }),
		toOne("MedicationStatement.prescriber", ent.TypePractitioner, func(s statement) *uuid.UUID { return s.PrescriberID }),
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
func medicines() (all []source) {
	for _, s := range regimen.Sources() {
		all = append(all, source{
			name: s.Name, table: s.Table, access: s.Access, columns: s.Columns, order: regimen.Newest, limit: regimen.MostRows,
			where: func(selector *sql.Selector, _ map[string]any) { selector.Where(sql.ExprP(s.Where)) },
		})
	}
	return all
}
