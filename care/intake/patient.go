package intake

import (
	"strings"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	entpatient "caseload/ent/patient"
)

func patient(p fhir.Patient, m *mapping) []row {
	name, _ := fhir.Name(p.Name)
	family, given := name.Parts()
	died := m.time("deceasedDateTime", p.DeceasedDateTime)
	return []row{{table: "patient", columns: []column{
		{"recorded_at", recorded(updated(p.Resource))},
		{"identifiers", listOf(fhir.Identifiers(p.Identifier))},
		{"family", family},
		{"given", listOf(strings.Fields(given))},
		{"display_name", called(given, family, name.Suffixes())},
		{"search_name", code.SearchName(family + " " + given)},
		{"birth_date", m.date("birthDate", p.BirthDate)},
		{"gender", m.word("gender", p.AdministrativeGender(), enumOf(entpatient.GenderValidator), "UNKNOWN")},
		{"birth_sex", known(p.BirthSex(), enumOf(entpatient.BirthSexValidator))},
		{"race", listOf(p.Race())},
		{"ethnicity", listOf(p.Ethnicity())},
		{"telecom", listOf(fhir.Telecom(p.Telecom))},
		{"address", listOf(fhir.Addresses(p.Address))},
		{"language", p.Language()},
		{"active", stated(p.Active, true)},
		{"deceased", died.Set() || stated(p.DeceasedBoolean, false)},
		{"deceased_at", earliest(died)},
	}}}
}
