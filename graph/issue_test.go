package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/observation"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// drawn is a course as a phone gets it.
type drawn struct {
	Patient *struct {
		Trend struct {
			Unit           string
			Points         []struct{ Value float64 }
			Count, LeftOut int
			Low, High      *float64
			Limits         []struct{ Rule string }
		}
		CareGaps []struct{ Rule, Status, Reason string }
	}
}

// weigh adds weights of the clinic's patient, a day apart; every label is tried.
func weigh(t *testing.T, w *world.World, count int, label *observation.Sensitivity) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		rows := make([]*ent.ObservationCreate, count)
		for i := range rows {
			at := time.Now().AddDate(0, 0, -i)
			rows[i] = w.Client.Observation.Create().SetID(world.ID()).SetPatientID(w.Clinic.Patient.ID).SetCodeSystem(code.LOINC).SetCode("29463-7").
				SetValue(&code.Value{Quantity: &code.Quantity{Value: strconv.Itoa(80 + i%3), Code: "kg"}}).SetNillableSensitivity(label).SetTimelineAt(at)
		}
		w.Client.Observation.CreateBulk(rows...).ExecX(ctx)
	})
}

func TestACourseIsDrawnWithAsManyPointsAsAskedFor(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	weigh(t, w, 300, nil)
	query := `query($id: ID!, $from: DateTime) { patient(id: $id) { trend(code: "29463-7", points: 20, from: $from) { unit points { at value observationId } count leftOut low high change limits { rule } } } }`
	var got drawn
	w.Ask(t, w.Clinic.CaseManager, query, map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &got)
	if trend := got.Patient.Trend; trend.Unit != "kg" || len(trend.Points) != 20 || trend.Count != 300 || *trend.Low != 80 || *trend.High != 82 {
		t.Errorf("course %+v", trend)
	}
	w.Ask(t, w.Clinic.CaseManager, query, map[string]any{"id": w.Clinic.Patient.ID.String(), "from": time.Now().AddDate(0, 0, -9).Format(time.RFC3339)}).Into(t, &got)
	if got.Patient.Trend.Count != 9 && got.Patient.Trend.Count != 10 {
		t.Errorf("the last days: %+v", got.Patient.Trend)
	}
	refused := w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { patient(id: $id) { trend(code: "x", points: 1) { count } } }`, map[string]any{"id": w.Clinic.Patient.ID.String()})
	if len(refused.Errors) == 0 {
		t.Error("one point is drawn")
	}
}

// What is drawn and due rests on rows that the viewer may see, and on no others.
func TestCoursesAndGapsShowOnlyWhatTheRoleAndTheConsentOpen(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			label := observation.SensitivitySUD
			weigh(t, w, 3, nil)
			weigh(t, w, 5, &label)
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				var got drawn
				answer := w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t,
					`query($id: ID!) { patient(id: $id) { trend(code: "29463-7") { count points { value } } careGaps(status: [OPEN, CLOSED, UNKNOWN]) { rule status reason } } }`,
					map[string]any{"id": w.Clinic.Patient.ID.String()})
				if err := json.Unmarshal(answer.Data, &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
					t.Fatal(err)
				}
				want := 0
				if slices.Contains(opens[persona], rule.Health) {
					want = 3
				}
				if got.Patient == nil {
					if slices.Contains(opens[persona], rule.Person) {
						t.Errorf("%s does not see the patient: %v", persona, answer.Errors)
					}
					continue
				}
				if got.Patient.Trend.Count != want {
					t.Errorf("%s sees %d values, want %d", persona, got.Patient.Trend.Count, want)
				}
				knows := slices.ContainsFunc(got.Patient.CareGaps, func(g struct{ Rule, Status, Reason string }) bool { return g.Rule == "GAP005" })
				if knows != slices.Contains(opens[persona], rule.Health) {
					t.Errorf("%s: a gap that tells of diabetes is shown: %v", persona, knows)
				}
			}
		})
	}
}

func TestAVaccineThatWasImportedClosesItsGap(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) { vaccinate(ctx, t, w) })
	var got drawn
	w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { patient(id: $id) { careGaps(status: [CLOSED]) { rule status reason } } }`,
		map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &got)
	if len(got.Patient.CareGaps) != 1 || got.Patient.CareGaps[0].Rule != "GAP020" {
		t.Errorf("closed: %+v", got.Patient.CareGaps)
	}
}

func TestMonitoringTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	patient := d.Clinic.Patient.ID
	issue := func() string { return d.Clinic.Patient.Rows[ent.TypeDetectedIssue].String() }
	for _, tt := range []struct {
		name string
		do   func()
		want int
	}{
		{"a value that no rule is about", func() { measure(t, d.World, d.Clinic.CaseManager, patient, "x", "1", "1") }, 7 + payload},
		{"a value within its limits", func() { measure(t, d.World, d.Clinic.CaseManager, patient, "2823-3", "4", "mmol/L") }, 9 + telling + payload},
		{"a weight, for which the diagnoses are read", func() { measure(t, d.World, d.Clinic.CaseManager, patient, "29463-7", "80", "kg") }, 10 + payload},
		{"a value beyond its limit", func() { measure(t, d.World, d.Clinic.CaseManager, patient, "2823-3", "6.2", "mmol/L") }, 13 + telling + payload},
		{"another one", func() { measure(t, d.World, d.Clinic.CaseManager, patient, "2823-3", "6.3", "mmol/L") }, 11 + telling + payload},
		{"detectedIssues", func() { d.count(`detectedIssues { nodes { task { title } reasons evidence { id } } }`, "title") }, 5},
		{"a trend", func() { d.count(`trend(code: "29463-7") { points { value } }`, "value") }, 4},
		{"care gaps", func() { d.count(`careGaps { title }`, "title") }, 4},
		{"both of a hundred", func() {
			d.ask(`{ panel(first: 100) { nodes { trend(code: "29463-7") { count } careGaps { title } } } }`, nil, &struct{}{})
		}, 4},
		{"snoozeDetectedIssue", func() {
			asked(t, d.World, d.Clinic.CaseManager, `mutation($act: UUID!, $id: ID!, $until: DateTime!) { done: snoozeDetectedIssue(input: {clientMutationId: $act, detectedIssueId: $id,
				baseRevision: 1, until: $until, reason: "x"}) { problems { code } detectedIssue { id } } }`,
				map[string]any{"act": world.ID().String(), "id": issue(), "until": time.Now().Add(time.Hour).Format(time.RFC3339)})
		}, 9},
		{"resolveDetectedIssue", func() {
			asked(t, d.World, d.Clinic.CaseManager, `mutation($act: UUID!, $id: ID!) { done: resolveDetectedIssue(input: {clientMutationId: $act, detectedIssueId: $id,
				baseRevision: 2, resolution: "x"}) { problems { code } detectedIssue { id } } }`, map[string]any{"act": world.ID().String(), "id": issue()})
		}, 12},
	} {
		if sent := d.Statements(tt.do); len(sent) != tt.want {
			t.Errorf("%s takes %d statements, want %d:\n%.60q", tt.name, len(sent), tt.want, sent)
		}
	}
}

// payload is what an act takes to read what it answers.
const payload = 3

// telling is what it takes to look for who prescribes what a result is about, and to find
// nobody: to see the whole record and no more than one's own again, the result, the
// patient with the readings, and what the patient takes and has.
const telling = 6

// vaccinate keeps an Immunization as it was sent.
func vaccinate(ctx context.Context, t *testing.T, w *world.World) {
	t.Helper()
	content := fmt.Sprintf(`{"resourceType":"Immunization","status":"completed","vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":"150"}]},
		"occurrenceDateTime":%q}`, time.Now().Format(time.RFC3339))
	op, _ := database.FromContext(ctx)
	_, err := op.Exec(ctx, `insert into raw_resource (organization_id, id, resource_type, patient_id, source, content, received_at) values ($1, $2, 'Immunization', $3, 's', $4, now())`,
		w.Clinic.ID, world.ID(), w.Clinic.Patient.ID, content)
	if err != nil {
		t.Fatal(err)
	}
}
