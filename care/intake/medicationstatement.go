package intake

import (
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	entstatement "caseload/ent/medicationstatement"
)

func medicationStatement(s fhir.MedicationStatement, m *mapping) []row {
	asserted := m.time("dateAsserted", s.DateAsserted)
	ended := m.time("effectivePeriod.end", s.EffectivePeriod.End)
	return []row{{table: "medication_statement", columns: append(m.clinical(statement{
		resource:  s.Resource,
		subject:   m.patient("subject", s.Subject),
		encounter: s.Context,
		performer: []fhir.Reference{s.InformationSource},
		concept:   m.medicine(fhir.MedicationRequest{Resource: s.Resource, MedicationCodeableConcept: s.MedicationCodeableConcept, MedicationReference: s.MedicationReference}),
		system:    code.RxNorm,
		// When it was said decides which of several statements of a source counts.
		effective: either(asserted, either(m.time("effectiveDateTime", s.EffectiveDateTime), m.time("effectivePeriod.start", s.EffectivePeriod.Start))),
		recorded:  asserted,
		beside:    append(fhir.AllCodings(s.ReasonCode), reason(s.ReasonCode, s.ReasonReference)),
		note:      fhir.Notes(s.Note),
	}),
		column{"status", m.word("status", s.Status, enumOf(entstatement.StatusValidator), "UNKNOWN")},
		column{"information_source", informationSource(s)},
		column{"informant", s.InformationSource.Display},
		column{"dosage", fhir.Sig(s.Dosage)},
		column{"route", fhir.Route(s.Dosage)},
		column{"ended_at", earliest(ended)},
		column{"evidence", derivedFrom(s.DerivedFrom)},
		column{"stated", m.stated([]string{
			"identifier", "basedOn", "partOf", "statusReason", "category", "effectiveDateTime", "effectivePeriod", "informationSource", "derivedFrom", "reasonCode", "dosage",
		})},
	)}}
}

// informationSource is who says so: whoever is named; else where it is taken (FHIR R4
// medication-statement-category). What rests on a dispense alone is a fill, and what names
// nobody is somebody's list.
func informationSource(s fhir.MedicationStatement) string {
	switch {
	case strings.Contains(s.InformationSource.Reference, "RelatedPerson/"), s.InformationSource.Type == "RelatedPerson":
		return "CAREGIVER"
	case strings.Contains(s.InformationSource.Reference, "Patient/"), s.InformationSource.Type == "Patient":
		return "PATIENT"
	case fhir.First([]fhir.CodeableConcept{s.Category}).Code == "inpatient":
		return "INPATIENT_LIST"
	case s.InformationSource.Reference == "" && strings.Contains(derivedFrom(s.DerivedFrom), "MedicationDispense/"):
		return "PHARMACY_FILL"
	case s.InformationSource.Reference == "" && fhir.First([]fhir.CodeableConcept{s.Category}).Code == "patientspecified":
		return "PATIENT"
	}
	return "PROVIDER_LIST"
}

// derivedFrom is what the statement rests on, as its source names it.
func derivedFrom(list []fhir.Reference) string {
	var names []string
	for _, r := range list {
		if r.Reference != "" {
			names = append(names, r.Reference)
		}
	}
	return strings.Join(names, ", ")
}
