package intake

import (
	"encoding/hex"
	"encoding/json"
	"strconv"

	"caseload/care/intake/fhir"
	entcareteam "caseload/ent/careteam"
)

// careTeam maps a team and its members, a row each.
func careTeam(c fhir.CareTeam, m *mapping) []row {
	starts := m.time("period.start", c.Period.Start)
	about := m.patient("subject", c.Subject)
	columns := []column{
		{"recorded_at", recorded(updated(c.Resource), starts)},
		{"patient_id", about},
		{"name", c.Name},
		{"status", m.word("status", c.Status, enumOf(entcareteam.StatusValidator), "ACTIVE")},
	}
	columns = append(columns, coding("category", fhir.First(c.Category))...)
	team := row{table: "care_team", columns: append(columns,
		column{"starts_at", earliest(starts)},
		column{"ends_at", earliest(m.time("period.end", c.Period.End))},
		column{"managing_organization_id", m.first("managingOrganization", c.ManagingOrganization, "Organization")},
		column{"timeline_at", recorded(starts, updated(c.Resource))},
		// Not why there is a team: what a team's row says is open to those who may see nothing clinical.
		column{"stated", m.stated([]string{"category", "encounter", "period", "managingOrganization"})},
	)}
	return append([]row{team}, m.participants(c, about)...)
}

// participants maps the members of a team. A member is told from the others by
// who it is and as what, so that a list in another order is the same list.
func (m *mapping) participants(c fhir.CareTeam, about any) []row {
	var rows []row
	var raw struct {
		Participant []map[string]json.RawMessage `json:"participant"`
	}
	if json.Unmarshal(m.entry.Raw, &raw) != nil {
		return nil // the decoder has found fault with it already
	}
	times := map[string]int{}
	for i, p := range c.Participant {
		member := participant(p, m, about)
		member.columns = append(member.columns, column{"stated", m.keep(raw.Participant[i], []string{"role", "member", "onBehalfOf", "period"})})
		who := contentOf([]byte(p.Member.Reference + p.Member.Identifier.Value + p.Member.Display + "|" + fhir.First(p.Role).Code))
		member.part = "participant:" + hex.EncodeToString(who[:])
		if times[member.part]++; times[member.part] > 1 {
			member.part += ":" + strconv.Itoa(times[member.part])
		}
		rows = append(rows, member)
	}
	return rows
}

func participant(p fhir.Participant, m *mapping, about any) row {
	starts := m.time("participant.period.start", p.Period.Start)
	columns := []column{
		{"recorded_at", recorded(starts)},
		{"care_team_id", ownID},
		{"patient_id", about},
		{"practitioner_id", m.reference("participant.member", p.Member, "Practitioner")},
		{"member_organization_id", m.reference("participant.member", p.Member, "Organization")},
	}
	columns = append(columns, coding("role", fhir.First(p.Role))...)
	return row{table: "care_team_participant", columns: append(columns,
		column{"display", p.Member.Display},
		column{"starts_at", earliest(starts)},
		column{"ends_at", earliest(m.time("participant.period.end", p.Period.End))},
	)}
}
