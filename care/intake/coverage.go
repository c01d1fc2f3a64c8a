package intake

import (
	"caseload/care/intake/fhir"
	entcoverage "caseload/ent/coverage"
)

func coverage(c fhir.Coverage, m *mapping) []row {
	starts := m.time("period.start", c.Period.Start)
	columns := []column{
		{"recorded_at", recorded(updated(c.Resource), starts)},
		{"patient_id", m.patient("beneficiary", c.Beneficiary)},
		{"payor_id", m.first("payor", c.Payor, "Organization")},
		{"status", m.word("status", c.Status, enumOf(entcoverage.StatusValidator), "ACTIVE")},
	}
	columns = append(columns, coding("kind", c.Type.Value())...)
	return []row{{table: "coverage", columns: append(columns,
		column{"payor_name", payorName(c.Payor)},
		column{"member_id", c.MemberID()},
		column{"subscriber_id", c.SubscriberID},
		column{"relationship", c.Relationship.Word()},
		column{"rank", int64(max(c.Order, 0))},
		column{"starts_at", earliest(starts)},
		column{"ends_at", earliest(m.time("period.end", c.Period.End))},
		column{"timeline_at", recorded(starts, updated(c.Resource))},
	)}}
}

// payorName is the first payor's name, as the source displays it.
func payorName(payors []fhir.Reference) string {
	for _, p := range payors {
		if p.Display != "" {
			return p.Display
		}
	}
	return ""
}
