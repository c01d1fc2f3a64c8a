package fhir

import "encoding/json"

// MedicationRequest is an order for a medicine (R4 MedicationRequest).
type MedicationRequest struct {
	Resource

	Status                    string            `json:"status,omitempty"`
	Intent                    string            `json:"intent,omitempty"`
	MedicationCodeableConcept CodeableConcept   `json:"medicationCodeableConcept,omitzero"`
	MedicationReference       Reference         `json:"medicationReference,omitzero"`
	Subject                   Reference         `json:"subject,omitzero"`
	Encounter                 Reference         `json:"encounter,omitzero"`
	AuthoredOn                string            `json:"authoredOn,omitempty"`
	Requester                 Reference         `json:"requester,omitzero"`
	ReasonCode                []CodeableConcept `json:"reasonCode,omitempty"`
	ReasonReference           []Reference       `json:"reasonReference,omitempty"`
	Note                      []Annotation      `json:"note,omitempty"`
	DosageInstruction         []Dosage          `json:"dosageInstruction,omitempty"`
}

// Medication is what is ordered, when the order does not say it itself (R4
// Medication).
type Medication struct {
	Resource

	Code CodeableConcept `json:"code,omitzero"`
}

// ContainedMedication is the medicine when it is carried inside the order.
func (m MedicationRequest) ContainedMedication() (CodeableConcept, bool) {
	id := m.MedicationReference.Contained()
	if id == "" {
		return CodeableConcept{}, false
	}
	medication, ok := contained[Medication](m.Contained, "Medication", id)
	return medication.Code, ok
}

// Dosage is how to take a medicine (R4 Dosage).
type Dosage struct {
	Text                    string            `json:"text,omitempty"`
	PatientInstruction      string            `json:"patientInstruction,omitempty"`
	AdditionalInstruction   []CodeableConcept `json:"additionalInstruction,omitempty"`
	AsNeededBoolean         bool              `json:"asNeededBoolean,omitempty"`
	AsNeededCodeableConcept CodeableConcept   `json:"asNeededCodeableConcept,omitzero"`
	Route                   CodeableConcept   `json:"route,omitzero"`
	Timing                  Timing            `json:"timing,omitzero"`
	DoseAndRate             []DoseAndRate     `json:"doseAndRate,omitempty"`
}

// Timing is when a medicine is taken (R4 Timing).
type Timing struct {
	Code   CodeableConcept `json:"code,omitzero"`
	Repeat TimingRepeat    `json:"repeat,omitzero"`
}

// TimingRepeat is how often something happens (R4 Timing.repeat).
type TimingRepeat struct {
	BoundsPeriod Period      `json:"boundsPeriod,omitzero"`
	Frequency    int         `json:"frequency,omitempty"`
	Period       json.Number `json:"period,omitempty"`
	PeriodUnit   string      `json:"periodUnit,omitempty"`
	DayOfWeek    []string    `json:"dayOfWeek,omitempty"`
}

// DoseAndRate is how much is taken at once (R4 Dosage.doseAndRate).
type DoseAndRate struct {
	DoseQuantity *Quantity `json:"doseQuantity,omitempty"`
	DoseRange    *Range    `json:"doseRange,omitempty"`
}
