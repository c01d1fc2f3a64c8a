package fhir

import "caseload/care/code"

// Address is a postal address (R4 Address).
type Address struct {
	Use        string   `json:"use,omitempty"`
	Text       string   `json:"text,omitempty"`
	Line       []string `json:"line,omitempty"`
	City       string   `json:"city,omitempty"`
	State      string   `json:"state,omitempty"`
	PostalCode string   `json:"postalCode,omitempty"`
	Country    string   `json:"country,omitempty"`
	Period     Period   `json:"period,omitzero"`
}

// Kept is the address as it is kept; an address of words alone becomes its
// first line.
func (a Address) Kept() code.Address {
	lines := a.Line
	if len(lines) == 0 && a.Text != "" {
		lines = []string{a.Text}
	}
	return code.Address{Use: a.Use, Line: lines, City: a.City, State: a.State, PostalCode: a.PostalCode, Country: a.Country}
}

// Addresses is the addresses with the one in force first: those that have ended
// or are marked old come last.
func Addresses(list []Address) []code.Address {
	var now, past []code.Address
	for _, a := range list {
		if a.Use == "old" || a.Period.End != "" {
			past = append(past, a.Kept())
		} else {
			now = append(now, a.Kept())
		}
	}
	return append(now, past...)
}

// ContactPoint is a way to reach somebody (R4 ContactPoint).
type ContactPoint struct {
	System string `json:"system,omitempty"`
	Value  string `json:"value,omitempty"`
	Use    string `json:"use,omitempty"`
}

// Telecom is the ways to reach somebody that have a value.
func Telecom(list []ContactPoint) []code.ContactPoint {
	var kept []code.ContactPoint
	for _, p := range list {
		if p.Value != "" {
			kept = append(kept, code.ContactPoint{System: p.System, Value: p.Value, Use: p.Use})
		}
	}
	return kept
}
