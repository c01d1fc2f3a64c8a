package fhir

// Procedure is something done to or for the patient (R4 Procedure).
type Procedure struct {
	Resource
	Status            string            `json:"status"`
	Code              CodeableConcept   `json:"code"`
	Subject           Reference         `json:"subject"`
	Encounter         Reference         `json:"encounter"`
	PerformedDateTime string            `json:"performedDateTime"`
	PerformedPeriod   Period            `json:"performedPeriod"`
	Recorder          Reference         `json:"recorder"`
	ReasonCode        []CodeableConcept `json:"reasonCode"`
	ReasonReference   []Reference       `json:"reasonReference"`
	Note              []Annotation      `json:"note"`
	Performer         []struct {
		Actor Reference `json:"actor"`
	} `json:"performer"`
}
