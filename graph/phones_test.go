package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

var (
	phoneSeeds = flag.Uint64("phones.seeds", 2, "how many worlds of phones are played")
	phoneFrom  = flag.Uint64("phones.from", 1, "the first of them, so that a long run can be played in parts")
	phoneSeed  = flag.Uint64("phones.seed", 0, "the one world of phones to play; 0 plays -phones.seeds of them")
)

const (
	// phoneLanes is how many worlds are played at once.
	phoneLanes = 2
	// phonesADistrict is how many are played on one database: what the others have left there slows them down.
	phonesADistrict = 25
)

// TestPhonesAndServerAgreeWhateverTheLine lets twenty phones work offline, with lines
// that are cut at any byte of a request or an answer, clocks that are off, patients who
// are handed over and phones that are lost, and then all of them sync.
func TestPhonesAndServerAgreeWhateverTheLine(t *testing.T) {
	t.Parallel()
	if *phoneSeed != 0 {
		newTown(t, newDistrict(t), *phoneSeed).play()
		return
	}
	for lane := range uint64(phoneLanes) {
		t.Run(fmt.Sprint("lane ", lane), func(t *testing.T) {
			t.Parallel()
			for first := *phoneFrom + lane; first < *phoneFrom+*phoneSeeds && !t.Failed(); first += phoneLanes * phonesADistrict {
				t.Run(fmt.Sprint("from ", first), func(t *testing.T) { playSome(t, first) })
			}
		})
	}
}

// playSome plays the worlds of one district: every phoneLanes-th from the first on.
func playSome(t *testing.T, first uint64) {
	t.Helper()
	towns := newDistrict(t)
	for seed := first; seed < min(*phoneFrom+*phoneSeeds, first+phoneLanes*phonesADistrict); seed += phoneLanes {
		if newTown(t, towns, seed).play(); t.Failed() {
			t.Fatalf("play it again with -phones.seed %d", seed)
		}
	}
}

// district is where towns are founded one after another.
type district struct {
	w     *world.World
	graph *executor.Executor
}

func newDistrict(t *testing.T) district {
	t.Helper()
	w := world.New(t)
	graphs := w.Graph()
	graphs.SetQueryCache(lru.New[*ast.QueryDocument](100))
	return district{w, graphs}
}

// town is a world of phones.
type town struct {
	district

	t        *testing.T
	seed     uint64
	random   *rand.Rand
	boss     viewer.Viewer
	staff    []viewer.Viewer
	patients []uuid.UUID
	managers map[uuid.UUID]int // by patient
	tasks    []string
	phones   []*phone
}

// phone is one of them: what it keeps, and what it has still to send.
type phone struct {
	*town

	who     viewer.Viewer
	skew    time.Duration
	most    int // rows that it takes at once
	cursor  *string
	kept    map[string]copied
	queue   []op
	count   int
	told    map[string]string // status by act, as the phone was told
	acts    map[string]op
	visits  []*tableVisit // the last one may go on
	revoked bool
}

