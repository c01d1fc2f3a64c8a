package fhir

// Condition is a diagnosis, problem, concern or finding (R4 Condition, US
// Core).
type Condition struct {
	Resource
	ClinicalStatus     CodeableConcept   `json:"clinicalStatus"`
	VerificationStatus CodeableConcept   `json:"verificationStatus"`
	Category           []CodeableConcept `json:"category"`
	Severity           CodeableConcept   `json:"severity"`
	Code               CodeableConcept   `json:"code"`
	Subject            Reference         `json:"subject"`
	Encounter          Reference         `json:"encounter"`
	OnsetDateTime      string            `json:"onsetDateTime"`
	OnsetPeriod        Period            `json:"onsetPeriod"`
	AbatementDateTime  string            `json:"abatementDateTime"`
	AbatementPeriod    Period            `json:"abatementPeriod"`
	RecordedDate       string            `json:"recordedDate"`
	Recorder           Reference         `json:"recorder"`
	Asserter           Reference         `json:"asserter"`
	Note               []Annotation      `json:"note"`
}

// Asserted is the time of the condition-assertedDate extension, empty when it
// is absent.
func (c Condition) Asserted() string {
	const url = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate"
	if at := find(c.Extension, url).DateTime; at != nil {
		return *at
	}
	return ""
}
