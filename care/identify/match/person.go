package match

import "caseload/care/code"

// Person is what a record says of who somebody is.
type Person struct {
	Family      string           `json:"family"      doc:"family name"`
	Given       []string         `json:"given"       doc:"given names; the first one is compared"`
	BirthDate   code.PartialDate `json:"birthDate"   doc:"date of birth: YYYY, YYYY-MM or YYYY-MM-DD"`
	Sex         string           `json:"sex"         doc:"administrative gender: male, female or other; anything else is not known"`
	Identifiers []Identifier     `json:"identifiers" doc:"numbers by which the person is known"`
	Telecom     []Contact        `json:"telecom"     doc:"ways to reach the person"`
	Address     []Address        `json:"address"     doc:"where the person lives or lived"`
}

// Identifier is a number in a system (FHIR R4 Identifier).
type Identifier struct {
	System string `json:"system" doc:"who gives the number, as a URI"`
	Value  string `json:"value"  doc:"the number; dashes and blanks do not matter"`
}

// Contact is a phone number or an e-mail address (FHIR R4 ContactPoint).
type Contact struct {
	System string `json:"system" doc:"phone, sms, email and so on"`
	Value  string `json:"value"  doc:"the number or address"`
}

// Address is a postal address (FHIR R4 Address).
type Address struct {
	Line       []string `json:"line"       doc:"house and street"`
	PostalCode string   `json:"postalCode" doc:"ZIP code; its first five digits count"`
}
