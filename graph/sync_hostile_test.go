package graph_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// weighing is a task for a patient, as a phone queues it.
func weighing(patient string) op {
	return offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": patient, "title": "Weigh"})
}

// takenOver is a world whose clinic's patient was the case manager's until a moment ago.
func takenOver(t *testing.T) *world.World {
	t.Helper()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	past := time.Now().Add(-time.Second)
	newHandset(t, w, w.Clinic.CaseManager).relation(w.Clinic.Patient.ID, &past)
	return w
}

// inboxOf is what somebody reads of the acts that wait.
func inboxOf(t *testing.T, w *world.World, who viewer.Viewer) string {
	t.Helper()
	return string(w.Ask(t, who, `{ syncConflicts(first: 100) { totalCount nodes { act input clientMutationId } } }`, nil).Data)
}

func TestOneActMayStandWithoutItsList(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	answer := w.Ask(t, w.Clinic.CaseManager, `mutation($now: DateTime!, $act: UUID!, $id: ID!, $patient: ID!) { syncPush(input: {sentAt: $now, operations: {
		doneAt: $now, sequence: 1, act: {createTask: {clientMutationId: $act, id: $id, patientId: $patient, title: "Weigh"}}}}) { outcomes { status } } }`,
		map[string]any{"now": time.Now().UTC().Format(time.RFC3339), "act": world.ID().String(), "id": world.ID().String(), "patient": w.Clinic.Patient.ID.String()})
	if string(answer.Data) != `{"syncPush":{"outcomes":[{"status":"APPLIED"}]}}` {
		t.Errorf("%s %v", answer.Data, answer.Errors)
	}
}

func TestTimesFarAwayNeitherFailNorAreMovedOutOfWhatCanBeTold(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	const far = 60 * 365 * 24 * time.Hour
	for name, sent := range map[string]time.Time{"ahead": time.Now().Add(far), "behind": time.Now().Add(-far)} {
		for _, done := range []string{"0001-01-01T00:00:00Z", "9998-12-31T00:00:00Z"} {
			seen := offlineAct("recordMedicationStatement", map[string]any{"id": world.ID().String(), "patientId": w.Clinic.Patient.ID.String(), "display": "Tea",
				"status": "ACTIVE", "informationSource": "PATIENT", "effectiveAt": done})
			made := weighing(w.Clinic.Patient.ID.String())
			seen["doneAt"], made["doneAt"] = done, done
			if got := statuses(push(t, w, w.Clinic.CaseManager, sent, seen, made)); !slices.Equal(got, []string{"REJECTED", "APPLIED"}) {
				t.Errorf("%s, done in %s: %v", name, done[:4], got)
			}
		}
	}
}

func TestAClockFromAnotherAgeIsTold(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for _, sent := range []string{"0001-01-01T00:00:00Z", "2500-01-01T00:00:00Z", "9998-12-31T00:00:00Z"} {
		made := weighing(w.Clinic.Patient.ID.String())
		answer := w.Ask(t, w.Clinic.CaseManager, pushAll, plainJSON(t, map[string]any{"input": map[string]any{"sentAt": sent, "operations": []op{made}}}))
		if len(answer.Errors) > 0 || !strings.Contains(string(answer.Data), `"outcomes":[]`) || !strings.Contains(string(answer.Data), `"problems":[{"code":"INVALID"}]`) {
			t.Errorf("%s: %s %v", sent[:4], answer.Data, answer.Errors)
		}
	}
}

func TestTheNameOfAnotherOpensNoInbox(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	foreign := weighing(w.Clinic.Patient.ID.String())
	foreign["performerId"] = w.Clinic.CaseManager.Practitioner.String()
	if got := statuses(push(t, w, w.Clinic.Stranger, time.Now(), foreign)); !slices.Equal(got, []string{"REJECTED"}) {
		t.Errorf("of a patient whom the sender never had: %v", got)
	}
	if got := inboxOf(t, w, w.Clinic.CaseManager); strings.Contains(got, foreign.act()) {
		t.Errorf("it waits: %s", got)
	}
}

