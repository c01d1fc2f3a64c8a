package graph_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// outcome is what became of an act that was sent.
type outcome struct {
	ClientMutationID string   `json:"clientMutationId"`
	Status           string   `json:"status"`
	WaitsFor         []string `json:"waitsFor"`
	Problems         []struct {
		Code string `json:"code"`
	} `json:"problems"`
}

const pushAll = `mutation($input: SyncPushInput!) { syncPush(input: $input) { outcomes { clientMutationId status waitsFor problems { code } } skewSeconds problems { code } } }`

// op is an operation as a phone queues it.
type op map[string]any

func offlineAct(act string, input map[string]any) op {
	if input["clientMutationId"] == nil {
		input["clientMutationId"] = world.ID().String()
	}
	return op{"act": map[string]any{act: input}, "doneAt": time.Now().UTC().Format(time.RFC3339), "sequence": 1}
}

// act is the id of the operation's act.
func (o op) act() string {
	for _, input := range o["act"].(map[string]any) {
		return input.(map[string]any)["clientMutationId"].(string)
	}
	return ""
}

func push(t testing.TB, w *world.World, who viewer.Viewer, sentAt time.Time, ops ...op) []outcome {
	t.Helper()
	var got struct {
		SyncPush struct {
			Outcomes []outcome
			Problems []struct{ Code string }
		}
	}
	w.Ask(t, who, pushAll, plainJSON(t, map[string]any{"input": map[string]any{"sentAt": sentAt.UTC().Format(time.RFC3339), "operations": ops}})).Into(t, &got)
	if len(got.SyncPush.Problems) > 0 {
		t.Fatal(got.SyncPush.Problems)
	}
	return got.SyncPush.Outcomes
}

// daysFromNow is a time so many days from now, as a query names it.
func daysFromNow(days int) string { return time.Now().AddDate(0, 0, days).UTC().Format(time.RFC3339) }

// plainJSON are variables as they come out of a request's body.
func plainJSON(t testing.TB, variables map[string]any) (plain map[string]any) {
	t.Helper()
	text, err := json.Marshal(variables)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&plain); err != nil {
		t.Fatal(err)
	}
	return plain
}

func statuses(outcomes []outcome) (all []string) {
	for _, o := range outcomes {
		all = append(all, o.Status)
	}
	return all
}

