package graph_test

import (
	"context"
	"testing"
	"time"

	"caseload/care/intake"
	"caseload/care/transition/admission"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// unknown is a hospital's message about Ana Ortiz, whose number nobody here knows.
const unknown = "MSH|^~\\&|ADT|HOSP|CASELOAD|CLINIC|20260301010000||ADT^A01|a|P|2.5.1\r" +
	"EVN|A01|20260301010000\rPID|1||77^^^HOSP^MR||Ortiz^Ana||19500312|F\r" +
	"PV1|1|I|3W^12^A||||||||||||||||V1\r"

// hear has the clinic take a message in and apply it.
func hear(t *testing.T, w *world.World, raw string) {
	t.Helper()
	ctx := viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))
	ledger := admission.Ledger{DB: w.DB}
	senders := admission.Senders{"*": {Zone: time.UTC, Systems: map[string]string{"HOSP": "urn:hosp"}}}
	if _, err := ledger.Keep(ctx, []byte(raw), senders); err != nil {
		t.Fatal(err)
	}
	applyMessages(ctx, t, w)
}

func applyMessages(ctx context.Context, t *testing.T, w *world.World) {
	t.Helper()
	if _, err := (admission.Ledger{DB: w.DB}).Apply(ctx, &intake.Importer{DB: w.DB}); err != nil {
		t.Fatal(err)
	}
}

// person is an entry of the queue as an app asks for it.
type person struct {
	ID                          string
	Revision                    int
	Identifier                  struct{ System, Value string }
	Name                        struct{ Text string }
	BirthDate, Gender, Facility string
	EncounterStatus             string
	MessageCount                int
	Status                      string
	Candidates                  []struct {
		Band     string
		Patient  *struct{ ID string }
		Findings []struct{ Field, Agreement, Reason string }
	}
}

const askQueue = `{ unmatchedAdmissions(first: 25) { totalCount nodes { id revision identifier { system value } name { text } birthDate gender facility firstHeardAt lastHeardAt
	messageCount encounterStatus encounterClass admittedAt dischargedAt status candidates { band score patient { id name { text } } findings { field agreement bits reason } } } } }`

func queued(t *testing.T, w *world.World, v viewer.Viewer) []person {
	t.Helper()
	var got struct {
		UnmatchedAdmissions struct{ Nodes []person }
	}
	w.Ask(t, v, askQueue, nil).Into(t, &got)
	return got.UnmatchedAdmissions.Nodes
}

func TestAPersonWhomNobodyKnowsIsListedWithCandidates(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	survivor, _ := twins(t, w)
	hear(t, w, unknown)
	var list []person
	sent := w.Statements(func() { list = queued(t, w, w.Clinic.Supervisor) })
	if len(sent) != 5 { // BEGIN, the people, their candidates, those patients, ROLLBACK
		t.Errorf("%d statements: %.80q", len(sent), sent)
	}
	if len(list) != 1 {
		t.Fatalf("%+v", list)
	}
	one := list[0]
	if one.Identifier.System != "urn:hosp" || one.Identifier.Value != "77" || one.Name.Text != "Ana Ortiz" || one.BirthDate != "1950-03-12" ||
		one.Gender != "FEMALE" || one.Facility != "HOSP" || one.EncounterStatus != "IN_PROGRESS" || one.MessageCount != 1 || one.Status != "OPEN" {
		t.Errorf("%+v", one)
	}
	if len(one.Candidates) != 2 || one.Candidates[0].Patient == nil || one.Candidates[0].Band != "POSSIBLE" {
		t.Fatalf("%+v", one.Candidates)
	}
	found := map[string]bool{one.Candidates[0].Patient.ID: true, one.Candidates[1].Patient.ID: true}
	if !found[survivor.String()] {
		t.Errorf("%v", found)
	}
	for _, v := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.PrivacyOfficer, w.Clinic.Provider, w.Other.Supervisor} {
		if list := queued(t, w, v); len(list) != 0 {
			t.Errorf("%v sees %+v", v.Roles, list)
		}
	}
}
