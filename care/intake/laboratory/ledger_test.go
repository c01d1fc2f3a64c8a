package laboratory_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/care/intake/hl7"
	"caseload/care/intake/laboratory"
	"caseload/ent/diagnosticreport"
	"caseload/ent/observation"
	"caseload/ent/resultnotice"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// ward is a clinic that a laboratory sends messages to.
type ward struct {
	*world.World

	t      *testing.T
	ctx    context.Context //nolint:containedctx // lives as long as the test
	ledger laboratory.Ledger
}

func newWard(t *testing.T) *ward {
	t.Helper()
	w := world.New(t)
	return &ward{w, t, viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)), laboratory.Ledger{DB: w.DB, Senders: nobody}}
}

// knows makes patient P1 known, who has an active order of lisinopril.
func (w *ward) knows() {
	w.t.Helper()
	files := []any{
		map[string]any{"resourceType": "Patient", "id": "p", "name": []any{map[string]any{"family": "Ward"}}, "birthDate": "1950-01-01", "identifier": []any{map[string]any{"system": "urn:mrn", "value": "P1"}}},
		map[string]any{"resourceType": "Practitioner", "id": "d", "name": []any{map[string]any{"family": "Doc"}}},
		map[string]any{
			"resourceType": "MedicationRequest", "id": "m", "status": "active", "intent": "order", "authoredOn": "2026-01-01", "subject": map[string]any{"reference": "Patient/p"}, "requester": map[string]any{"reference": "Practitioner/d"},
			"medicationCodeableConcept": map[string]any{"coding": []any{map[string]any{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "29046"}}},
		},
	}
	var lines []byte
	for _, one := range files {
		raw, err := json.Marshal(one)
		if err != nil {
			w.t.Fatal(err)
		}
		lines = append(append(lines, raw...), '\n')
	}
	importer := &intake.Importer{DB: w.DB, Source: "registry"}
	if summary, err := importer.Import(w.ctx, []fhir.File{fhir.Bytes("patient.ndjson", lines)}); err != nil || summary.Partly() {
		w.t.Fatalf("%v %+v", err, summary)
	}
}

func (w *ward) keeps(raw string) laboratory.Kept {
	w.t.Helper()
	kept, err := w.ledger.Keep(w.ctx, []byte(raw))
	if err != nil {
		w.t.Fatal(err)
	}
	return kept
}

func (w *ward) applies() laboratory.Applied {
	w.t.Helper()
	done, err := w.ledger.Apply(w.ctx, &intake.Importer{DB: w.DB})
	if err != nil {
		w.t.Fatal(err)
	}
	return done
}

// chart is the results of the laboratory and the notices of them, as they stand.
func (w *ward) chart() (lines []string) {
	w.t.Helper()
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		found, err := w.Client.Observation.Query().Where(observation.Source("laboratory")).Order(observation.ByCode()).All(ctx)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, o := range found {
			line := o.Code + " " + string(o.Status)
			if o.Value != nil && o.Value.Quantity != nil {
				line += " " + o.Value.Quantity.Value
			}
			if o.DiagnosticReportID != nil {
				line += " of a report"
			}
			notices, err := w.Client.ResultNotice.Query().Where(resultnotice.ObservationID(o.ID)).All(ctx)
			if err != nil {
				w.t.Fatal(err)
			}
			parts := []string{line}
			for _, n := range notices {
				parts = append(parts, string(n.Severity)+" "+string(n.Status))
			}
			lines = append(lines, strings.Join(parts, ", "))
		}
		reports, err := w.Client.DiagnosticReport.Query().Where(diagnosticreport.Source("laboratory")).Order(diagnosticreport.ByTimelineAt()).All(ctx)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, r := range reports {
			lines = append(lines, "report "+string(r.Status)+" "+r.Category)
		}
	})
	return lines
}

// lately has the times of a message be of today.
func lately(raw string) string {
	return strings.ReplaceAll(raw, "20261120", time.Now().UTC().Format("20060102"))
}

