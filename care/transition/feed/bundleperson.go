package feed

import (
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// personOf reads who a notification is about.
func personOf(p fhir.Patient) Person {
	who := Person{
		Identifiers: fhir.Identifiers(p.Identifier), Sex: p.AdministrativeGender(), Telecom: fhir.Telecom(p.Telecom), Address: fhir.Addresses(p.Address),
		Deceased: p.DeceasedDateTime != "" || p.DeceasedBoolean != nil && *p.DeceasedBoolean,
	}
	if name, ok := fhir.Name(p.Name); ok {
		family, given := name.Parts()
		who.Family, who.Given = family, strings.Fields(given)
	}
	if date, err := code.ParseDate(p.BirthDate); err == nil {
		who.BirthDate = date
	}
	return who
}
