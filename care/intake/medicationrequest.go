package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	entrequest "caseload/ent/medicationrequest"
)

func medicationRequest(r fhir.MedicationRequest, m *mapping) []row {
	authored := m.time("authoredOn", r.AuthoredOn)
	why := reason(r.ReasonCode, r.ReasonReference)
	status := m.word("status", r.Status, enumOf(entrequest.StatusValidator), "UNKNOWN")
	columns := append(m.clinical(statement{
		resource:  r.Resource,
		subject:   m.patient("subject", r.Subject),
		encounter: r.Encounter,
		performer: []fhir.Reference{r.Requester},
		concept:   m.medicine(r),
		system:    code.RxNorm,
		effective: authored,
		recorded:  authored,
		beside:    append(fhir.AllCodings(r.ReasonCode), why),
		note:      fhir.Notes(r.Note),
	}),
		column{"status", status},
		column{"intent", m.word("intent", r.Intent, enumOf(entrequest.IntentValidator), "ORDER")},
		column{"dosage", fhir.Sig(r.DosageInstruction)},
		column{"route", fhir.Route(r.DosageInstruction)},
	)
	if status != "ACTIVE" { // how it stands was known later than it was written: see endsLater
		set(columns, "recorded_at", recorded(updated(r.Resource)))
	}
	return []row{{table: "medication_request", columns: append(columns,
		coding("reason", why)...)}}
}

// medicine is what was ordered: said in the order, carried inside it, or a
// Medication elsewhere. Where that one is not known, its name is what is left.
func (m *mapping) medicine(r fhir.MedicationRequest) fhir.CodeableConcept {
	if !r.MedicationCodeableConcept.Empty() {
		return r.MedicationCodeableConcept
	}
	if concept, ok := r.ContainedMedication(); ok {
		return concept
	}
	if keys := r.MedicationReference.Keys("Medication"); len(keys) > 0 {
		if concept, ok := m.finder.medicine(keys); ok {
			return concept
		}
		m.missing = append(m.missing, m.entry.ResourceType+".medicationReference")
	}
	return fhir.CodeableConcept{Text: r.MedicationReference.Display}
}

// reason is why it was done: by code, else in the words of a reference.
func reason(concepts []fhir.CodeableConcept, refs []fhir.Reference) code.Coding {
	if c := fhir.First(concepts); !c.Empty() {
		return c
	}
	for _, ref := range refs {
		if ref.Display != "" {
			return code.Coding{Display: ref.Display}
		}
	}
	return code.Coding{}
}
