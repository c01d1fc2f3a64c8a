package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/care/coverage/ledger"
	"caseload/ent/rule"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// aMonth is the answer of whatCameOf.
type aMonth struct {
	Patient *struct {
		BillingMonth *struct {
			Month, Status, RuleVersion string
			Over                       bool
			Families                   []struct {
				Family  string
				Minutes int
				Actors  []struct {
					Actor   string
					Minutes int
				}
			}
			Codes []struct {
				Family, Code, Status string
				Units                int
				Missing              []string
			}
			Next []struct {
				Base, Code      string
				At, MinutesToGo int
			}
			Rejected  []struct{ TimeEntryID, Why string }
			Closed    *struct{ BillingCloseID, ClosedAt, ClosedByID string }
			ViewerCan struct{ Close, Reopen bool }
		}
		BillingCloses struct {
			Nodes []struct{ ID, Status, Month, Reason string }
		}
	}
}

const whatCameOf = `query($id: ID!) { patient(id: $id) { billingMonth(month: "2025-11") { month status over ruleVersion
	families { family minutes actors { actor minutes } } codes { family code units status missing } next { base code at minutesToGo }
	rejected { timeEntryId why } closed { billingCloseId closedAt closedById } viewerCan { close reopen } }
	billingCloses(filter: { month: ["2025-11"] }) { nodes { id status month reason } } } }`

// worked logs time on a day of November 2025, with the label where the family has one.
func worked(t *testing.T, w *world.World, family timeentry.Family, day, minutes int) {
	t.Helper()
	from := time.Date(2025, 11, day, 15, 0, 0, 0, time.UTC)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		create := w.Client.TimeEntry.Create().SetPatientID(w.Clinic.Patient.ID).SetWorkerID(w.Clinic.CaseManager.Practitioner).SetActor(timeentry.ActorSTAFF).
			SetFamily(family).SetStartsAt(from).SetEndsAt(from.Add(time.Duration(minutes) * time.Minute)).SetTimelineAt(from)
		if family == timeentry.FamilyBHI {
			create.SetSensitivity(timeentry.SensitivityPSY)
		}
		if err := create.Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
}

// permits has the patient open what carries the label PSY to one person.
func permits(t *testing.T, w *world.World, v viewer.Viewer) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetGranteeID(v.Practitioner).SetSensitivity("PSY").SetTimelineAt(time.Now()).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
}

func shut(t *testing.T, w *world.World) ledger.CloseBillingMonth {
	t.Helper()
	in := ledger.CloseBillingMonth{ClientMutationID: world.ID(), ID: world.ID(), PatientID: w.Clinic.Patient.ID, Month: "2025-11"}
	outcome, err := in.Record(viewer.NewContext(t.Context(), w.Clinic.Supervisor), w.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		t.Fatal(outcome.Problems, err)
	}
	return in
}

func askMonth(ctx context.Context, t *testing.T, w *world.World) (got aMonth, text string) {
	t.Helper()
	answer := w.AskIn(ctx, t, whatCameOf, map[string]any{"id": w.Clinic.Patient.ID.String()})
	if err := json.Unmarshal(answer.Data, &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
		t.Fatal(err)
	}
	return got, string(answer.Data)
}

func TestBillingMonthsTellOfBehavioralCareToWhomConsentOpensIt(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		for _, closed := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, closed %v", wall, closed), func(t *testing.T) {
				t.Parallel()
				w := world.New(t)
				worked(t, w, timeentry.FamilyCCM, 3, 25)
				worked(t, w, timeentry.FamilyBHI, 4, 20)
				permits(t, w, w.Clinic.Provider)
				if closed {
					shut(t, w)
				}
				w.Enter(t, way.login(w))
				for persona, v := range everybody(w) {
					got, text := askMonth(way.asks(viewer.NewContext(t.Context(), v)), t, w)
					sees := got.Patient != nil && got.Patient.BillingMonth != nil
					if want := slices.Contains(opens[persona], rule.Health); sees != want {
						t.Errorf("%s sees the month: %v, want %v", persona, sees, want)
						continue
					}
					tells := strings.Contains(text, "BHI") || strings.Contains(text, "99484")
					if tells != (persona == "provider") {
						t.Errorf("%s is told of behavioral care: %v", persona, tells)
					}
					if sees && (got.Patient.BillingMonth.Closed != nil) != closed {
						t.Errorf("%s: closed %+v", persona, got.Patient.BillingMonth.Closed)
					}
					if want := map[bool]int{true: 1}[sees && closed]; got.Patient != nil && len(got.Patient.BillingCloses.Nodes) != want {
						t.Errorf("%s sees closings %+v, want %d", persona, got.Patient.BillingCloses.Nodes, want)
					}
				}
			})
		}
	}
}

// The part of a closing that tells of behavioral care is found by its id as little as by
// the month.
func TestTheLabelledPartOfAClosingIsKeptBack(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			permits(t, w, w.Clinic.Provider)
			in := shut(t, w)
			var labelled string
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
				all, err := w.Client.BillingClose.Query().All(ctx)
				for _, c := range all {
					if c.Part == "BEHAVIORAL" && c.PatientID == in.PatientID {
						labelled = c.ID.String()
					}
				}
				if err != nil || labelled == "" {
					t.Fatal(len(all), err)
				}
			})
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				found := contains(w.AskIn(ctx, t, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": labelled}), labelled)
				if found != (persona == "provider") {
					t.Errorf("%s sees the labelled part: %v", persona, found)
				}
			}
		})
	}
}

