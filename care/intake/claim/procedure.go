package claim

import "caseload/care/code"

// Procedure is an operation that a facility's claim names, in ICD-10-PCS (or
// ICD-9-CM, by its revision). What is billed by HCPCS code is a [Line].
type Procedure struct {
	Position int       `json:",omitzero"`
	Code     string    `json:",omitzero"`
	Revision Revision  `json:",omitzero"`
	Date     *code.Day `json:",omitzero"`
}
