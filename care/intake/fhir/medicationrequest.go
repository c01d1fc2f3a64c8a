package fhir

import "encoding/json"

// MedicationRequest is an order for a medicine (R4 MedicationRequest).
type MedicationRequest struct {
	Resource
	Status                    string            `json:"status"`
	Intent                    string            `json:"intent"`
	MedicationCodeableConcept CodeableConcept   `json:"medicationCodeableConcept"`
	MedicationReference       Reference         `json:"medicationReference"`
	Subject                   Reference         `json:"subject"`
	Encounter                 Reference         `json:"encounter"`
	AuthoredOn                string            `json:"authoredOn"`
	Requester                 Reference         `json:"requester"`
	ReasonCode                []CodeableConcept `json:"reasonCode"`
	ReasonReference           []Reference       `json:"reasonReference"`
	Note                      []Annotation      `json:"note"`
	DosageInstruction         []Dosage          `json:"dosageInstruction"`
}

// Medication is what is ordered, when the order does not say it itself (R4
// Medication).
type Medication struct {
	Resource
	Code CodeableConcept `json:"code"`
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
	Text                    string            `json:"text"`
	PatientInstruction      string            `json:"patientInstruction"`
	AdditionalInstruction   []CodeableConcept `json:"additionalInstruction"`
	AsNeededBoolean         bool              `json:"asNeededBoolean"`
	AsNeededCodeableConcept CodeableConcept   `json:"asNeededCodeableConcept"`
	Route                   CodeableConcept   `json:"route"`
	Timing                  Timing            `json:"timing"`
	DoseAndRate             []DoseAndRate     `json:"doseAndRate"`
}

// Timing is when a medicine is taken (R4 Timing).
type Timing struct {
	Code   CodeableConcept `json:"code"`
	Repeat struct {
		Frequency  int         `json:"frequency"`
		Period     json.Number `json:"period"`
		PeriodUnit string      `json:"periodUnit"`
	} `json:"repeat"`
}

// DoseAndRate is how much is taken at once (R4 Dosage.doseAndRate).
type DoseAndRate struct {
	DoseQuantity *Quantity `json:"doseQuantity"`
	DoseRange    *Range    `json:"doseRange"`
}
