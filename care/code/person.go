package code

// Identifier is a number or name by which an organization knows somebody (FHIR
// R4 Identifier). Type is the HL7 v2 table 0203 code, such as MR or SS.
type Identifier struct {
	System string `json:"system,omitempty"`
	Value  string `json:"value,omitempty"`
	Type   string `json:"type,omitempty"`
}

// Secret reports whether the identifier opens doors outside health care (social
// security number, passport, driver's license): it never identifies a record
// and is shown only where the role needs it.
func (i Identifier) Secret() bool {
	switch i.Type {
	case "SS", "PPN", "DL":
		return true
	}
	return i.System == SSN
}

// Address is a postal address (FHIR R4 Address).
type Address struct {
	Use        string   `json:"use,omitempty"`
	Line       []string `json:"line,omitempty"`
	City       string   `json:"city,omitempty"`
	State      string   `json:"state,omitempty"`
	PostalCode string   `json:"postalCode,omitempty"`
	Country    string   `json:"country,omitempty"`
}

// ContactPoint is a way to reach somebody (FHIR R4 ContactPoint): System is
// phone, email, sms and so on.
type ContactPoint struct {
	System string `json:"system,omitempty"`
	Value  string `json:"value,omitempty"`
	Use    string `json:"use,omitempty"`
}
