package graph_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/consent"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// town is a world of phones.
type town struct {
	district

	t        *testing.T
	seed     uint64
	random   *rand.Rand
	boss     viewer.Viewer
	staff    []viewer.Viewer
	patients []uuid.UUID
	problems map[uuid.UUID]uuid.UUID // a condition of each patient's
	managers map[uuid.UUID]int       // by patient
	tasks    []string
	phones   []*phone
	late     []posted
}

func newTown(t *testing.T, in district, seed uint64) *town {
	t.Helper()
	w := in.w
	town := &town{district: in, t: t, seed: seed, random: rand.New(rand.NewPCG(seed, 7)), problems: map[uuid.UUID]uuid.UUID{}, managers: map[uuid.UUID]int{}}
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		town.boss = town.hire(ctx, practitionerrole.RoleSUPERVISOR, nil)
		for range 5 {
			town.staff = append(town.staff, town.hire(ctx, practitionerrole.RoleCASE_MANAGER, &town.boss.Practitioner))
		}
		for i := range 4 {
			town.admit(ctx, i)
		}
	})
	for i := range 20 {
		who := town.staff[i%len(town.staff)]
		who.Device = fmt.Sprintf("phone %d", i)
		skew := []time.Duration{0, 0, 0, 72 * time.Hour, -72 * time.Hour, 50 * time.Minute}[town.random.IntN(6)]
		town.phones = append(town.phones, &phone{town: town, who: who, skew: skew, most: 6 + 17*town.random.IntN(3), kept: map[string]copied{}, told: map[string]string{}, acts: map[string]op{}})
	}
	return town
}

func (t *town) hire(ctx context.Context, role practitionerrole.Role, above *uuid.UUID) viewer.Viewer {
	id := world.ID()
	t.must(t.w.Client.Practitioner.Create().SetID(id).SetDisplayName("Staff").SetFamily("Staff").Exec(ctx))
	t.must(t.w.Client.PractitionerRole.Create().SetPractitionerID(id).SetEmployerID(t.w.Clinic.ID).SetRole(role).SetNillableSupervisorID(above).Exec(ctx))
	return viewer.Viewer{Organization: t.w.Clinic.ID, Practitioner: id, Roles: []viewer.Role{viewer.Role(role)}}
}

// admit adds a patient of one person, who has been theirs for a year, with two tasks.
func (t *town) admit(ctx context.Context, manager int) {
	id := world.ID()
	t.must(t.w.Client.Patient.Create().SetID(id).SetDisplayName("Patient").SetFamily("Patient").SetSearchName("patient").
		SetCaseManagerID(t.staff[manager].Practitioner).Exec(ctx))
	t.must(t.w.Client.Relationship.Create().SetPractitionerID(t.staff[manager].Practitioner).SetPatientID(id).
		SetBasis(relationship.BasisCASE_MANAGER).SetStartsAt(time.Now().AddDate(-1, 0, 0)).Exec(ctx))
	t.patients, t.managers[id] = append(t.patients, id), manager
	t.admitProblem(ctx, id, manager%2 == 0)
	for range 2 {
		work := world.ID()
		t.must(t.w.Client.Task.Create().SetID(work).SetPatientID(id).SetTitle("Call").SetOwnerID(t.staff[manager].Practitioner).
			SetStatus(task.StatusREQUESTED).SetDueAt(time.Now().Add(time.Hour)).Exec(ctx))
		t.tasks = append(t.tasks, work.String())
	}
}

func (t *town) must(err error) {
	t.t.Helper()
	if err != nil {
		t.t.Fatalf("seed %d: %v", t.seed, err)
	}
}

// play lets everything happen that can, in an order of the seed's own, and looks at what
// has become of it.
func (t *town) play() {
	t.t.Helper()
	for _, p := range t.phones {
		p.sync(false)
	}
	for range 60 {
		p := t.phones[t.random.IntN(len(t.phones))]
		switch n := t.random.IntN(23); {
		case n < 11:
			p.work()
		case n < 17:
			p.sync(true)
		case n < 19:
			t.handOver()
		case n < 21:
			t.relabel()
		case n < 22:
			t.arrive()
		default:
			t.lose(p)
		}
	}
	for len(t.late) > 0 {
		t.arrive()
	}
	for _, p := range t.phones {
		p.sync(false)
	}
	fresh := map[uuid.UUID]*phone{}
	for _, p := range t.phones {
		p.sync(false) // what others have sent in the first round
		if fresh[p.who.Practitioner] == nil {
			fresh[p.who.Practitioner] = t.anew(p.who)
		}
		p.check(fresh[p.who.Practitioner])
	}
	t.count()
	t.countVisits()
}

// anew is another phone of somebody's, which takes everything from the beginning.
func (t *town) anew(who viewer.Viewer) *phone {
	who.Device = "another phone"
	fresh := &phone{town: t, who: who, most: 500, kept: map[string]copied{}}
	fresh.sync(false)
	return fresh
}

// admitProblem gives a patient a condition, and may let all who treat them see what is
// about the use of substances.
func (t *town) admitProblem(ctx context.Context, patient uuid.UUID, consents bool) {
	id := world.ID()
	t.must(t.w.Client.Condition.Create().SetID(id).SetPatientID(patient).SetDisplay("Problem").SetTimelineAt(time.Now()).Exec(ctx))
	t.problems[patient] = id
	if consents {
		t.must(t.w.Client.Consent.Create().SetPatientID(patient).SetStatus(consent.StatusACTIVE).SetDecision(consent.DecisionPERMIT).
			SetSensitivity(consent.SensitivitySUD).SetTimelineAt(time.Now()).Exec(ctx))
	}
}
