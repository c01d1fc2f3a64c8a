package intake

import (
	"caseload/care/intake/fhir"
	entconsent "caseload/ent/consent"
)

func consent(c fhir.Consent, m *mapping) []row {
	given := m.time("dateTime", c.DateTime)
	starts := m.time("provision.period.start", c.Provision.Period.Start)
	columns := []column{
		{"recorded_at", recorded(given, updated(c.Resource))},
		// When this version was stated, by which versions are put in order.
		{"stated_at", earliest(updated(c.Resource), given)},
		{"patient_id", m.patient("patient", c.Patient)},
		{"grantee_id", m.first("provision.actor", actors(c), "Practitioner")},
		{"status", m.word("status", c.Status, enumOf(entconsent.StatusValidator), "DRAFT")},
	}
	columns = append(columns, coding("scope", c.Scope.Value())...)
	columns = append(columns, coding("category", fhir.First(c.Category))...)
	return []row{{table: "consent", columns: append(columns,
		column{"decision", decision(c)},
		column{"sensitivity", optional(fhir.Sensitivity(c.Provision.SecurityLabel))},
		column{"starts_at", earliest(starts, given)},
		column{"ends_at", earliest(m.time("provision.period.end", c.Provision.Period.End))},
		column{"timeline_at", recorded(given, starts, updated(c.Resource))},
	)}}
}

func actors(c fhir.Consent) []fhir.Reference {
	var refs []fhir.Reference
	for _, actor := range c.Provision.Actor {
		refs = append(refs, actor.Reference)
	}
	return refs
}

// decision is whether the consent allows: what its provision says, else its
// policy rule. One that says neither allows nothing.
func decision(c fhir.Consent) string {
	if c.Provision.Type == "permit" || c.Provision.Type == "" && c.PolicyRule.Word() == "OPTIN" {
		return "PERMIT"
	}
	return "DENY"
}
