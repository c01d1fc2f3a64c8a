package fhir

// Consent is what the patient allows or forbids to be shared (R4 Consent).
type Consent struct {
	Resource
	Status     string            `json:"status"`
	Scope      CodeableConcept   `json:"scope"`
	Category   []CodeableConcept `json:"category"`
	Patient    Reference         `json:"patient"`
	DateTime   string            `json:"dateTime"`
	PolicyRule CodeableConcept   `json:"policyRule"`
	Provision  struct {
		Type          string   `json:"type"`
		Period        Period   `json:"period"`
		SecurityLabel []Coding `json:"securityLabel"`
		Actor         []struct {
			Reference Reference `json:"reference"`
		} `json:"actor"`
	} `json:"provision"`
}
