package graph_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/consent"
	"caseload/ent/encounter"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const reportQuery = `query($from: Date!, $through: Date!, $dimension: ReadmissionDimension! = REACHED_72H, $reference: String) {
	readmissionReport(from: $from, through: $through, dimension: $dimension, reference: $reference) {
		reference all { name discharges readmissions rate lower upper suppressed } strata { name label discharges difference ratio rank }
		outcomes { outcome discharges } causes { name readmissions } protocol { step kept missed share } pending unknown ruleVersion sources notes } }`

// reported is the answer of a report.
type reported struct {
	ReadmissionReport *struct {
		Reference *string
		All       struct {
			Discharges, Readmissions *int
			Suppressed               bool
		}
		Strata []struct {
			Name       string
			Discharges *int
		}
		Outcomes []struct {
			Outcome    string
			Discharges *int
		}
		Protocol []struct {
			Step         string
			Kept, Missed *int
			Share        *float64
		}
		Pending, Unknown *int
		RuleVersion      string
		Sources, Notes   []string
	}
}

// months asks for the last three years.
func months() map[string]any {
	now := time.Now().UTC()
	return map[string]any{"from": now.AddDate(-3, 0, 2).Format(time.DateOnly), "through": now.Format(time.DateOnly)}
}

// leavings records stays of the patient, each 32 days before the one before, the first
// ones with a label.
func leavings(t *testing.T, w *world.World, patient uuid.UUID, labelled, open int) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		for n := range labelled + open {
			end := time.Now().AddDate(0, 0, -32*(n+1))
			create := w.Client.Encounter.Create().SetPatientID(patient).SetStatus(encounter.StatusFINISHED).SetClass("IMP").
				SetStartsAt(end.Add(-time.Hour)).SetEndsAt(end).SetTimelineAt(end).SetDischargeDispositionCode("01")
			if n < labelled {
				create.SetSensitivity(encounter.SensitivitySUD)
			}
			if err := create.Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// TestAReportIsForSupervisorsOfWhatTheySee asks as everybody, through each wall: of 33
// discharges 12 carry a label.
func TestAReportIsForSupervisorsOfWhatTheySee(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			leavings(t, w, w.Clinic.Patient.ID, 12, 21)
			leavings(t, w, w.Clinic.StrangersPatient.ID, 0, 11)
			w.Enter(t, way.login(w))
			ask := func(v viewer.Viewer) (got reported, refused string) {
				answer := w.AskIn(way.asks(viewer.NewContext(t.Context(), v)), t, reportQuery, months())
				if err := json.Unmarshal(answer.Data, &got); err != nil && len(answer.Data) > 0 { //nolint:musttag // the names of the contract are those of the fields
					t.Fatal(err)
				}
				return got, answer.Errors.Error()
			}
			people := everybody(w)
			for name, v := range w.Other.Personas() {
				people["other "+name] = v
			}
			for persona, v := range people {
				got, refused := ask(v)
				if strings.HasSuffix(persona, "supervisor") {
					continue
				}
				if got.ReadmissionReport != nil || !strings.Contains(refused, "for supervisors") {
					t.Errorf("%s sees %+v, %s", persona, got, refused)
				}
			}
			both := w.Clinic.Supervisor
			both.Roles = []viewer.Role{viewer.Supervisor, viewer.PrivacyOfficer}
			for name, tt := range map[string]struct {
				v    viewer.Viewer
				want int
			}{"the supervisor": {w.Clinic.Supervisor, 21}, "of another organization": {w.Other.Supervisor, 0}, "who is a privacy officer as well": {both, 21}} {
				got, refused := ask(tt.v)
				if r := got.ReadmissionReport; r == nil || r.All.Discharges == nil || *r.All.Discharges != tt.want {
					t.Errorf("%s: %+v, %s, want %d", name, r, refused, tt.want)
				}
			}
			w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
				err := w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(consent.StatusACTIVE).SetDecision(consent.DecisionPERMIT).
					SetSensitivity(consent.SensitivitySUD).SetTimelineAt(time.Now()).Exec(ctx)
				if err != nil {
					t.Fatal(err)
				}
			})
			if got, _ := ask(w.Clinic.Supervisor); *got.ReadmissionReport.All.Discharges != 33 {
				t.Errorf("with consent: %d", *got.ReadmissionReport.All.Discharges)
			}
		})
	}
}

func TestAReportKeepsSmallNumbersBack(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	leavings(t, w, w.Clinic.Patient.ID, 0, 5)
	ask := func() (got reported) {
		w.Ask(t, w.Clinic.Supervisor, reportQuery, months()).Into(t, &got)
		return got
	}
	few := ask().ReadmissionReport
	if few.All.Discharges != nil || few.All.Readmissions != nil || !few.All.Suppressed || few.Pending == nil || *few.Pending != 0 {
		t.Errorf("of five: %+v", few.All)
	}
	for _, o := range few.Outcomes {
		if (o.Outcome == "NO_RETURN") != (o.Discharges == nil) && o.Outcome != "UNPLANNED_READMISSION" {
			t.Errorf("of five: %s %v", o.Outcome, o.Discharges)
		}
	}
	for _, p := range few.Protocol {
		if p.Missed != nil || p.Share != nil {
			t.Errorf("of five: %+v", p)
		}
	}
	w = world.New(t)
	leavings(t, w, w.Clinic.Patient.ID, 0, 12)
	many := ask().ReadmissionReport
	if many.All.Discharges == nil || *many.All.Discharges != 12 || many.All.Readmissions != nil || *many.Reference != "not_reached" || len(many.Protocol) != 5 ||
		len(many.Outcomes) != 6 || len(many.Sources) == 0 || len(many.Notes) == 0 || many.RuleVersion == "" {
		t.Errorf("of twelve: %+v", many)
	}
	if call := many.Protocol[0]; call.Step != "CALL" || *call.Missed != 12 || *call.Kept != 0 {
		t.Errorf("the call: %+v", call)
	}
	for _, s := range many.Strata {
		if s.Name == "not_reached" && *s.Discharges != 12 {
			t.Errorf("%+v", s)
		}
	}
}

func TestAReportOfWhatCannotBeAskedIsRefused(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for name, days := range map[string][2]string{
		"the last day first": {"2026-03-02", "2026-03-01"}, "more than three years": {"2023-01-01", "2026-01-01"}, "a month": {"2026-03", "2026-04"},
	} {
		answer := w.Ask(t, w.Clinic.Supervisor, reportQuery, map[string]any{"from": days[0], "through": days[1]})
		if len(answer.Errors) != 1 {
			t.Errorf("%s: %s", name, answer.Data)
		}
	}
	answer := w.Ask(t, w.Clinic.Supervisor, reportQuery, map[string]any{"from": "2023-01-02", "through": "2026-01-01"})
	if len(answer.Errors) > 0 {
		t.Errorf("three years: %v", answer.Errors)
	}
}

func TestAReportTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	count := func() int {
		return len(w.Statements(func() { w.Ask(t, w.Clinic.Supervisor, reportQuery, months()).Into(t, &reported{}) }))
	}
	before := count()
	for range 20 {
		leavings(t, w, w.Patient(t, w.Clinic, w.Clinic.CaseManager, "One more").ID, 0, 2)
	}
	// BEGIN, the memory, everything, ROLLBACK.
	if after := count(); before != 4 || after != 4 {
		t.Errorf("a report of nobody takes %d statements and of twenty %d, want 4", before, after)
	}
}