func TestAQueueIsCarriedOutInItsOrderAndOnce(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	p := w.Clinic.Patient
	made, lost := world.ID().String(), world.ID().String()
	ops := []op{
		offlineAct("createTask", map[string]any{"id": made, "patientId": p.ID.String(), "title": "Weigh"}),
		offlineAct("completeTask", map[string]any{"taskId": made, "baseRevision": 1, "outcome": "81 kg"}),
		offlineAct("createTask", map[string]any{"id": lost, "patientId": p.ID.String(), "title": ""}),
		offlineAct("completeTask", map[string]any{"taskId": lost, "baseRevision": 1}),
		offlineAct("completeTask", map[string]any{"taskId": p.Rows[ent.TypeTask].String(), "baseRevision": 7}),
		offlineAct("recordObservation", map[string]any{"id": world.ID().String(), "patientId": p.ID.String(), "category": "vital-signs",
			"code": map[string]any{"system": "http://loinc.org", "code": "29463-7", "display": "Body weight"}, "value": map[string]any{"quantity": map[string]any{"value": "81", "unit": "kg", "code": "kg"}}}),
	}
	ops = append(ops, offlineAct("addGoalNote", map[string]any{"goalId": p.Rows[ent.TypeGoal].String(), "id": world.ID().String(), "text": "Said so"}))
	ops[6]["dependsOn"] = []string{ops[4].act()}
	first := push(t, w, w.Clinic.CaseManager, time.Now(), ops...)
	want := []string{"APPLIED", "APPLIED", "REJECTED", "WAITING", "CONFLICT", "APPLIED", "WAITING"}
	if got := statuses(first); !slices.Equal(got, want) {
		t.Fatalf("%v, want %v: %+v", got, want, first)
	}
	if !slices.Equal(first[3].WaitsFor, []string{ops[2].act()}) || !slices.Equal(first[6].WaitsFor, []string{ops[4].act()}) {
		t.Errorf("waits for %v and %v", first[3].WaitsFor, first[6].WaitsFor)
	}
	again := push(t, w, w.Clinic.CaseManager, time.Now().Add(72*time.Hour), ops...)
	if got := statuses(again); !slices.Equal(got, want) {
		t.Errorf("again: %v, want %v", got, want)
	}
	var inbox struct {
		SyncConflicts struct {
			Nodes []struct {
				ID, Act, Cause, Input string
				AboutID               string `json:"aboutId"`
				Problems              []struct{ Code string }
			}
		}
		SyncReport struct{ Operations, Applied, Conflicts, Rejected int }
	}
	w.Ask(t, w.Clinic.Supervisor, `{ syncConflicts { nodes { id act cause input aboutId problems { code } } }
		syncReport(from: "`+daysFromNow(-1)+`", to: "`+daysFromNow(1)+`") { operations applied conflicts rejected } }`, nil).Into(t, &inbox)
	if n := inbox.SyncConflicts.Nodes; len(n) != 2 || n[0].Act != "completeTask" || n[0].AboutID != p.Rows[ent.TypeTask].String() ||
		len(n[0].Problems) != 1 || n[0].Problems[0].Code != "REVISION_CONFLICT" {
		t.Errorf("inbox: %+v", n)
	}
	if r := inbox.SyncReport; r.Operations != 5 || r.Applied != 3 || r.Conflicts != 1 || r.Rejected != 1 {
		t.Errorf("report: %+v", r)
	}
	// When a person has decided about the conflict, what waited for it is done.
	w.Ask(t, w.Clinic.Supervisor, `mutation($input: ResolveSyncConflictInput!) { resolveSyncConflict(input: $input) { problems { code } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "syncConflictId": inbox.SyncConflicts.Nodes[0].ID, "baseRevision": 1, "resolution": "KEPT",
	}})
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), ops[6])); got[0] != "APPLIED" {
		t.Errorf("what waited for a conflict that is decided: %v", got)
	}
}

func TestAnActForAPatientWhoWasLostWaitsForTheNewOwner(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	h := newHandset(t, w, w.Clinic.CaseManager)
	p := w.Clinic.Patient
	past := time.Now().Add(-time.Second)
	begun := time.Now().Add(-time.Hour)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	h.relation(p.ID, &past)
	visit := offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": p.ID.String(), "title": "Weigh"})
	visit["doneAt"] = begun.UTC().Format(time.RFC3339)
	foreign := offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": w.Clinic.StrangersPatient.ID.String(), "title": "Weigh"})
	elsewhere := offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": w.Other.Patient.ID.String(), "title": "Weigh"})
	first := push(t, w, w.Clinic.CaseManager, time.Now(), visit, foreign, elsewhere)
	if got, want := statuses(first), []string{"QUARANTINED", "REJECTED", "REJECTED"}; !slices.Equal(got, want) {
		t.Fatalf("%v, want %v", got, want)
	}
	// What depends on it is kept with it, and it answers the same again.
	after := offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": p.ID.String(), "title": "Weigh again"})
	after["doneAt"], after["dependsOn"] = visit["doneAt"], []string{visit.act()}
	again := push(t, w, w.Clinic.CaseManager, time.Now(), visit, after)
	if got := statuses(again); !slices.Equal(got, []string{"QUARANTINED", "QUARANTINED"}) || len(first[0].Problems)+len(again[0].Problems) > 0 {
		t.Errorf("%+v, and again: %+v", first[0], again)
	}
	const inbox = `{ syncConflicts { nodes { id cause revision performer { id } } } }`
	var seen struct {
		SyncConflicts struct {
			Nodes []struct {
				ID, Cause string
				Revision  int
			}
		}
	}
	for _, v := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.Stranger, w.Other.CaseManager, w.Clinic.PrivacyOfficer} {
		w.Ask(t, v, inbox, nil).Into(t, &seen)
		for _, n := range seen.SyncConflicts.Nodes {
			if n.Cause == "PATIENT_LOST" {
				t.Errorf("%v sees %v", v.Roles, seen)
			}
		}
	}
	w.Ask(t, w.Clinic.Provider, inbox, nil).Into(t, &seen)
	if n := seen.SyncConflicts.Nodes; len(n) != 3 || n[0].Cause != "PATIENT_LOST" {
		t.Fatalf("the one who treats sees %+v", n)
	}
	input := map[string]any{
		"clientMutationId": world.ID().String(), "syncConflictId": seen.SyncConflicts.Nodes[0].ID, "baseRevision": 1, "resolution": "REPLACED",
		"act": map[string]any{"createTask": map[string]any{"clientMutationId": world.ID().String(), "id": world.ID().String(), "patientId": p.ID.String(), "title": "Weigh"}},
	}
	const resolve = `mutation($input: ResolveSyncConflictInput!) { resolveSyncConflict(input: $input) { syncConflict { status resolution } problems { code } } }`
	for name, answer := range map[string]string{
		"a stranger": string(w.Ask(t, w.Clinic.Stranger, resolve, map[string]any{"input": input}).Data),
	} {
		if answer != `{"resolveSyncConflict":{"syncConflict":null,"problems":[{"code":"NOT_FOUND"}]}}` {
			t.Errorf("%s: %s", name, answer)
		}
	}
	for range 2 {
		if got := string(w.Ask(t, w.Clinic.Provider, resolve, map[string]any{"input": input}).Data); got != `{"resolveSyncConflict":{"syncConflict":{"status":"RESOLVED","resolution":"REPLACED"},"problems":[]}}` {
			t.Errorf("the one who treats: %s", got)
		}
	}
}

func TestOneDecisionAloneCarriesItsActOut(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	task := w.Clinic.Patient.Rows[ent.TypeTask].String()
	push(t, w, w.Clinic.CaseManager, time.Now(), offlineAct("completeTask", map[string]any{"taskId": task, "baseRevision": 7}))
	var inbox struct {
		SyncConflicts struct{ Nodes []struct{ ID, Cause string } }
	}
	w.Ask(t, w.Clinic.CaseManager, `{ syncConflicts { nodes { id cause } } }`, nil).Into(t, &inbox)
	conflict := inbox.SyncConflicts.Nodes[0].ID
	decide := func(act, decision string) string {
		made := world.ID().String()
		answer := w.Ask(t, w.Clinic.CaseManager, `mutation($input: ResolveSyncConflictInput!) { resolveSyncConflict(input: $input) { problems { code path } } }`, map[string]any{"input": map[string]any{
			"clientMutationId": decision, "syncConflictId": conflict, "baseRevision": 1, "resolution": "REPLACED",
			"act": map[string]any{"createTask": map[string]any{"clientMutationId": act, "id": made, "patientId": w.Clinic.Patient.ID.String(), "title": "Weigh"}},
		}})
		there := w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { node(id: $id) { __typename } }`, map[string]any{"id": made})
		return string(answer.Data) + string(there.Data)
	}
	same := world.ID().String()
	if got := decide(same, same); got != `{"resolveSyncConflict":{"problems":[{"code":"INVALID","path":["input","act","clientMutationId"]}]}}{"node":null}` {
		t.Errorf("under one id: %s", got)
	}
	ctx, other := w.DB.ReadOnly(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))) // somebody else is at it
	var taken bool
	if err := other.QueryOne(ctx, `select pg_try_advisory_xact_lock(hashtextextended('sync_conflict/' || $1::text, 0))`, []any{conflict}, &taken); err != nil || !taken {
		t.Fatal(taken, err)
	}
	if got := decide(world.ID().String(), world.ID().String()); got != `{"resolveSyncConflict":{"problems":[{"code":"CLAIMED","path":["input","syncConflictId"]}]}}{"node":null}` {
		t.Errorf("at the same time as another: %s", got)
	}
	other.Rollback()
	if got := decide(world.ID().String(), world.ID().String()); got != `{"resolveSyncConflict":{"problems":[]}}{"node":{"__typename":"Task"}}` {
		t.Errorf("alone: %s", got)
	}
	if got := decide(world.ID().String(), world.ID().String()); got != `{"resolveSyncConflict":{"problems":[{"code":"ALREADY_DONE","path":["input","syncConflictId"]}]}}{"node":null}` {
		t.Errorf("after that: %s", got)
	}
}

