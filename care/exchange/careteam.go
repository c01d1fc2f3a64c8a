package exchange

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/careteam"
	"caseload/ent/careteamparticipant"
	"caseload/ent/predicate"
)

// team is a care team with its members.
type team struct {
	*ent.CareTeam

	members []*ent.CareTeamParticipant
}

func careTeams(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.CareTeam.Query().Where(s.rows(careteam.FieldPatientID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read care teams: %w", err)
	}
	teams, err := manned(ctx, c, rows)
	return drafts(teams, err, func(t *team) uuid.UUID { return t.ID }, careTeamOf)
}

// manned reads the members of teams.
func manned(ctx context.Context, c *ent.Client, rows []*ent.CareTeam) ([]*team, error) {
	teams := make([]*team, len(rows))
	byID := map[uuid.UUID]*team{}
	for i, r := range rows {
		teams[i] = &team{CareTeam: r}
		byID[r.ID] = teams[i]
	}
	ids := idsOf(rows, func(r *ent.CareTeam) uuid.UUID { return r.ID })
	members, err := c.CareTeamParticipant.Query().
		Where(predicate.CareTeamParticipant(belonging(careteamparticipant.FieldCareTeamID, ids))).All(ctx)
	for _, m := range members {
		byID[m.CareTeamID].members = append(byID[m.CareTeamID].members, m)
	}
	return teams, err
}

func careTeamOf(t *team, l *links) fhir.Any {
	c := &fhir.CareTeam{
		Resource:             row{t.ID, t.Revision, t.RecordedAt, t.ReceivedAt, ""}.head("CareTeam"),
		Status:               word(t.Status),
		Category:             list(t.Stated, "category"),
		Name:                 t.Name,
		Subject:              l.to("Patient", t.PatientID),
		Encounter:            l.stated(t.Stated, "encounter"),
		Period:               period(t.Stated, "period", t.StartsAt, t.EndsAt),
		ManagingOrganization: l.statedAll(t.Stated, "managingOrganization"),
	}
	if len(c.Category) == 0 {
		c.Category = concepts(code.Coding{System: t.CategorySystem, Code: t.CategoryCode, Display: t.CategoryDisplay})
	}
	if len(c.ManagingOrganization) == 0 {
		c.ManagingOrganization = present(nil, l.maybe("Organization", t.ManagingOrganizationID))
	}
	for _, m := range t.members {
		if p := participantOf(m, l); says(p.Member) {
			c.Participant = append(c.Participant, p)
		}
	}
	if len(c.Participant) > 0 { // without which it is no team of US Core
		c.Meta.Profile = profiles("us-core-careteam")
	}
	return c
}

func participantOf(m *ent.CareTeamParticipant, l *links) fhir.Participant {
	role := list(m.Stated, "role")
	if len(role) == 0 {
		role = []fhir.CodeableConcept{or(concept(code.Coding{System: m.RoleSystem, Code: m.RoleCode, Display: m.RoleDisplay}))}
	}
	member := either(l.maybe("Practitioner", m.PractitionerID), l.maybe("Organization", m.MemberOrganizationID),
		l.stated(m.Stated, "member"), fhir.Reference{Display: m.Display})
	if member.Display == "" {
		member.Display = m.Display
	}
	return fhir.Participant{
		Role: role[:1], Member: member, OnBehalfOf: l.stated(m.Stated, "onBehalfOf"),
		Period: period(m.Stated, "period", m.StartsAt, m.EndsAt),
	}
}
