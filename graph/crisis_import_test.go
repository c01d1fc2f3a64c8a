package graph_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/ent/viewer"
)

// screened is a PHQ-9 that another system answered at the time, item 9 with the points, or
// not at all where they are below 0.
func screened(id, status string, at time.Time, points int) string {
	var items []string
	for i := range 9 {
		p := 0
		if i == 8 {
			p = points
		}
		if p < 0 {
			continue
		}
		items = append(items, fmt.Sprintf(`{"linkId": "q%d", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": %q}}]}`, i+1, phq9Options[p]))
	}
	return fmt.Sprintf(`{"resourceType": "QuestionnaireResponse", "id": %q, "status": %q, "questionnaire": "urn:caseload:instrument:phq-9|1",
		"authored": %q, "subject": {"reference": "Patient/p"}, "item": [%s]}`, id, status, at.Format(time.RFC3339), strings.Join(items, ", "))
}

// imports brings resources in, as the server.
func (w ward) imports(resources ...string) {
	w.t.Helper()
	entries := make([]string, len(resources))
	for i, r := range resources {
		entries[i] = `{"resource": ` + r + `}`
	}
	text := `{"resourceType": "Bundle", "type": "collection", "entry": [` + strings.Join(entries, ", ") + `]}`
	ctx := viewer.NewContext(w.t.Context(), viewer.SystemOf(w.Clinic.ID))
	if _, err := (&intake.Importer{DB: w.DB, Source: "elsewhere"}).Import(ctx, []fhir.File{fhir.Bytes("answers.json", []byte(text))}); err != nil {
		w.t.Fatal(err)
	}
}

func TestAnswersFromElsewhereOpenAProtocolWithWork(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.who = w.Clinic.CaseManager
	person := `{"resourceType": "Patient", "id": "p", "name": [{"family": "Elsewhere", "given": ["Ed"]}], "birthDate": "1960-01-02"}`
	count := func() int {
		var got struct {
			OpenCrisisProtocols struct{ TotalCount int }
		}
		w.Ask(t, viewer.SystemOf(w.Clinic.ID), `{ openCrisisProtocols { totalCount } }`, nil).Into(t, &got)
		return got.OpenCrisisProtocols.TotalCount
	}
	before := count()
	w.imports(person, screened("old", "completed", time.Now().AddDate(0, 0, -30), 3), screened("none", "completed", time.Now().Add(-2*time.Hour), 0))
	if got := count(); got != before {
		t.Errorf("old answers opened %d", got-before)
	}
	w.imports(screened("now", "completed", time.Now().Add(-time.Hour), 3))
	if got := count(); got != before+1 {
		t.Errorf("%d were opened", got-before)
	}
	var got struct {
		TaskPool struct {
			Nodes []struct{ Title, Priority string }
		}
	}
	w.Ask(t, viewer.SystemOf(w.Clinic.ID), `{ taskPool(pool: "safety") { nodes { title priority } } }`, nil).Into(t, &got)
	if len(got.TaskPool.Nodes) != 1 || got.TaskPool.Nodes[0].Priority != "STAT" {
		t.Errorf("work: %+v", got.TaskPool.Nodes)
	}
	w.imports(screened("now", "entered-in-error", time.Now().Add(-time.Hour), 3))
	if got := count(); got != before+1 {
		t.Error("a correction closed it")
	}
}
