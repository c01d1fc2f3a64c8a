package fhir

// Practitioner is a person who gives or coordinates care (R4 Practitioner).
type Practitioner struct {
	Resource

	Identifier    []Identifier    `json:"identifier,omitempty"`
	Active        *bool           `json:"active,omitempty"`
	Name          []HumanName     `json:"name,omitempty"`
	Telecom       []ContactPoint  `json:"telecom,omitempty"`
	Address       []Address       `json:"address,omitempty"`
	Gender        string          `json:"gender,omitempty"`
	Qualification []Qualification `json:"qualification,omitempty"`
	// Communication are the languages in which the person speaks with patients.
	Communication []CodeableConcept `json:"communication,omitempty"`
}

// Qualification is a certification or license (R4 Practitioner.qualification).
type Qualification struct {
	Code   CodeableConcept `json:"code,omitzero"`
	Period Period          `json:"period,omitzero"`
}

// PractitionerRole is what a practitioner does for an organization (R4
// PractitionerRole).
type PractitionerRole struct {
	Resource

	Identifier   []Identifier      `json:"identifier,omitempty"`
	Active       *bool             `json:"active,omitempty"`
	Period       Period            `json:"period,omitzero"`
	Practitioner Reference         `json:"practitioner,omitzero"`
	Organization Reference         `json:"organization,omitzero"`
	Code         []CodeableConcept `json:"code,omitempty"`
	Specialty    []CodeableConcept `json:"specialty,omitempty"`
	Telecom      []ContactPoint    `json:"telecom,omitempty"`
}
