package claim

import "caseload/care/intake/fhir"

// Diagnosis is one diagnosis of a claim.
type Diagnosis struct {
	// Position is its place among those of its type, from 1.
	Position int           `json:",omitzero"`
	Type     DiagnosisType `json:",omitzero"`
	// Code is written without a dot and in capitals.
	Code string `json:",omitzero"`
	// Revision is the revision of ICD that the code is of; empty with a reference.
	Revision Revision `json:",omitzero"`
	// PresentOnAdmission is Y, N, U, W or 1, empty where it was not asked.
	PresentOnAdmission string `json:",omitzero"`
	// Condition is where the diagnosis stands when the claim only points at it, as
	// Synthea's do: the caller finds it among its conditions.
	Condition fhir.Reference `json:",omitzero"`
}

// DiagnosisType is what a diagnosis is to the claim.
type DiagnosisType string

// The types of diagnoses. Other institutional claims, and all physicians' claims,
// have secondary ones after the principal.
const (
	Principal      DiagnosisType = "principal"
	Admitting      DiagnosisType = "admitting"
	Secondary      DiagnosisType = "secondary"
	ExternalCause  DiagnosisType = "external cause"
	ReasonForVisit DiagnosisType = "reason for visit"
)

// Revision is a revision of ICD, as Medicare writes it (DGNS_PRCDR_ICD_IND).
type Revision string

// The revisions in use: ICD-10 since October 2015, ICD-9 before.
const (
	ICD10 Revision = "0"
	ICD9  Revision = "9"
)

// Codes are the claim's ICD-10-CM codes, each once, in the claim's order; none
// for a claim that does not count. This is what scores are to read.
func (c *Claim) Codes() []string {
	if !c.Counts() {
		return nil
	}
	var codes []string
	seen := map[string]bool{}
	for _, d := range c.Diagnoses {
		if d.Revision == ICD10 && d.Code != "" && !seen[d.Code] {
			seen[d.Code] = true
			codes = append(codes, d.Code)
		}
	}
	return codes
}

// Principal is the diagnosis that the claim is mainly for; ok is false when it
// names none.
func (c *Claim) Principal() (diagnosis Diagnosis, ok bool) {
	for _, d := range c.Diagnoses {
		if d.Type == Principal {
			return d, true
		}
	}
	return Diagnosis{}, false
}
