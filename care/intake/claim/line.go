package claim

import "caseload/care/code"

// Line is a service that a claim bills: a revenue line of a facility, a service
// of a physician, a piece of equipment or a filled prescription.
type Line struct {
	Number     string    `json:",omitzero"`
	From, Thru *code.Day `json:",omitzero"`
	Revenue    string    `json:",omitzero"` // revenue center, four digits
	Service    string    `json:",omitzero"` // HCPCS code
	Place      string    `json:",omitzero"` // place of service, two digits
	Diagnosis  string    `json:",omitzero"` // the ICD-10-CM code that the line points at
	Provider   string    `json:",omitzero"` // NPI of who rendered it, or the pharmacy's number
	Drug       string    `json:",omitzero"` // NDC, eleven digits
	Quantity   string    `json:",omitzero"` // decimal text
	DaysSupply string    `json:",omitzero"` // of a prescription
	RxNorm     string    `json:",omitzero"` // of a prescription, where the source says it
	Medicine   string    `json:",omitzero"` // of a prescription, in the source's words
	Prescriber string    `json:",omitzero"` // NPI of who prescribed it
	Paid       string    `json:",omitzero"`
	Allowed    string    `json:",omitzero"`
	// Denied lines are not paid although the claim may be.
	Denied bool `json:",omitzero"`
}

// allDenied reports whether there are lines and every one of them is denied.
func allDenied(lines []Line) bool {
	for i := range lines {
		if !lines[i].Denied {
			return false
		}
	}
	return len(lines) > 0
}

// Settle finishes a claim that has all its lines. A claim whose every line is
// denied is denied itself: no line is left that its diagnoses could belong to
// (our choice).
func (c *Claim) Settle() { c.Denied = c.Denied || allDenied(c.Lines) }
