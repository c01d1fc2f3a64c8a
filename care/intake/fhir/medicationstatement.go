package fhir

// MedicationStatement is what somebody says of a medicine (R4 MedicationStatement).
type MedicationStatement struct {
	Resource

	Status                    string            `json:"status"`
	Category                  CodeableConcept   `json:"category"`
	MedicationCodeableConcept CodeableConcept   `json:"medicationCodeableConcept"`
	MedicationReference       Reference         `json:"medicationReference"`
	Subject                   Reference         `json:"subject"`
	Context                   Reference         `json:"context"`
	EffectiveDateTime         string            `json:"effectiveDateTime"`
	EffectivePeriod           Period            `json:"effectivePeriod"`
	DateAsserted              string            `json:"dateAsserted"`
	InformationSource         Reference         `json:"informationSource"`
	DerivedFrom               []Reference       `json:"derivedFrom"`
	ReasonCode                []CodeableConcept `json:"reasonCode"`
	ReasonReference           []Reference       `json:"reasonReference"`
	Note                      []Annotation      `json:"note"`
	Dosage                    []Dosage          `json:"dosage"`
}
