package report_test

import (
	"context"
	_ "embed"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/transition/report"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

//go:embed testdata/chart.sql
var chartSQL string

// count asks for a tally as the supervisor.
func count(t *testing.T, w *world.World, ask report.Ask) *report.Tally {
	t.Helper()
	db, err := database.Open(database.Config{URL: w.AppURL, Settings: rule.Settings, StatementTimeout: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	ctx, op := db.ReadOnly(viewer.NewContext(t.Context(), w.Clinic.Supervisor))
	defer op.Rollback()
	tally, err := report.Count(ctx, ask)
	if err != nil {
		t.Fatal(err)
	}
	return tally
}

// told are the numbers of tallies of all dimensions.
func told(tallies map[report.Dimension]*report.Tally) map[string]numbers {
	all := map[string]numbers{}
	put := func(of string, n, events int) {
		if n > 0 {
			all[of] = numbers{n, events}
		}
	}
	for dimension, t := range tallies {
		for name, s := range t.Strata {
			put(string(dimension)+" "+name, s.Discharges, s.Readmissions)
		}
		for word, n := range t.Outcomes {
			put("outcome "+word, n, 0)
		}
		for name, c := range t.Causes {
			put("cause "+name, c.N, 0)
		}
		put("outcome pending", t.Pending, 0)
		put("outcome ", t.Unknown, 0)
		put("left out", t.LeftOut, 0)
	}
	return all
}

// agrees holds the report in every dimension against plain SQL.
func agrees(t *testing.T, w *world.World, p plain, ask report.Ask) {
	t.Helper()
	tallies := map[report.Dimension]*report.Tally{}
	for _, dimension := range report.Dimensions() {
		ask.Dimension = dimension
		began := time.Now()
		tallies[dimension] = count(t, w, ask)
		took := time.Since(began)
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		t.Logf("%s: %d discharges in %v, process of %d MiB", dimension, tallies[dimension].Total.Discharges, took.Round(time.Millisecond), memory.Sys>>20)
	}
	want := p.compute(w, ask)
	if diff := cmp.Diff(want, told(tallies), cmp.AllowUnexported(numbers{})); diff != "" {
		t.Errorf("plain SQL (-) and the report (+) differ:\n%s", diff)
	}
	t.Logf("%d numbers", len(want))
}

// TestTheReportAgreesWithPlainSQL asks about generated patients, as many as
// POPULATION says.
func TestTheReportAgreesWithPlainSQL(t *testing.T) {
	t.Parallel()
	size := 2000
	if text := os.Getenv("POPULATION"); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatal(err)
		}
		size = n
	}
	w := world.New(t)
	w.Population(t, size)
	w.Owner(t, chartSQL, map[string]string{"organization": w.Clinic.ID.String()})
	now := time.Now()
	agrees(t, w, newPlain(t, w), report.Ask{From: code.DayOf(now) - 300, Through: code.DayOf(now), Now: now})
}

// TestTheReportAgreesWithPlainSQLOnTheSample asks about the patients of Synthea, three
// years at a time.
func TestTheReportAgreesWithPlainSQLOnTheSample(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	files, err := fhir.Find("../../../server/demo/sample/synthea-2025")
	if err != nil {
		t.Fatal(err)
	}
	importer := &intake.Importer{DB: w.DB, Source: "synthea"}
	if _, err := importer.Import(viewer.NewContext(context.WithoutCancel(t.Context()), viewer.SystemOf(w.Clinic.ID)), files); err != nil {
		t.Fatal(err)
	}
	w.Owner(t, `insert into relationship (organization_id, id, basis, starts_at, patient_id, practitioner_id)
		select organization_id, gen_random_uuid(), 'CASE_MANAGER', now() - interval '1 day', id, '{practitioner}' from patient where organization_id = '{organization}'`,
		map[string]string{"organization": w.Clinic.ID.String(), "practitioner": w.Clinic.CaseManager.Practitioner.String()})
	p := newPlain(t, w)
	for from := code.Date(2007, 1, 1); from < code.Date(2026, 1, 1); from = from.MonthsAfter(36) {
		agrees(t, w, p, report.Ask{From: from, Through: from.MonthsAfter(36) - 1, Now: time.Now()})
	}
}
