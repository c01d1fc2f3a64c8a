package graph_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/coverage"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// dues is the answer of owes.
type dues struct {
	Patient *struct {
		PayerObligations *struct {
			AsOf, RuleVersion string
			Missing           []string
			Obligations       []struct {
				Name, Status, Why, Program, TriggeredOn string
				Payer, CoverageID, DueOn, DoneOn        *string
				DaysLeft                                *int
				Evidence                                []struct{ ID *string }
			}
			Under []struct {
				Name, Reason      string
				DueOn, DueOnThere *string
			}
		}
	}
}

const owes = `query($id: ID!) { patient(id: $id) { payerObligations { asOf ruleVersion missing
	obligations { name status why program triggeredOn payer coverageId dueOn doneOn daysLeft evidence { id } }
	under(payer: MEDICAID_MANAGED_CARE) { name reason dueOn dueOnThere } } } }`

// statusOf is the status of an obligation, empty where it is not asked.
func (d dues) statusOf(name string) string {
	if d.Patient == nil || d.Patient.PayerObligations == nil {
		return ""
	}
	for _, o := range d.Patient.PayerObligations.Obligations {
		if o.Name == name {
			return o.Status
		}
	}
	return ""
}

const typology = "https://nahdo.org/sopt"

// insure has a payer of the kind pay for the clinic's patient, from so many days ago
// to so many days ahead; without an end where that is 0.
func insure(t *testing.T, w *world.World, code string, since, until int) (id string) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		starts := midnight(-since)
		create := w.Client.Coverage.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(coverage.StatusACTIVE).SetKindSystem(typology).
			SetKindCode(code).SetPayorName("Plan " + code).SetStartsAt(starts).SetTimelineAt(starts)
		if until != 0 {
			create.SetEndsAt(midnight(until))
		}
		row, err := create.Save(ctx)
		if err != nil {
			t.Fatal(err)
		}
		id = row.ID.String()
	})
	return id
}

// midnight is the start of a day so many days from now, as a date is kept.
func midnight(days int) time.Time {
	year, month, day := time.Now().UTC().AddDate(0, 0, days).Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// fill submits an instrument for the clinic's patient.
func fill(t *testing.T, w *world.World, questionnaire string, label *questionnaireresponse.Sensitivity) (id string) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		row, err := w.Client.QuestionnaireResponse.Create().SetPatientID(w.Clinic.Patient.ID).SetQuestionnaire(questionnaire).SetQuestionnaireVersion("1").
			SetStatus(questionnaireresponse.StatusCOMPLETED).SetTimelineAt(time.Now().AddDate(0, 0, -3)).SetNillableSensitivity(label).Save(ctx)
		if err != nil {
			t.Fatal(err)
		}
		id = row.ID.String()
	})
	return id
}

func TestWhatPayersAskIsMetByWhatWasDone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	plan := insure(t, w, "111", 30, 0)
	ask := func() (got dues) {
		w.Ask(t, w.Clinic.CaseManager, owes, map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &got)
		return got
	}
	got := ask()
	if got.statusOf("PO07") != "RUNNING" {
		t.Fatalf("%+v", got.Patient)
	}
	first := got.Patient.PayerObligations.Obligations[0]
	if first.Name != "PO07" || *first.Payer != "MEDICARE_ADVANTAGE" || *first.CoverageID != plan || *first.DueOn != midnight(60).Format(time.DateOnly) ||
		first.TriggeredOn != midnight(-30).Format(time.DateOnly) || *first.DaysLeft < 59 || first.Program != "ma_coordination" || first.DoneOn != nil {
		t.Errorf("%+v", first)
	}
	// What the world has on record by itself says of no kind.
	if missing := got.Patient.PayerObligations.Missing; !slices.Contains(missing, "kind of a coverage") {
		t.Errorf("missing %q", missing)
	}
	under := got.Patient.PayerObligations.Under
	if len(under) != 2 || under[0].Name != "PO07" || under[0].DueOn == nil || under[0].DueOnThere != nil || under[1].Name != "PO08" || under[1].Reason == "" {
		t.Errorf("%+v", under)
	}
	form := fill(t, w, "comprehensive-own", nil)
	for _, o := range ask().Patient.PayerObligations.Obligations {
		if o.Name == "PO07" && (o.Status != "MET" || len(o.Evidence) != 1 || *o.Evidence[0].ID != form || o.DoneOn == nil) {
			t.Errorf("%+v", o)
		}
	}
}

// Who may not see who pays does not see what payers ask, and an assessment that
// carries a label meets nothing for who may not know of it.
func TestObligationsShowOnlyWhatTheRoleAndTheConsentOpen(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			insure(t, w, "111", 30, 0)
			fill(t, w, "comprehensive-own", new(questionnaireresponse.SensitivitySUD))
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				var got dues
				answer := w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, owes, map[string]any{"id": w.Clinic.Patient.ID.String()})
				if err := json.Unmarshal(answer.Data, &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
					t.Fatal(err)
				}
				sees := slices.Contains(opens[persona], rule.Payment)
				if want := map[bool]string{true: "RUNNING"}[sees]; got.statusOf("PO07") != want {
					t.Errorf("%s sees %q, want %q: %v", persona, got.statusOf("PO07"), want, answer.Errors)
				}
				if got.Patient != nil && (got.Patient.PayerObligations != nil) != sees {
					t.Errorf("%s sees the calendar: %v", persona, !sees)
				}
			}
		})
	}
}

func TestObligationsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	insure(t, d.World, "111", 30, 0)
	for name, do := range map[string]func(){
		"of one": func() { d.count(`payerObligations { obligations { status } }`, "status") },
		"of a hundred through nodes": func() {
			d.ask(`{ panel(first: 100) { nodes { payerObligations { obligations { status } } } } }`, nil, &struct{}{})
		},
		"of a hundred through edges": func() {
			d.ask(`{ panel(first: 100) { edges { node { payerObligations { obligations { status } } } } } }`, nil, &struct{}{})
		},
	} {
		if sent := len(d.Statements(do)); sent != 4 {
			t.Errorf("obligations %s take %d statements, want 4", name, sent)
		}
	}
}

func TestTheKindOfPayerOfACoverage(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id := insure(t, w, "121", 400, 0)
	for of, want := range map[string]string{id: "ORIGINAL_MEDICARE", w.Clinic.Patient.Rows[ent.TypeCoverage].String(): ""} {
		var got struct{ Node struct{ PayerKind string } }
		w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { node(id: $id) { ... on Coverage { payerKind } } }`, map[string]any{"id": of}).Into(t, &got)
		if got.Node.PayerKind != want {
			t.Errorf("%q, want %q", got.Node.PayerKind, want)
		}
	}
}