func newTown(t *testing.T, in district, seed uint64) *town {
	t.Helper()
	w := in.w
	town := &town{district: in, t: t, seed: seed, random: rand.New(rand.NewPCG(seed, 7)), managers: map[uuid.UUID]int{}}
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
		switch n := t.random.IntN(20); {
		case n < 11:
			p.work()
		case n < 17:
			p.sync(true)
		case n < 19:
			t.handOver()
		default:
			t.lose(p)
		}
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

// handOver gives a patient to somebody else, online.
func (t *town) handOver() {
	patient := t.patients[t.random.IntN(len(t.patients))]
	to := t.random.IntN(len(t.staff))
	if to == t.managers[patient] {
		return
	}
	var revision struct{ Patient struct{ Revision int } }
	t.ask(t.boss, `query($id: ID!) { patient(id: $id) { revision } }`, map[string]any{"id": patient.String()}, &revision)
	var got struct {
		AssignPatient struct{ Problems []struct{ Message string } }
	}
	t.ask(t.boss, `mutation($input: AssignPatientInput!) { assignPatient(input: $input) { problems { message } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "patientId": patient.String(), "baseRevision": revision.Patient.Revision, "caseManagerId": t.staff[to].Practitioner.String(),
	}}, &got)
	if len(got.AssignPatient.Problems) > 0 {
		t.t.Fatalf("seed %d: hand over: %v", t.seed, got)
	}
	t.managers[patient] = to
}

// lose revokes a phone; few are lost.
func (t *town) lose(p *phone) {
	if t.random.IntN(3) > 0 || p.revoked {
		return
	}
	p.revoked = true
	var got struct {
		RevokeDevice struct{ Problems []struct{ Message string } }
	}
	t.ask(t.boss, `mutation($input: RevokeDeviceInput!) { revokeDevice(input: $input) { problems { message } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "practitionerId": p.who.Practitioner.String(), "device": p.who.Device, "reason": "lost",
	}}, &got)
	if len(got.RevokeDevice.Problems) > 0 {
		t.t.Fatalf("seed %d: revoke: %v", t.seed, got)
	}
}

// ask sends a request over a line that is not cut.
func (t *town) ask(who viewer.Viewer, query string, variables map[string]any, into any) {
	t.t.Helper()
	answer, _ := t.send(who, query, variables, -1, -1)
	var whole answerOf[json.RawMessage]
	t.must(json.Unmarshal(answer, &whole))
	if len(whole.Errors) > 0 {
		t.t.Fatalf("seed %d: %v", t.seed, whole.Errors)
	}
	t.must(json.Unmarshal(whole.Data, into))
}

// send sends a request of which so many bytes arrive, and gives so many bytes of the
// answer; -1 is all of them.
func (t *town) send(who viewer.Viewer, query string, variables map[string]any, arrives, comes int) (answer []byte, cut bool) {
	t.t.Helper()
	request, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	t.must(err)
	if arrives >= 0 {
		request = request[:arrives%len(request)]
	}
	var params graphql.RawParams
	decoder := json.NewDecoder(bytes.NewReader(request))
	decoder.UseNumber()
	if decoder.Decode(&params) != nil {
		return nil, true // the server has not heard it
	}
	answer = t.serve(who, params)
	if comes >= 0 {
		answer = answer[:comes%len(answer)]
	}
	return answer, false
}

func (t *town) serve(who viewer.Viewer, params graphql.RawParams) []byte {
	ctx := graphql.StartOperationTrace(viewer.NewContext(t.t.Context(), who))
	now := graphql.Now()
	params.ReadTime = graphql.TraceTiming{Start: now, End: now}
	operation, errs := t.graph.CreateOperationContext(ctx, &params)
	response := &graphql.Response{Errors: errs}
	if errs == nil {
		var responses graphql.ResponseHandler
		responses, ctx = t.graph.DispatchOperation(ctx, operation)
		response = responses(ctx)
	}
	text, err := json.Marshal(response)
	t.must(err)
	return text
}

// answerOf is an answer as it comes over the line.
type answerOf[D any] struct {
	Data   D `json:"data"`
	Errors []struct {
		Message string `json:"message"`
	} `json:"errors"`
}

// work does something with what the phone keeps, as if there were no reception.
func (p *phone) work() {
	var mine []string
	for id, row := range p.kept {
		if row.Type == ent.TypePatient {
			mine = append(mine, id)
		}
	}
	if len(mine) == 0 {
		return
	}
	slices.Sort(mine)
	patient := mine[p.random.IntN(len(mine))]
	if p.random.IntN(3) == 0 {
		for range 1 + p.random.IntN(6) {
			p.do(p.tap(patient))
		}
		return
	}
	p.do(p.act(patient))
}

// do queues an act.
func (p *phone) do(o op) {
	p.count++
	o["sequence"], o["doneAt"] = p.count, p.clock()
	p.queue, p.acts[o.act()] = append(p.queue, o), o
}

// clock is what time the phone believes it is.
func (p *phone) clock() string { return time.Now().Add(p.skew).UTC().Format(time.RFC3339Nano) }

func (p *phone) act(patient string) op {
	for id, row := range p.kept {
		if row.Type == ent.TypeTask && row.patient == patient && slices.Contains(p.tasks, id) && p.random.IntN(2) == 0 {
			return offlineAct("updateTask", map[string]any{"taskId": id, "baseRevision": row.Revision, "note": fmt.Sprintf("%s %d", p.who.Device, p.count)})
		}
	}
	return offlineAct("recordObservation", map[string]any{
		"id": world.ID().String(), "patientId": patient, "category": "vital-signs", "effectiveAt": p.clock(),
		"code":  map[string]any{"system": "http://loinc.org", "code": "8867-4", "display": "Heart rate"},
		"value": map[string]any{"quantity": map[string]any{"value": "72", "unit": "beats/minute", "code": "/min"}},
	})
}

// sync sends the queue and takes what there is, over a line that may be cut anywhere.
func (p *phone) sync(cutting bool) {
	for len(p.queue) > 0 {
		if !p.push(cutting) {
			return // comes back later
		}
	}
	for more := true; more; {
		var ok bool
		if more, ok = p.pull(cutting); !ok {
			return
		}
	}
}

// bytes is where a line is cut, -1 where it is not.
func (p *phone) bytes(cutting bool) int {
	if !cutting || p.random.IntN(2) == 0 {
		return -1
	}
	return p.random.IntN(4096)
}

func (p *phone) push(cutting bool) bool {
	ops := p.queue[:min(len(p.queue), 1+p.random.IntN(5))]
	answer, cut := p.send(p.who, pushAll, map[string]any{"input": map[string]any{
		"sentAt": p.clock(), "operations": ops,
	}}, p.bytes(cutting), p.bytes(cutting))
	var got answerOf[struct {
		SyncPush struct {
			Outcomes []outcome `json:"outcomes"`
		} `json:"syncPush"`
	}]
	if cut || json.Unmarshal(answer, &got) != nil {
		return false
	}
	if len(got.Errors) > 0 {
		p.t.Fatalf("seed %d: push: %v", p.seed, got.Errors)
	}
	for _, o := range got.Data.SyncPush.Outcomes {
		if before := p.told[o.ClientMutationID]; before != "" && before != o.Status {
			p.t.Errorf("seed %d: %s was told as %s and then as %s", p.seed, o.ClientMutationID, before, o.Status)
		}
		p.told[o.ClientMutationID] = o.Status
	}
	if p.random.IntN(4) > 0 { // else the phone is killed before it notes the answer, and sends again
		p.queue = p.queue[len(ops):]
	}
	return true
}

func (p *phone) pull(cutting bool) (more, ok bool) {
	variables := map[string]any{"first": 1 + p.random.IntN(p.most)}
	if p.cursor != nil {
		variables["after"] = *p.cursor
	}
	answer, cut := p.send(p.who, pullPage, variables, p.bytes(cutting), p.bytes(cutting))
	var got answerOf[struct {
		SyncPull *pulled `json:"syncPull"`
	}]
	if cut || json.Unmarshal(answer, &got) != nil {
		return false, false
	}
	if len(got.Errors) > 0 {
		if p.revoked && got.Errors[0].Message == "this phone was revoked: drop everything that is kept" {
			p.kept, p.cursor = map[string]copied{}, nil
			return false, true
		}
		p.t.Fatalf("seed %d: pull: %v", p.seed, got.Errors)
	}
	p.take(*got.Data.SyncPull)
	return got.Data.SyncPull.HasNextPage, true
}

// take keeps what a page brings.
func (p *phone) take(page pulled) {
	maps.DeleteFunc(p.kept, func(_ string, row copied) bool { return slices.Contains(page.ScopeLost, row.patient) })
	for _, row := range page.Changed {
		p.kept[row.Node.ID] = row.copy()
	}
	for _, row := range page.Removed {
		delete(p.kept, row.ID)
	}
	p.cursor = &page.Cursor
}

// check holds what the phone keeps against what one keeps that begins anew, or against
// nothing if it was revoked, and what it was told against what is on record.
func (p *phone) check(fresh *phone) {
	p.t.Helper()
	if p.revoked {
		fresh = &phone{}
	}
	if !maps.EqualFunc(p.kept, fresh.kept, func(a, b copied) bool { return a.Revision == b.Revision }) {
		p.t.Errorf("seed %d: %s keeps %v, one that begins anew %v", p.seed, p.who.Device, p.kept, fresh.kept)
	}
	for id, row := range p.kept {
		if row.Type == ent.TypePatient && p.staff[p.managers[uuid.MustParse(id)]].Practitioner != p.who.Practitioner {
			p.t.Errorf("seed %d: %s holds a patient whom it lost", p.seed, p.who.Device)
		}
	}
	for id := range p.acts {
		if status := p.told[id]; !slices.Contains([]string{"APPLIED", "CONFLICT", "QUARANTINED"}, status) {
			p.t.Errorf("seed %d: %v of %s is %q", p.seed, p.acts[id]["act"], p.who.Device, status)
		}
	}
}

// count holds every act against what is on record: what was applied is there once, what
// waits is in the inbox once, and nothing is both.
func (t *town) count() {
	t.t.Helper()
	wanted := map[string]int{}
	var made, waiting []string
	for _, p := range t.phones {
		for id, o := range p.acts {
			wanted[p.told[id]]++
			if observation, ok := o["act"].(map[string]any)["recordObservation"]; ok && p.told[id] == "APPLIED" {
				made = append(made, observation.(map[string]any)["id"].(string))
			}
			if p.told[id] == "CONFLICT" || p.told[id] == "QUARANTINED" {
				waiting = append(waiting, id)
			}
		}
	}
	for what, check := range map[string]struct {
		query string
		ids   []string
	}{
		"observations": {`select count(*) from observation where id = any($1::uuid[])`, made},
		"creations":    {`select count(*) from change where entity_id = any($1::uuid[]) and kind = 'CREATED'`, made},
		"inbox":        {`select count(*) from sync_conflict where client_mutation_id = any($1::uuid[])`, waiting},
	} {
		if got := t.number(check.query, check.ids); got != len(check.ids) {
			t.t.Errorf("seed %d: %d %s, want %d", t.seed, got, what, len(check.ids))
		}
	}
	all := t.number(`select count(*) from observation where patient_id = any($1::uuid[])`, texts(t.patients))
	if all != len(made) {
		t.t.Errorf("seed %d: %d observations in all, want %d", t.seed, all, len(made))
	}
}

func texts(ids []uuid.UUID) (all []string) {
	for _, id := range ids {
		all = append(all, id.String())
	}
	return all
}

func (t *town) number(query string, ids []string) (n int) {
	t.t.Helper()
	ctx, op := t.w.DB.ReadOnly(viewer.NewContext(t.t.Context(), viewer.SystemOf(t.w.Clinic.ID)))
	defer op.Rollback()
	t.must(op.QueryOne(ctx, query, []any{"{" + strings.Join(ids, ",") + "}"}, &n))
	return n
}
