package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/internal/world"
)

// pair is two servers on one database, and a patient whom a case manager has.
type pair struct {
	one, two *process
	manager  viewer.Viewer
	patient  string
}

func startPair(t testing.TB) pair {
	t.Helper()
	w := world.New(t)
	return pair{startProcess(t, w.AppURL), startProcess(t, w.AppURL), w.Clinic.CaseManager, w.Clinic.Patient.ID.String()}
}

// phone connects the case manager to one of the servers.
func (p pair) phone(t testing.TB, server *process) *phone {
	t.Helper()
	return callIn(t, server.address, map[string]any{
		"Authorization": "Bearer " + token(t, server.folder, p.manager), "Caseload-Device": "a phone under test",
	})
}

// finding is the act that makes others hear something.
const finding = `mutation($act: UUID!, $id: ID!, $patient: ID!) { recordCondition(input: {clientMutationId: $act, id: $id,
	patientId: $patient, code: {system: "http://snomed.info/sct", code: "84114007", display: "Heart failure"}}) { problems { code } } }`

// finds names the variables of a finding of the condition.
func (p pair) finds(condition string) map[string]any {
	return map[string]any{"act": newID(), "id": condition, "patient": p.patient}
}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

// find records a condition and returns its id.
func (p pair) find(f *phone) (condition string) {
	f.t.Helper()
	condition = newID()
	var done struct {
		RecordCondition struct{ Problems []struct{ Code string } }
	}
	f.ask(finding, p.finds(condition), &done)
	if problems := done.RecordCondition.Problems; len(problems) > 0 {
		f.t.Errorf("recordCondition: %v", problems)
	}
	return condition
}

// heard is what a listener hears of.
type heard struct {
	ConditionChanged struct {
		Cursor    string
		Condition struct{ ID string }
	}
}

// listenFrom subscribes to the changes after a cursor.
func (p pair) listenFrom(t testing.TB, server *process, cursor string) *phone {
	t.Helper()
	f := p.phone(t, server)
	f.run("changes", `subscription($after: Cursor) { conditionChanged(scope: {panel: true}, after: $after) { cursor condition { id } } }`,
		map[string]any{"after": cursor})
	return f
}

// here is where the change log stands.
func here(f *phone) string {
	f.t.Helper()
	var now struct{ Viewer struct{ ChangeCursor string } }
	f.ask(`{ viewer { changeCursor } }`, nil, &now)
	return now.Viewer.ChangeCursor
}

func TestCutListenerHearsEachChangeOfAnotherServerOnce(t *testing.T) {
	t.Parallel()
	const (
		changes = 110
		cuts    = 10
		ahead   = 5 // so many changes may be written that nobody has heard of
	)
	p := startPair(t)
	cursor := here(p.phone(t, p.two))
	room, written := make(chan struct{}, ahead), make(chan []string, 1)
	go func() {
		var found []string
		defer func() { written <- found }()
		for writer := p.phone(t, p.one); len(found) < changes; {
			select {
			case room <- struct{}{}:
				found = append(found, p.find(writer))
			case <-t.Context().Done():
				return
			}
		}
	}()
	var seen []string
	listener := p.listenFrom(t, p.two, cursor)
	listen := func() {
		var event heard
		listener.next(&event)
		cursor = event.ConditionChanged.Cursor
		seen = append(seen, event.ConditionChanged.Condition.ID)
	}
	for len(seen) < changes {
		listen()
		<-room
		if len(seen)%(changes/(cuts+1)) == 0 && len(seen) < changes {
			_ = listener.socket.CloseNow() // says nothing to the server
			listener = p.listenFrom(t, p.two, cursor)
		}
	}
	last := p.find(p.phone(t, p.two)) // what was heard twice would come before
	listen()
	if difference := cmp.Diff(append(<-written, last), seen); difference != "" {
		t.Errorf("heard something else than was written (-written +heard):\n%s", difference)
	}
}
