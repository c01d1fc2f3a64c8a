package intake

import "caseload/care/intake/fhir"

func organization(o fhir.Organization, _ *mapping) []row {
	return []row{{table: "organization", columns: []column{
		{"recorded_at", recorded(updated(o.Resource))},
		{"name", o.Name},
		{"identifiers", listOf(fhir.Identifiers(o.Identifier))},
		{"telecom", listOf(fhir.Telecom(o.Telecom))},
		{"address", listOf(fhir.Addresses(o.Address))},
		{"active", stated(o.Active, true)},
	}}}
}

// stated is the value of an element, or what its absence means.
func stated(value *bool, absent bool) bool {
	if value == nil {
		return absent
	}
	return *value
}
