package main

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/coverage/ledger"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// spent logs time in November 2025 for the patient of an organization, with a label for
// general behavioral care.
func spent(t *testing.T, w *world.World, o world.Organization, family timeentry.Family, day, minutes int) {
	t.Helper()
	from := time.Date(2025, 11, day, 15, 0, 0, 0, time.UTC)
	w.As(t, viewer.SystemOf(o.ID), func(ctx context.Context) {
		create := w.Client.TimeEntry.Create().SetPatientID(o.Patient.ID).SetWorkerID(o.CaseManager.Practitioner).SetActor(timeentry.ActorSTAFF).
			SetFamily(family).SetStartsAt(from).SetEndsAt(from.Add(time.Duration(minutes) * time.Minute)).SetTimelineAt(from)
		if family == timeentry.FamilyBHI {
			create.SetSensitivity(timeentry.SensitivityPSY)
		}
		if err := create.Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
}

func TestClosedMonthsAreExportedForBilling(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	spent(t, w, w.Clinic, timeentry.FamilyCCM, 3, 45)
	spent(t, w, w.Clinic, timeentry.FamilyBHI, 4, 20)
	spent(t, w, w.Other, timeentry.FamilyCCM, 3, 60)
	environ := []string{"CASELOAD_MODE=development", "DATABASE_URL=" + w.AppURL, "CASELOAD_DATA=" + folder(t)}
	export := func(args ...string) result {
		return command(t, environ, append([]string{"export-minutes", "2025-11", "--organization", w.Clinic.ID.String()}, args...)...)
	}
	if got := export(); got.code != exitDone || strings.Count(got.out, "\n") != 1 || got.err != "0 lines\n" {
		t.Errorf("while it is open: %+v", got)
	}
	in := ledger.CloseBillingMonth{ClientMutationID: world.ID(), ID: world.ID(), PatientID: w.Clinic.Patient.ID, Month: "2025-11"}
	outcome, err := in.Record(viewer.NewContext(t.Context(), w.Clinic.Supervisor), w.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		t.Fatal(outcome.Problems, err)
	}
	spent(t, w, w.Clinic, timeentry.FamilyCCM, 6, 60) // past the act that refuses it: it is not in what was closed

	got := export()
	rows, err := csv.NewReader(strings.NewReader(got.out)).ReadAll()
	if err != nil || got.code != exitDone || len(rows) != 4 || !slices.Equal(rows[0], columns) {
		t.Fatalf("%+v, %v", got, err)
	}
	patient, by := w.Clinic.Patient.ID.String(), w.Clinic.Supervisor.Practitioner.String()
	for i, want := range [][]string{{"CCM", "99490", "1", "45", "staff 45", ""}, {"CCM", "99439", "1", "45", "staff 45", ""}, {"BHI", "99484", "1", "20", "staff 20", "PSY"}} {
		row := rows[i+1]
		if row[0] != patient || row[1] != "2025-11" || row[11] != by || !slices.Equal([]string{row[2], row[3], row[4], row[8], row[9], row[13]}, want) || row[5] != "unknown" || row[7] == "" {
			t.Errorf("%q, want %q", row, want)
		}
	}
	if strings.Contains(got.err, patient) {
		t.Errorf("the log names a patient: %q", got.err)
	}

	path := filepath.Join(t.TempDir(), "november.ndjson")
	if got := export("--format", "ndjson", "--out", path); got.code != exitDone || got.out != "" {
		t.Errorf("%+v", got)
	}
	text, err := os.ReadFile(path)
	var line ledger.Line
	if about, failed := os.Stat(path); err != nil || failed != nil || about.Mode().Perm() != 0o600 || json.Unmarshal([]byte(strings.Split(string(text), "\n")[1]), &line) != nil ||
		line.Patient != w.Clinic.Patient.ID || line.Code != "99439" || line.Actors["staff"] != 45 || line.Closed == nil {
		t.Errorf("%s, %v", text, err)
	}

	other := command(t, environ, "export-minutes", "2025-11", "--open", "--organization", w.Other.ID.String())
	if rows, err := csv.NewReader(strings.NewReader(other.out)).ReadAll(); err != nil || len(rows) < 3 || rows[1][0] != w.Other.Patient.ID.String() || rows[1][10] != "" || strings.Contains(other.out, patient) {
		t.Errorf("of another organization, open: %+v", other)
	}
	if got := command(t, environ, "export-minutes", "2025-11", "--organization", uuid.NewString()); got.err != "0 lines\n" {
		t.Errorf("of nobody: %+v", got)
	}
	if got := command(t, environ, "export-minutes", "November"); got.code != exitRefused {
		t.Errorf("no month: %+v", got)
	}
}

func TestCellsAreNoFormulas(t *testing.T) {
	t.Parallel()
	for cell, want := range map[string]string{"": "", "CCM": "CCM", "-1": "'-1", "=1+1": "'=1+1", "+1": "'+1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "a=b": "a=b"} {
		if got := harmless(cell); got != want {
			t.Errorf("%q becomes %q, want %q", cell, got, want)
		}
	}
	var out strings.Builder
	give, end := csvLines(&out)
	if err := give(ledger.Line{Family: "=HYPERLINK(1)", Why: `a "quoted", word`}); err != nil || end() != nil {
		t.Fatal(err)
	}
	if rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll(); err != nil || rows[1][2] != "'=HYPERLINK(1)" || rows[1][6] != `a "quoted", word` {
		t.Errorf("%q, %v", rows, err)
	}
}