func TestOnASharedPhoneWhatAnotherDidIsKept(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	p := w.Clinic.Patient.ID.String()
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), weighing(p))); !slices.Equal(got, []string{"APPLIED"}) {
		t.Fatalf("the first of them: %v", got)
	}
	hers := weighing(p)
	hers["performerId"] = w.Clinic.CaseManager.Practitioner.String()
	elsewhere := w.Clinic.Stranger
	elsewhere.Device = "another phone"
	if got := statuses(push(t, w, elsewhere, time.Now(), hers)); !slices.Equal(got, []string{"REJECTED"}) {
		t.Errorf("from another phone: %v", got)
	}
	if got := statuses(push(t, w, w.Clinic.Stranger, time.Now(), hers)); !slices.Equal(got, []string{"QUARANTINED"}) {
		t.Errorf("from the phone that they share: %v", got)
	}
	if got := inboxOf(t, w, w.Clinic.CaseManager); !strings.Contains(got, hers.act()) {
		t.Errorf("it does not wait: %s", got)
	}
}

func TestAnActThatWaitsCarriesTheLabelThatItTellsOf(t *testing.T) {
	t.Parallel()
	w := takenOver(t)
	p := w.Clinic.Patient.ID.String()
	hour := func(n int) string { return time.Now().Add(time.Duration(n) * time.Hour).UTC().Format(time.RFC3339) }
	acts := map[string]op{
		"SUD": offlineAct("sendMessage", map[string]any{"id": world.ID().String(), "patientId": p, "topic": "GENERAL", "text": "zz-relapse", "sensitivity": "SUD"}),
		"PSY": offlineAct("logTime", map[string]any{"id": world.ID().String(), "patientId": p, "family": "BHI", "startsAt": hour(-2), "endsAt": hour(-1)}),
	}
	for label, act := range acts {
		act["doneAt"] = hour(-1)
		if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), act)); !slices.Equal(got, []string{"QUARANTINED"}) {
			t.Fatalf("%s: %v", label, got)
		}
		if got := inboxOf(t, w, w.Clinic.Provider); strings.Contains(got, act.act()) {
			t.Errorf("%s shows without consent: %s", label, got)
		}
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			if err := w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(consent.StatusACTIVE).SetDecision(consent.DecisionPERMIT).SetSensitivity(consent.Sensitivity(label)).
				SetTimelineAt(time.Now()).Exec(ctx); err != nil {
				t.Fatal(err)
			}
		})
		if got := inboxOf(t, w, w.Clinic.Provider); !strings.Contains(got, act.act()) {
			t.Errorf("%s does not show with consent: %s", label, got)
		}
	}
}

func TestAnActUnderTwoLabelsStaysWithItsSender(t *testing.T) {
	t.Parallel()
	w := takenOver(t)
	act := offlineAct("sendMessage", map[string]any{"id": world.ID().String(), "patientId": w.Clinic.Patient.ID.String(), "topic": "GENERAL", "text": "x",
		"sensitivity": "PSY", "threadId": w.Confidential(t, w.Clinic, "SUD")[ent.TypeCommunication].String()})
	act["doneAt"] = time.Now().Add(-time.Hour).UTC().Format(time.RFC3339)
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), act)); !slices.Equal(got, []string{"REJECTED"}) {
		t.Errorf("%v", got)
	}
}

func TestAConflictThatNoInboxKeepsIsNotTakenFromThePhone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	act := offlineAct("handOverTask", map[string]any{
		"taskId": w.Clinic.Patient.Rows[ent.TypeTask].String(), "baseRevision": 7, "reason": "x",
		"toId": w.Clinic.StrangersPatient.ID.String(), // whose inbox is it?
	})
	got := push(t, w, w.Clinic.CaseManager, time.Now(), act)
	if !slices.Equal(statuses(got), []string{"REJECTED"}) || got[0].Problems[0].Code != "REVISION_CONFLICT" || strings.Contains(inboxOf(t, w, w.Clinic.CaseManager), act.act()) {
		t.Errorf("%+v", got)
	}
}

func TestAnIDInATextIsAboutNobody(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	act := offlineAct("completeTask", map[string]any{
		"taskId": w.Clinic.Patient.Rows[ent.TypeTask].String(), "baseRevision": 7, "outcome": w.Clinic.StrangersPatient.ID.String(),
	})
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), act)); !slices.Equal(got, []string{"CONFLICT"}) || !strings.Contains(inboxOf(t, w, w.Clinic.CaseManager), act.act()) {
		t.Errorf("%v", got)
	}
}

