package fhir

// Observation is something measured, asked or seen (R4 Observation).
type Observation struct {
	Resource
	Choice
	Status            string                 `json:"status"`
	Category          []CodeableConcept      `json:"category"`
	Code              CodeableConcept        `json:"code"`
	Subject           Reference              `json:"subject"`
	Encounter         Reference              `json:"encounter"`
	EffectiveDateTime string                 `json:"effectiveDateTime"`
	EffectivePeriod   Period                 `json:"effectivePeriod"`
	EffectiveInstant  string                 `json:"effectiveInstant"`
	Issued            string                 `json:"issued"`
	Performer         []Reference            `json:"performer"`
	DataAbsentReason  CodeableConcept        `json:"dataAbsentReason"`
	Interpretation    []CodeableConcept      `json:"interpretation"`
	Note              []Annotation           `json:"note"`
	HasMember         []Reference            `json:"hasMember"`
	Component         []ObservationComponent `json:"component"`
}

// ObservationComponent is a part of an observation with its own value (R4
// Observation.component).
type ObservationComponent struct {
	Choice
	Code             CodeableConcept `json:"code"`
	DataAbsentReason CodeableConcept `json:"dataAbsentReason"`
}
