package fhir

// ServiceRequest is what is asked for a patient (R4 ServiceRequest, US Core).
type ServiceRequest struct {
	Resource

	Identifier         []Identifier      `json:"identifier,omitempty"`
	BasedOn            []Reference       `json:"basedOn,omitempty"`
	Status             string            `json:"status,omitempty"`
	Intent             string            `json:"intent,omitempty"`
	Category           []CodeableConcept `json:"category,omitempty"`
	Priority           string            `json:"priority,omitempty"`
	DoNotPerform       bool              `json:"doNotPerform,omitempty"`
	Code               CodeableConcept   `json:"code,omitzero"`
	OrderDetail        []CodeableConcept `json:"orderDetail,omitempty"`
	QuantityQuantity   *Quantity         `json:"quantityQuantity,omitempty"`
	Subject            Reference         `json:"subject,omitzero"`
	Encounter          Reference         `json:"encounter,omitzero"`
	OccurrenceDateTime string            `json:"occurrenceDateTime,omitempty"`
	OccurrencePeriod   Period            `json:"occurrencePeriod,omitzero"`
	AuthoredOn         string            `json:"authoredOn,omitempty"`
	Requester          Reference         `json:"requester,omitzero"`
	PerformerType      CodeableConcept   `json:"performerType,omitzero"`
	Performer          []Reference       `json:"performer,omitempty"`
	ReasonCode         []CodeableConcept `json:"reasonCode,omitempty"`
	ReasonReference    []Reference       `json:"reasonReference,omitempty"`
	Note               []Annotation      `json:"note,omitempty"`
}
