package visit

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/facilitate/clash"
	"caseload/care/visit/candidate"
	"caseload/care/visit/requirement"
	"caseload/ent"
	"caseload/ent/absence"
	"caseload/ent/practitioner"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/rule"
)

// visiting are the roles whose work is to visit patients.
var visiting = []practitionerrole.Role{practitionerrole.RoleCASE_MANAGER, practitionerrole.RoleVISIT_STAFF}

// Candidates are those who could come to a visit of the patient, who fit best first: who has
// the work of visiting patients then and is not away. They are read in the operation of ctx.
func Candidates(ctx context.Context, client *ent.Client, patient uuid.UUID, v candidate.Visit) ([]candidate.Candidate, error) {
	working, err := visitors(ctx, client, v.Slot)
	if err != nil {
		return nil, err
	}
	seeing, err := client.Relationship.Query().Where(relationship.PatientID(patient), rule.Holds(v.Slot.Starts),
		relationship.BasisNEQ(relationship.BasisBREAK_GLASS)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read relationships: %w", err)
	}
	for _, r := range seeing {
		if p := working[r.PractitionerID]; p != nil {
			p.SeesPatient = true
		}
	}
	busy, err := facilitate.Busy(ctx, slices.Collect(maps.Keys(working)),
		slices.MinFunc([]time.Time{v.DayStarts, v.Slot.Starts.Add(-facilitate.AroundAppointment)}, time.Time.Compare),
		slices.MaxFunc([]time.Time{v.DayEnds, v.Slot.Ends.Add(facilitate.AroundAppointment)}, time.Time.Compare))
	if err != nil {
		return nil, err
	}
	people := make([]candidate.Person, 0, len(working))
	for id, p := range working {
		p.Busy = busy[id]
		people = append(people, *p)
	}
	return candidate.Rank(v, people), nil
}

// visitors are those who have the work of visiting patients at the time and are not away.
func visitors(ctx context.Context, client *ent.Client, at clash.Slot) (map[uuid.UUID]*candidate.Person, error) {
	roles, err := client.PractitionerRole.Query().Where(rule.Held(at.Starts), practitionerrole.RoleIn(visiting...)).
		WithPractitioner(func(q *ent.PractitionerQuery) { q.Where(practitioner.Active(true)) }).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read who visits: %w", err)
	}
	working := map[uuid.UUID]*candidate.Person{}
	for _, r := range roles {
		if p := r.Edges.Practitioner; p != nil {
			working[p.ID] = &candidate.Person{ID: p.ID, Name: p.DisplayName, Held: requirement.Held{Qualifications: p.Qualifications, Languages: p.Languages}}
		}
	}
	away, err := client.Absence.Query().Where(absence.StartsAtLT(at.Ends), absence.EndsAtGT(at.Starts)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read absences: %w", err)
	}
	for _, a := range away {
		delete(working, a.PractitionerID)
	}
	return working, nil
}