func TestAMonthAsAPhoneShowsIt(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	worked(t, w, timeentry.FamilyCCM, 3, 25)
	got, _ := askMonth(viewer.NewContext(t.Context(), w.Clinic.CaseManager), t, w)
	m := got.Patient.BillingMonth
	if m.Month != "2025-11" || m.Status != "OPEN" || !m.Over || m.Families[0].Minutes != 25 || m.Families[0].Actors[0].Actor != "STAFF" || m.ViewerCan.Close || m.ViewerCan.Reopen {
		t.Errorf("%+v", m)
	}
	// The world's patient has one chronic condition, and a care plan.
	if c := m.Codes[2]; c.Code != "99490" || c.Units != 1 || c.Status != "UNKNOWN" || !slices.Contains(c.Missing, "consent") {
		t.Errorf("%+v", m.Codes)
	}
	if n := m.Next[2]; n.Base != "99490" || n.Code != "99439" || n.At != 40 || n.MinutesToGo != 15 {
		t.Errorf("%+v", m.Next)
	}

	in := shut(t, w)
	worked(t, w, timeentry.FamilyCCM, 5, 30) // past the act that refuses it
	got, _ = askMonth(viewer.NewContext(t.Context(), w.Clinic.Supervisor), t, w)
	m = got.Patient.BillingMonth
	if m.Status != "CLOSED" || m.Closed.BillingCloseID != in.ID.String() || m.Closed.ClosedByID != w.Clinic.Supervisor.Practitioner.String() ||
		m.Families[0].Minutes != 25 || len(m.Rejected) != 1 || m.ViewerCan.Close || !m.ViewerCan.Reopen {
		t.Errorf("%+v", m)
	}

	var reopened struct {
		ReopenBillingMonth struct {
			BillingClose struct {
				Status, Reason string
				Patient        struct {
					BillingMonth struct {
						Status   string
						Families []struct{ Minutes int }
					}
				}
				ReopenedBy struct{ ID string }
			}
		}
	}
	w.Ask(t, w.Clinic.Supervisor, `mutation($act: UUID!, $id: ID!) { reopenBillingMonth(input: {clientMutationId: $act, billingCloseId: $id, baseRevision: 1, reason: "A call was forgotten"}) {
		billingClose { status reason reopenedBy { id } patient { billingMonth(month: "2025-11") { status families { minutes } } } } problems { message } } }`,
		map[string]any{"act": world.ID().String(), "id": in.ID.String()}).Into(t, &reopened)
	c := reopened.ReopenBillingMonth.BillingClose
	if c.Status != "REOPENED" || c.Reason == "" || c.ReopenedBy.ID != w.Clinic.Supervisor.Practitioner.String() ||
		c.Patient.BillingMonth.Status != "OPEN" || c.Patient.BillingMonth.Families[0].Minutes != 55 {
		t.Errorf("%+v", c)
	}
}

func TestAMonthThatIsNoneIsBadInput(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for _, month := range []string{"2025", "2025-11-03"} {
		answer := w.Ask(t, w.Clinic.CaseManager, `query($id: ID!, $month: Date!) { patient(id: $id) { billingMonth(month: $month) { month } } }`,
			map[string]any{"id": w.Clinic.Patient.ID.String(), "month": month})
		if len(answer.Errors) != 1 || !strings.Contains(answer.Errors[0].Message, "a year and a month") {
			t.Errorf("%s: %+v", month, answer.Errors)
		}
	}
}

func TestClosingAMonthTakesTheSameStatementsForMuchOrLittle(t *testing.T) {
	t.Parallel()
	for _, entries := range []int{0, 12} {
		w := world.New(t)
		for day := range entries {
			worked(t, w, timeentry.FamilyCCM, day+1, 25)
		}
		// Transaction and claim, patient and id, the patient's zone and the organization's, since that one has none, the wait,
		// the server's sight and back, one read, two parts, the end of the act, and the commit.
		if sent := w.Statements(func() { shut(t, w) }); len(sent) != 14 {
			t.Errorf("with %d entries %d statements:\n%s", entries, len(sent), strings.Join(sent, "\n"))
		}
	}
}

func TestMonthsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	const month = `billingMonth(month: "2025-11") { families { minutes } codes { code } closed { closedAt } }`
	for name, do := range map[string]func(){
		"of one": func() { d.count(month, "minutes") },
		"of a hundred through nodes": func() {
			d.ask(`{ panel(first: 100) { nodes { `+month+` billingCloses { nodes { closedBy { id } } } } } }`, nil, &struct{}{})
		},
		"of a hundred through edges": func() {
			d.ask(`{ panel(first: 100) { edges { node { `+month+` billingCloses { edges { node { closedBy { id } } } } } } } }`, nil, &struct{}{})
		},
	} {
		want := 5
		if name == "of one" {
			want = 4
		}
		if sent := len(d.Statements(do)); sent != want {
			t.Errorf("months %s take %d statements, want %d", name, sent, want)
		}
	}
}
