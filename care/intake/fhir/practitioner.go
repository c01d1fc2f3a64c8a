package fhir

// Practitioner is a person who gives or coordinates care (R4 Practitioner).
type Practitioner struct {
	Resource
	Identifier    []Identifier   `json:"identifier"`
	Active        *bool          `json:"active"`
	Name          []HumanName    `json:"name"`
	Telecom       []ContactPoint `json:"telecom"`
	Address       []Address      `json:"address"`
	Gender        string         `json:"gender"`
	Qualification []struct {
		Code CodeableConcept `json:"code"`
	} `json:"qualification"`
}

// PractitionerRole is what a practitioner does for an organization (R4
// PractitionerRole).
type PractitionerRole struct {
	Resource
	Identifier   []Identifier      `json:"identifier"`
	Active       *bool             `json:"active"`
	Period       Period            `json:"period"`
	Practitioner Reference         `json:"practitioner"`
	Organization Reference         `json:"organization"`
	Code         []CodeableConcept `json:"code"`
	Specialty    []CodeableConcept `json:"specialty"`
}