func TestARevokedPhoneDropsEverythingAndItsQueueWaits(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	phone := w.Clinic.CaseManager
	const revoke = `mutation($input: RevokeDeviceInput!) { revokeDevice(input: $input) { problems { code } } }`
	input := func() map[string]any {
		return map[string]any{"input": map[string]any{"clientMutationId": world.ID().String(), "practitionerId": phone.Practitioner.String(), "device": phone.Device, "reason": "left on a bus"}}
	}
	for _, v := range []viewer.Viewer{w.Clinic.Stranger, w.Clinic.Provider, w.Other.Supervisor, w.Other.PrivacyOfficer} {
		if got := string(w.Ask(t, v, revoke, input()).Data); got != `{"revokeDevice":{"problems":[{"code":"NOT_FOUND"}]}}` {
			t.Errorf("%v: %s", v.Roles, got)
		}
	}
	if got := string(w.Ask(t, w.Clinic.Supervisor, revoke, input()).Data); got != `{"revokeDevice":{"problems":[]}}` {
		t.Fatal(got)
	}
	if answer := w.Ask(t, phone, pullPage, map[string]any{"first": 10}); len(answer.Errors) != 1 || answer.Errors[0].Message != "this phone was revoked: drop everything that is kept" {
		t.Errorf("%s %v", answer.Data, answer.Errors)
	}
	made := world.ID().String()
	got := statuses(push(t, w, phone, time.Now(), offlineAct("createTask", map[string]any{"id": made, "patientId": w.Clinic.Patient.ID.String(), "title": "Weigh"})))
	if !slices.Equal(got, []string{"QUARANTINED"}) {
		t.Errorf("a queue from it: %v", got)
	}
	other := phone
	other.Device = "another phone"
	newHandset(t, w, other).pull(500)
	if got := string(w.Ask(t, other, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": made}).Data); got != `{"node":null}` {
		t.Errorf("it was done: %s", got)
	}
}

func TestTimesAreRightThoughThePhonesClockIsDaysOff(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	const off = 3*24*time.Hour + time.Hour
	id := world.ID().String()
	said := time.Now().Add(off - time.Hour).UTC().Truncate(time.Second)
	weigh := offlineAct("recordObservation", map[string]any{"id": id, "patientId": w.Clinic.Patient.ID.String(), "category": "vital-signs", "effectiveAt": said.Format(time.RFC3339),
		"code": map[string]any{"system": "http://loinc.org", "code": "29463-7", "display": "Body weight"}, "value": map[string]any{"quantity": map[string]any{"value": "81", "unit": "kg", "code": "kg"}}})
	for range 2 { // the clock is off otherwise the second time, and the act is the same
		if got := push(t, w, w.Clinic.CaseManager, time.Now().Add(off), weigh); got[0].Status != "APPLIED" {
			t.Fatalf("%+v", got)
		}
	}
	if got := push(t, w, w.Clinic.CaseManager, time.Now().Add(time.Hour), weigh); got[0].Status != "APPLIED" {
		t.Errorf("with a clock that was set meanwhile: %+v", got)
	}
	var seen struct {
		Node struct {
			Provenance struct{ EffectiveAt time.Time }
		}
	}
	w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { node(id: $id) { ... on Observation { provenance { effectiveAt } } } }`, map[string]any{"id": id}).Into(t, &seen)
	if got := seen.Node.Provenance.EffectiveAt; time.Since(got) < 50*time.Minute || time.Since(got) > 70*time.Minute {
		t.Errorf("seen %s ago, want an hour", time.Since(got))
	}
}
