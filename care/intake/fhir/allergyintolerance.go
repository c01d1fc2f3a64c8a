package fhir

// AllergyIntolerance is a substance that harms the patient (R4
// AllergyIntolerance).
type AllergyIntolerance struct {
	Resource
	ClinicalStatus     CodeableConcept `json:"clinicalStatus"`
	VerificationStatus CodeableConcept `json:"verificationStatus"`
	Category           []string        `json:"category"`
	Criticality        string          `json:"criticality"`
	Code               CodeableConcept `json:"code"`
	Patient            Reference       `json:"patient"`
	Encounter          Reference       `json:"encounter"`
	OnsetDateTime      string          `json:"onsetDateTime"`
	RecordedDate       string          `json:"recordedDate"`
	Recorder           Reference       `json:"recorder"`
	Asserter           Reference       `json:"asserter"`
	Note               []Annotation    `json:"note"`
	Reaction           []struct {
		Manifestation []CodeableConcept `json:"manifestation"`
		Severity      string            `json:"severity"`
	} `json:"reaction"`
}
