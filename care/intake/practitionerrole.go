package intake

import "caseload/care/intake/fhir"

// practitionerRole maps a role that somebody holds. A role without a
// practitioner (a vacancy, or a service) is no row of ours and is kept raw.
func practitionerRole(p fhir.PractitionerRole, m *mapping) []row {
	if p.Practitioner.Empty() {
		return nil
	}
	holder := m.reference("practitioner", p.Practitioner, "Practitioner")
	if holder == nil {
		m.fail("practitioner", noPractitioner)
	}
	columns := []column{
		{"recorded_at", recorded(updated(p.Resource))},
		{"practitioner_id", holder},
		{"employer_id", m.reference("organization", p.Organization, "Organization")},
		{"role", roleOf(p.Code)},
	}
	columns = append(columns, coding("specialty", fhir.First(p.Specialty))...)
	return []row{{table: "practitioner_role", columns: append(columns,
		column{"starts_at", earliest(m.time("period.start", p.Period.Start))},
		column{"ends_at", earliest(m.time("period.end", p.Period.End))},
		column{"active", stated(p.Active, true)},
	)}}
}

// noPractitioner is the fault that a later import of the practitioner cures.
const noPractitioner = "the practitioner is not known here"

// caseManagers are the codes of the NUCC provider taxonomy for those who
// coordinate care: case manager, and registered nurse in case management.
var caseManagers = map[string]bool{"171M00000X": true, "163WC0400X": true}

// roleOf is what somebody does for us: whoever is not said to be a case manager
// treats. Rights do not follow from it; they come with the token.
func roleOf(concepts []fhir.CodeableConcept) string {
	for _, concept := range concepts {
		for _, c := range concept.Values() {
			if c.System == nucc && caseManagers[c.Code] {
				return "CASE_MANAGER"
			}
		}
	}
	return "PROVIDER"
}

const nucc = "http://nucc.org/provider-taxonomy"
