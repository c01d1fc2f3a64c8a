package fhir

// RelatedPerson is somebody close to a patient who has a part in the care (R4
// RelatedPerson, US Core).
type RelatedPerson struct {
	Resource

	Active       *bool             `json:"active,omitempty"`
	Patient      Reference         `json:"patient,omitzero"`
	Relationship []CodeableConcept `json:"relationship,omitempty"`
	Name         []HumanName       `json:"name,omitempty"`
	Telecom      []ContactPoint    `json:"telecom,omitempty"`
	Address      []Address         `json:"address,omitempty"`
}