// revokePhone says that the case manager's phone is lost.
func revokePhone(t *testing.T, w *world.World) {
	t.Helper()
	phone := w.Clinic.CaseManager
	answer := w.Ask(t, w.Clinic.Supervisor, `mutation($input: RevokeDeviceInput!) { revokeDevice(input: $input) { problems { code } } }`,
		map[string]any{"input": map[string]any{"clientMutationId": world.ID().String(), "practitionerId": phone.Practitioner.String(), "device": phone.Device, "reason": "left on a bus"}})
	if string(answer.Data) != `{"revokeDevice":{"problems":[]}}` {
		t.Fatalf("%s %v", answer.Data, answer.Errors)
	}
}

func TestARevokedPhoneDoesNothingUnderAnIDThatWasRefusedBefore(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	p, task := w.Clinic.Patient.ID.String(), w.Clinic.Patient.Rows[ent.TypeTask].String()
	lacks := offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": p, "title": ""})
	late := offlineAct("completeTask", map[string]any{"taskId": task, "baseRevision": 7})
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), lacks, late)); !slices.Equal(got, []string{"REJECTED", "CONFLICT"}) {
		t.Fatal(got)
	}
	revokePhone(t, w)
	again := func(of op, name string, input map[string]any) op {
		input["clientMutationId"] = of.act()
		return offlineAct(name, input)
	}
	got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(),
		again(lacks, "createTask", map[string]any{"id": world.ID().String(), "patientId": p, "title": "Weigh"}),
		again(late, "completeTask", map[string]any{"taskId": task, "baseRevision": 1})))
	if !slices.Equal(got, []string{"QUARANTINED", "CONFLICT"}) {
		t.Errorf("%v", got)
	}
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), late)); !slices.Equal(got, []string{"CONFLICT"}) {
		t.Errorf("the act that waits in the inbox was told otherwise than at first: %v", got)
	}
	if got := string(w.Ask(t, w.Clinic.Supervisor, `query($id: ID!) { node(id: $id) { ... on Task { revision } } }`, map[string]any{"id": task}).Data); got != `{"node":{"revision":1}}` {
		t.Errorf("it was done: %s", got)
	}
}

func TestWhatCannotBeKeptIsToldToARevokedPhone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	revokePhone(t, w)
	act := offlineAct("createTask", map[string]any{"id": world.ID().String(), "patientId": w.Clinic.Patient.ID.String(), "title": "a\x00b"})
	if got := statuses(push(t, w, w.Clinic.CaseManager, time.Now(), act)); !slices.Equal(got, []string{"REJECTED"}) {
		t.Errorf("%v", got)
	}
}

func TestNothingIsDoneInPlaceOfAnActThatIsDecided(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	conflict, p := w.Clinic.Patient.Rows[ent.TypeSyncConflict].String(), w.Clinic.Patient.ID.String()
	replaced := func(base int) (task string, input map[string]any) {
		task = world.ID().String()
		return task, map[string]any{
			"clientMutationId": world.ID().String(), "syncConflictId": conflict, "baseRevision": base, "resolution": "REPLACED",
			"act": map[string]any{"createTask": map[string]any{"clientMutationId": world.ID().String(), "id": task, "patientId": p, "title": "Weigh"}},
		}
	}
	ask := func(input map[string]any) string {
		return string(w.Ask(t, w.Clinic.CaseManager, `mutation($input: ResolveSyncConflictInput!) { resolveSyncConflict(input: $input) { problems { code } } }`,
			map[string]any{"input": input}).Data)
	}
	stale, first := replaced(9)
	done, second := replaced(1)
	late, third := replaced(1)
	for i, want := range []string{"REVISION_CONFLICT", "", "ALREADY_DONE", ""} {
		if want != "" {
			want = `{"code":"` + want + `"}`
		}
		if got := ask([]map[string]any{first, second, third, second}[i]); got != `{"resolveSyncConflict":{"problems":[`+want+`]}}` {
			t.Errorf("%d: %s", i, got)
		}
	}
	for task, there := range map[string]bool{stale: false, done: true, late: false} {
		if got := string(w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": task}).Data); strings.Contains(got, "null") == there {
			t.Errorf("%s, want one: %v", got, there)
		}
	}
}
