package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake"
	"caseload/care/transition/admission"
	"caseload/ent"
	"caseload/ent/encounter"
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
	if _, err := (admission.Ledger{DB: w.DB, Again: time.Hour}).Apply(ctx, &intake.Importer{DB: w.DB}); err != nil {
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

// discharged is the end of the stay of which unknown tells.
var discharged = strings.NewReplacer("A01", "A03", "|a|", "|b|", "20260301010000", "20260302010000").Replace(unknown)

// decides has somebody decide on an entry, and gives the codes of the problems.
func decides(t *testing.T, w *world.World, v viewer.Viewer, act, id uuid.UUID, name, more string, revision int) (codes []string) {
	t.Helper()
	var got map[string]struct {
		UnmatchedAdmission *struct{ Status string }
		Problems           []struct{ Code string }
	}
	w.Ask(t, v, fmt.Sprintf(`mutation($act: UUID!, $id: ID!) { %s(input: {clientMutationId: $act, unmatchedAdmissionId: $id, baseRevision: %d, reason: "asked"%s}) {
		unmatchedAdmission { id status patient { id } decidedBy { id } } problems { code } } }`, name, revision, more), map[string]any{"act": act.String(), "id": id.String()}).Into(t, &got)
	for _, p := range got[name].Problems {
		codes = append(codes, p.Code)
	}
	return codes
}

// stays are the statuses of the patient's encounters that messages told of.
func stays(t *testing.T, w *world.World, patient uuid.UUID) (statuses []string) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		list, err := w.Client.Encounter.Query().Where(encounter.PatientID(patient), encounter.Source(admission.Source)).Order(ent.Asc(encounter.FieldID)).All(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range list {
			statuses = append(statuses, string(e.Status))
		}
	})
	slices.Sort(statuses)
	return statuses
}

// again applies what waits.
func again(t *testing.T, w *world.World) {
	t.Helper()
	applyMessages(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)), t, w)
}

func to(patient uuid.UUID) string { return `, patientId: "` + patient.String() + `"` }

func TestALinkBringsTheStaysToThePatient(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	hear(t, w, unknown)
	entry := uuid.MustParse(queued(t, w, w.Clinic.Supervisor)[0].ID)
	patient, act := w.Clinic.Patient.ID, world.ID()
	sent := w.Statements(func() {
		if got := decides(t, w, w.Clinic.Supervisor, act, entry, "linkUnmatchedAdmission", to(patient), 1); got != nil {
			t.Fatal(got)
		}
	})
	if len(sent) != 17 {
		t.Errorf("%d statements: %.90q", len(sent), sent)
	}
	if got := decides(t, w, w.Clinic.Supervisor, act, entry, "linkUnmatchedAdmission", to(patient), 1); got != nil {
		t.Errorf("again: %v", got)
	}
	if got := decides(t, w, w.Clinic.Supervisor, world.ID(), entry, "linkUnmatchedAdmission", to(patient), 2); !slices.Equal(got, []string{"ALREADY_DONE"}) {
		t.Errorf("another link: %v", got)
	}
	again(t, w)
	if got := stays(t, w, patient); !slices.Equal(got, []string{"IN_PROGRESS"}) {
		t.Errorf("what waited: %v", got)
	}
	hear(t, w, discharged)
	if got := stays(t, w, patient); !slices.Equal(got, []string{"FINISHED"}) {
		t.Errorf("what came later: %v", got)
	}
	if list := queued(t, w, w.Clinic.Supervisor); len(list) != 0 {
		t.Errorf("who is known is in the queue: %+v", list)
	}
	if list := connected(t, w, w.Clinic.Supervisor); !slices.Contains(list, entry.String()) {
		t.Errorf("the supervisor does not find the link: %v", list)
	}
}

// connected are the entries that somebody finds linked.
func connected(t *testing.T, w *world.World, v viewer.Viewer) (ids []string) {
	t.Helper()
	var got struct {
		UnmatchedAdmissions struct{ Nodes []person }
	}
	w.Ask(t, v, `{ unmatchedAdmissions(first: 100, status: LINKED) { nodes { id patient { id } } } }`, nil).Into(t, &got)
	for _, one := range got.UnmatchedAdmissions.Nodes {
		ids = append(ids, one.ID)
	}
	return ids
}

func TestALinkThatIsTakenBackTakesItsStaysAlong(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	other := w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Clinic Other").ID
	hear(t, w, unknown)
	entry := uuid.MustParse(queued(t, w, w.Clinic.Supervisor)[0].ID)
	patient := w.Clinic.Patient.ID
	for _, step := range []struct {
		act, more    string
		mine, theirs []string
	}{
		{"linkUnmatchedAdmission", to(patient), []string{"IN_PROGRESS"}, nil},
		{"unlinkUnmatchedAdmission", "", []string{"ENTERED_IN_ERROR"}, nil},
		{"linkUnmatchedAdmission", to(other), []string{"ENTERED_IN_ERROR"}, []string{"IN_PROGRESS"}},
		{"unlinkUnmatchedAdmission", "", []string{"ENTERED_IN_ERROR"}, []string{"ENTERED_IN_ERROR"}},
		{"linkUnmatchedAdmission", to(patient), []string{"ENTERED_IN_ERROR", "IN_PROGRESS"}, []string{"ENTERED_IN_ERROR"}},
	} {
		revision := revisionOf(t, w, entry)
		if got := decides(t, w, w.Clinic.Supervisor, world.ID(), entry, step.act, step.more, revision); got != nil {
			t.Fatalf("%s: %v", step.act, got)
		}
		again(t, w)
		if mine, theirs := stays(t, w, patient), stays(t, w, other); !slices.Equal(mine, step.mine) || !slices.Equal(theirs, step.theirs) {
			t.Errorf("%s: %v and %v, want %v and %v", step.act, mine, theirs, step.mine, step.theirs)
		}
	}
}

