package fhir

// Organization is a hospital, clinic, payer or agency (R4 Organization).
type Organization struct {
	Resource
	Identifier []Identifier      `json:"identifier"`
	Active     *bool             `json:"active"`
	Type       []CodeableConcept `json:"type"`
	Name       string            `json:"name"`
	Telecom    []ContactPoint    `json:"telecom"`
	Address    []Address         `json:"address"`
}
