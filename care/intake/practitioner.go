package intake

import (
	"strings"

	"caseload/care/intake/fhir"
)

func practitioner(p fhir.Practitioner, _ *mapping) []row {
	name, _ := fhir.Name(p.Name)
	family, given := name.Parts()
	return []row{{table: "practitioner", columns: []column{
		{"recorded_at", recorded(updated(p.Resource))},
		{"identifiers", listOf(fhir.Identifiers(p.Identifier))},
		{"family", family},
		{"given", listOf(strings.Fields(given))},
		{"display_name", called(name.Prefixes(), given, family, name.Suffixes())},
		{"telecom", listOf(fhir.Telecom(p.Telecom))},
		{"address", listOf(fhir.Addresses(p.Address))},
		{"active", stated(p.Active, true)},
	}}}
}

// called puts the parts of a name together.
func called(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}
