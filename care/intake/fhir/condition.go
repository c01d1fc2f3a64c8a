package fhir

// Condition is a diagnosis, problem, concern or finding (R4 Condition, US
// Core).
type Condition struct {
	Resource

	ClinicalStatus     CodeableConcept   `json:"clinicalStatus,omitzero"`
	VerificationStatus CodeableConcept   `json:"verificationStatus,omitzero"`
	Category           []CodeableConcept `json:"category,omitempty"`
	Severity           CodeableConcept   `json:"severity,omitzero"`
	Code               CodeableConcept   `json:"code,omitzero"`
	Subject            Reference         `json:"subject,omitzero"`
	Encounter          Reference         `json:"encounter,omitzero"`
	OnsetDateTime      string            `json:"onsetDateTime,omitempty"`
	OnsetPeriod        Period            `json:"onsetPeriod,omitzero"`
	AbatementDateTime  string            `json:"abatementDateTime,omitempty"`
	AbatementPeriod    Period            `json:"abatementPeriod,omitzero"`
	RecordedDate       string            `json:"recordedDate,omitempty"`
	Recorder           Reference         `json:"recorder,omitzero"`
	Asserter           Reference         `json:"asserter,omitzero"`
	Note               []Annotation      `json:"note,omitempty"`
}

// AssertedDate is the extension that says when a condition was first asserted.
const AssertedDate = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate"

// Asserted is the time of the condition-assertedDate extension, empty when it
// is absent.
func (c Condition) Asserted() string {
	if at := find(c.Extension, AssertedDate).DateTime; at != nil {
		return *at
	}
	return ""
}
