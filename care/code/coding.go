// Package code holds the small value types and code lists that every layer
// speaks: codings, partial dates, identifiers and value sets. It is a leaf: it
// imports nothing of this project.
package code

// Systems of codes named by their FHIR canonical address.
const (
	SNOMED  = "http://snomed.info/sct"
	LOINC   = "http://loinc.org"
	RxNorm  = "http://www.nlm.nih.gov/research/umls/rxnorm"
	ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"
	UCUM    = "http://unitsofmeasure.org"
	NPI     = "http://hl7.org/fhir/sid/us-npi"
	SSN     = "http://hl7.org/fhir/sid/us-ssn"
)

// Coding is one code of a code system with the words a person reads (FHIR R4
// Coding). Display may be empty when the source gave none.
type Coding struct {
	System  string `json:"system,omitempty"  doc:"the code system by its FHIR canonical address"`
	Code    string `json:"code,omitempty"    doc:"the code"`
	Display string `json:"display,omitempty" doc:"the code in words; may be left out"`
}

// Empty reports whether the coding says nothing.
func (c Coding) Empty() bool { return c == Coding{} }

// Quantity is a measured amount (FHIR R4 Quantity). Value is the decimal as it
// was written, so that 7.0 stays 7.0; Code is the UCUM unit.
type Quantity struct {
	Value      string `json:"value,omitempty"`
	Comparator string `json:"comparator,omitempty"`
	Unit       string `json:"unit,omitempty"`
	Code       string `json:"code,omitempty"`
}

// Value is what an observation found: exactly one of its parts is set (FHIR R4
// Observation.value[x]).
type Value struct {
	Quantity *Quantity `json:"quantity,omitempty"`
	Coding   *Coding   `json:"coding,omitempty"`
	Text     *string   `json:"text,omitempty"`
	Boolean  *bool     `json:"boolean,omitempty"`
	Integer  *int      `json:"integer,omitempty"`
	DateTime *string   `json:"dateTime,omitempty"`
}

// Component is a part of an observation that has its own code and value, as
// systolic and diastolic are parts of a blood pressure.
type Component struct {
	Code             Coding  `json:"code"`
	Value            *Value  `json:"value,omitempty"`
	DataAbsentReason *Coding `json:"dataAbsentReason,omitempty"`
}
