package fhir

import "caseload/care/code"

// AllergyIntolerance is a substance that harms the patient (R4
// AllergyIntolerance).
type AllergyIntolerance struct {
	Resource

	ClinicalStatus     CodeableConcept `json:"clinicalStatus,omitzero"`
	VerificationStatus CodeableConcept `json:"verificationStatus,omitzero"`
	Type               string          `json:"type,omitempty"`
	Category           []string        `json:"category,omitempty"`
	Criticality        string          `json:"criticality,omitempty"`
	Code               CodeableConcept `json:"code,omitzero"`
	Patient            Reference       `json:"patient,omitzero"`
	Encounter          Reference       `json:"encounter,omitzero"`
	OnsetDateTime      string          `json:"onsetDateTime,omitempty"`
	OnsetAge           *Quantity       `json:"onsetAge,omitempty"`
	OnsetPeriod        Period          `json:"onsetPeriod,omitzero"`
	OnsetRange         *Range          `json:"onsetRange,omitempty"`
	OnsetString        string          `json:"onsetString,omitempty"`
	RecordedDate       string          `json:"recordedDate,omitempty"`
	Recorder           Reference       `json:"recorder,omitzero"`
	Asserter           Reference       `json:"asserter,omitzero"`
	LastOccurrence     string          `json:"lastOccurrence,omitempty"`
	Note               []Annotation    `json:"note,omitempty"`
	Reaction           []Reaction      `json:"reaction,omitempty"`
}

// Reaction is what happened to the patient once (R4 AllergyIntolerance.reaction).
type Reaction struct {
	Substance     CodeableConcept   `json:"substance,omitzero"`
	Manifestation []CodeableConcept `json:"manifestation,omitempty"`
	Description   string            `json:"description,omitempty"`
	Onset         string            `json:"onset,omitempty"`
	Severity      string            `json:"severity,omitempty"`
	ExposureRoute CodeableConcept   `json:"exposureRoute,omitzero"`
	Note          []Annotation      `json:"note,omitempty"`
}

// Kept is the reaction as it is kept.
func (r Reaction) Kept() code.Reaction {
	return code.Reaction{Manifestation: Codings(r.Manifestation), Severity: r.Severity}
}