func TestResultsReachTheChartAndWhoPrescribes(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	first := lately(message("20261120090000+0000", "1", panel, obx(potassium, "NM", "6.4", "mmol/L", "", "F"), obx("3016-3^TSH^LN", "NM", "2", "m[IU]/L", "", "F"), obx("", "NM", "1", "", "", "F")))
	kept := w.keeps(first)
	same(t, "answer", kept.Receipt.Answer, hl7.Accepted)
	same(t, "one place is told", len(kept.Receipt.Faults), 1)
	same(t, "nobody knows the person", w.applies(), laboratory.Applied{Unmatched: 1})
	w.knows()
	same(t, "known by now", w.applies(), laboratory.Applied{Messages: 1, Reports: 1})
	want := []string{"2823-3 FINAL 6.4 of a report, EMERGENT SENT", "3016-3 FINAL 2 of a report", "report FINAL LAB"}
	same(t, "chart", w.chart(), want)
	if again := w.keeps(first); !again.Known {
		t.Error("a message that is sent again is new")
	}
	same(t, "again", w.applies(), laboratory.Applied{})
	w.keeps(lately(message("20261120110000+0000", "3", strings.Replace(panel, "|||F", "|||C", 1), obx(potassium, "NM", "", "", "", "W"))))
	w.keeps(lately(message("20261120100000+0000", "2", panel, obx(potassium, "NM", "4.2", "mmol/L", "", "C")))) // came too late
	same(t, "corrected and taken back", w.applies(), laboratory.Applied{Messages: 2, Reports: 1})
	same(t, "chart", w.chart(), []string{"2823-3 ENTERED_IN_ERROR 4.2 of a report, EMERGENT WITHDRAWN", "3016-3 FINAL 2 of a report", "report CORRECTED LAB"})
}

func TestWhatIsNotUsedIsKeptAndAnswered(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	same(t, "nonsense", w.keeps("nonsense").Receipt.Answer, hl7.Rejected)
	same(t, "no orders", w.keeps(message("20261120", "1")).Receipt.Answer, hl7.Failed)
	same(t, "applied", w.applies(), laboratory.Applied{})
	if _, err := w.ledger.Keep(viewer.NewContext(t.Context(), w.Clinic.Supervisor), []byte("x")); err == nil {
		t.Error("a person kept a message")
	}
	if _, err := w.ledger.Apply(viewer.NewContext(t.Context(), w.Clinic.Supervisor), &intake.Importer{DB: w.DB}); err == nil {
		t.Error("a person applied messages")
	}
}

// Whatever the order in which messages come and are applied, the chart is the same.
func TestTheOrderOfMessagesMakesNoDifference(t *testing.T) {
	t.Parallel()
	all := []string{
		lately(message("20261120090000+0000", "1", strings.Replace(panel, "|||F", "|||P", 1), obx(potassium, "NM", "6.4", "mmol/L", "HH", "P"))),
		lately(message("20261120100000+0000", "2", panel, obx(potassium, "NM", "6.4", "mmol/L", "HH", "F"))),
		lately(message("20261120110000+0000", "3", strings.Replace(panel, "|||F", "|||C", 1), obx(potassium, "NM", "4.4", "mmol/L", "", "C"))),
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 4 {
		w := newWard(t)
		w.knows()
		for _, i := range r.Perm(len(all)) {
			w.keeps(all[i])
			w.applies()
		}
		same(t, "chart", w.chart(), []string{"2823-3 CORRECTED 4.4 of a report, INFO SENT", "report CORRECTED LAB"})
	}
}

// Messages that cannot be read any more wait for another try, and hold up nobody behind them.
func TestWhatCannotBeReadAnyMoreHoldsUpNobody(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.knows()
	w.ledger.Again = time.Hour
	for i := range 201 { // more than are applied at a time
		w.keeps(lately(message("20261120090000+0000", fmt.Sprint("u", i), panel)))
	}
	w.spoils("content = 'nonsense'")
	w.keeps(lately(message("20261120090000+0000", "1", panel, obx(potassium, "NM", "4.4", "mmol/L", "", "F"))))
	same(t, "applied", w.applies(), laboratory.Applied{Messages: 1, Reports: 1, Unread: 201})
	same(t, "again, too soon", w.applies(), laboratory.Applied{})
}

// spoils changes all messages that wait, as the owner of the database can.
func (w *ward) spoils(set string) {
	w.t.Helper()
	owner, err := sql.Open("postgres", w.OwnerURL)
	if err != nil {
		w.t.Fatal(err)
	}
	defer func() { _ = owner.Close() }()
	if _, err := owner.ExecContext(w.t.Context(), "update result_message set "+set+" where applied_at is null"); err != nil {
		w.t.Fatal(err)
	}
}
