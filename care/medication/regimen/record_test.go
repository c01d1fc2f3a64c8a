package regimen_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"caseload/care/medication/list"
	"caseload/care/medication/regimen"
	"caseload/care/medication/review"
)

var noon = time.Date(2026, 11, 16, 12, 0, 0, 0, time.UTC)

// told is a record of a person born in 1950 with the rows, by the source that they are of.
func told(t *testing.T, zone string, rows ...map[string]any) *regimen.Medications {
	t.Helper()
	r := regimen.NewRecord(regimen.Person{TimeZone: zone, BirthDate: "1950-01-01"}, noon)
	for _, row := range rows {
		text, err := json.Marshal(row)
		if err == nil {
			err = r.Read(row["source"].(string), text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return r.Medications()
}

// order is an order of metformin, dated so many days ago.
func order(status string, written, recorded int) map[string]any {
	return map[string]any{
		"source": "order", "id": "00000000-0000-7000-8000-000000000001", "status": status, "code_system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "6809",
		"effective_at": ago(written), "timeline_at": ago(written), "recorded_at": ago(recorded),
	}
}

func ago(days int) time.Time { return noon.AddDate(0, 0, -days) }

func egfr(days int) map[string]any {
	return map[string]any{"source": "observation", "code": "33914-3", "timeline_at": ago(days), "value": map[string]any{"quantity": map[string]any{"value": "70", "code": "mL/min/{1.73_m2}"}}}
}

// Metformin wants an eGFR at least once a year (FDA Drug Safety Communication 2016-04-08).
func TestAnOldEGFRIsToldByItsRule(t *testing.T) {
	t.Parallel()
	yearly := func(rows ...map[string]any) (status string) {
		for _, f := range told(t, "", append(rows, order("ACTIVE", 900, 900))...).Findings {
			if f.Kind == review.Renal && f.Key == "renal:REN04/rxnorm:6809" {
				return f.Mechanism + " " + f.Title
			}
		}
		return "none"
	}
	for days, want := range map[int]string{365: "none", 366: "eGFR is 366 days old metformin: monitor"} {
		if got := yearly(egfr(days)); got != want {
			t.Errorf("after %d days: %q", days, got)
		}
	}
	if got := yearly(); got != " metformin: monitor" {
		t.Errorf("without one: %q", got)
	}
}

// An order that is stopped after somebody decided to go on with it opens the line again.
func TestAnOrderThatIsStoppedAfterADecisionIsNotSilent(t *testing.T) {
	t.Parallel()
	goOn := map[string]any{
		"source": "decision", "id": "00000000-0000-7000-8000-000000000002", "medication_reconciliation_id": "00000000-0000-7000-8000-000000000003",
		"medication": "rxnorm:6809", "decision": "CONTINUE", "timeline_at": ago(10), "decided_by_id": "00000000-0000-7000-8000-000000000004", "revision": 1,
	}
	for name, tt := range map[string]struct {
		recorded int
		want     list.State
	}{"before": {20, list.OnList}, "after": {5, list.StoppedNow}} {
		m := told(t, "", order("STOPPED", 100, tt.recorded), goOn)
		if got := m.Lines[0].State; got != tt.want {
			t.Errorf("stopped %s: %s", name, got)
		}
	}
	m := told(t, "", order("STOPPED", 100, 5))
	if l := m.Lines[0]; l.LastDay == nil || l.LastDay.String() != "2026-11-11" || slices.ContainsFunc(m.Findings, func(f review.Finding) bool { return f.Kind == review.Renal }) {
		t.Errorf("%+v %+v", l.LastDay, m.Findings)
	}
}