func revisionOf(t *testing.T, w *world.World, entry uuid.UUID) (revision int) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		u, err := w.Client.UnmatchedAdmission.Get(ctx, entry)
		if err != nil {
			t.Fatal(err)
		}
		revision = u.Revision
	})
	return revision
}

func TestALinkFollowsAMerge(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	survivor, twin := twins(t, w)
	hear(t, w, unknown)
	entry := uuid.MustParse(queued(t, w, w.Clinic.Supervisor)[0].ID)
	if got := decides(t, w, w.Clinic.Supervisor, world.ID(), entry, "linkUnmatchedAdmission", to(twin), 1); got != nil {
		t.Fatal(got)
	}
	merge(t, w, survivor, twin)
	again(t, w)
	if got := stays(t, w, survivor); !slices.Equal(got, []string{"IN_PROGRESS"}) {
		t.Errorf("the survivor's: %v", got)
	}
	if got := decides(t, w, w.Clinic.Supervisor, world.ID(), entry, "unlinkUnmatchedAdmission", "", revisionOf(t, w, entry)); got != nil {
		t.Fatal(got)
	}
	again(t, w)
	if got := stays(t, w, survivor); !slices.Equal(got, []string{"ENTERED_IN_ERROR"}) {
		t.Errorf("taken back: %v", got)
	}
}

func TestWhoIsDismissedWaitsAgainWhenSomethingIsHeard(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	hear(t, w, unknown)
	entry := uuid.MustParse(queued(t, w, w.Clinic.Supervisor)[0].ID)
	if got := decides(t, w, w.Clinic.Supervisor, world.ID(), entry, "dismissUnmatchedAdmission", "", 7); !slices.Equal(got, []string{"REVISION_CONFLICT"}) {
		t.Errorf("of an old revision: %v", got)
	}
	act := world.ID()
	sent := w.Statements(func() {
		if got := decides(t, w, w.Clinic.Supervisor, act, entry, "dismissUnmatchedAdmission", "", 1); got != nil {
			t.Fatal(got)
		}
	})
	if len(sent) != 11 {
		t.Errorf("%d statements: %.90q", len(sent), sent)
	}
	if got := decides(t, w, w.Clinic.Supervisor, act, entry, "dismissUnmatchedAdmission", "", 1); got != nil {
		t.Errorf("again: %v", got)
	}
	again(t, w)
	if list := queued(t, w, w.Clinic.Supervisor); len(list) != 0 {
		t.Errorf("still in the queue: %+v", list)
	}
	hear(t, w, discharged)
	if list := queued(t, w, w.Clinic.Supervisor); len(list) != 1 || list[0].EncounterStatus != "FINISHED" || list[0].MessageCount != 2 {
		t.Errorf("something was heard, and the queue is %+v", list)
	}
}

func TestNobodyDecidesOnWhatIsNotTheirs(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	hear(t, w, unknown)
	entry := uuid.MustParse(queued(t, w, w.Clinic.Supervisor)[0].ID)
	for _, c := range []struct {
		who     viewer.Viewer
		patient uuid.UUID
		want    string
	}{
		{w.Clinic.Supervisor, w.Clinic.StrangersPatient.ID, "NOT_FOUND"},
		{w.Clinic.Supervisor, w.Other.Patient.ID, "NOT_FOUND"},
		{w.Clinic.CaseManager, w.Clinic.Patient.ID, "NOT_PERMITTED"},
		{w.Clinic.PrivacyOfficer, w.Clinic.Patient.ID, "NOT_PERMITTED"},
		{w.Other.Supervisor, w.Other.Patient.ID, "NOT_FOUND"},
	} {
		if got := decides(t, w, c.who, world.ID(), entry, "linkUnmatchedAdmission", to(c.patient), 1); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%v: %v, want %s", c.who.Roles, got, c.want)
		}
	}
	for _, act := range []string{"dismissUnmatchedAdmission", "unlinkUnmatchedAdmission"} {
		if got := decides(t, w, w.Other.Supervisor, world.ID(), entry, act, "", 1); !slices.Equal(got, []string{"NOT_FOUND"}) {
			t.Errorf("%s in another organization: %v", act, got)
		}
	}
	again(t, w)
	if list := queued(t, w, w.Clinic.Supervisor); len(list) != 1 || list[0].Revision != 1 {
		t.Errorf("%+v", list)
	}
}

func TestTheQueueIsClosedByEitherWall(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			hear(t, w, unknown)
			entry := queued(t, w, w.Clinic.Supervisor)[0].ID
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				for path, query := range map[string]string{
					"queue": `{ unmatchedAdmissions(first: 100) { totalCount nodes { id } } }`, "node": `{ node(id: "` + entry + `") { id } }`,
				} {
					answer := w.AskIn(ctx, t, query, nil)
					if got, want := contains(answer, entry), persona == "supervisor"; got != want {
						t.Errorf("%s, %s: visible %v, want %v", persona, path, got, want)
					}
					if path == "queue" && contains(answer, `"totalCount":1`) != (persona == "supervisor") {
						t.Errorf("%s counts %s", persona, answer.Data)
					}
				}
			}
		})
	}
}
