package intake

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAnswersToAKnownInstrumentAreScored(t *testing.T) {
	t.Parallel()
	rows, m := mapped(t, `{"resourceType": "QuestionnaireResponse", "id": "q", "status": "completed",
		"questionnaire": "urn:caseload:instrument:phq-2|1", "authored": "2026-03-01T10:00:00Z",
		"subject": {"reference": "Patient/p"}, "author": {"reference": "Practitioner/d"}, "encounter": {"reference": "Encounter/e"},
		"item": [
			{"linkId": "q1", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA6571-9"}}]},
			{"linkId": "q2", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "LA6569-3"}}]},
			{"linkId": "extra", "answer": [{"valueString": "kept"}]}
		]}`)
	if m.fault != nil || len(rows) != 1 {
		t.Fatalf("%d rows, fault %+v", len(rows), m.fault)
	}
	want := map[string]any{
		"patient_id": world.id("Patient/p"), "author_id": world.id("Practitioner/d"), "encounter_id": world.id("Encounter/e"),
		"questionnaire": "phq-2", "questionnaire_version": "1", "status": "COMPLETED", "total": 4.0,
	}
	got := map[string]any{}
	for name := range want {
		got[name] = rows[0][name]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("row (-want +got):\n%s", diff)
	}
	if answers, _ := rows[0]["answers"].(string); !strings.Contains(answers, "kept") || !strings.Contains(answers, "LA6571-9") {
		t.Errorf("an answer is lost: %v", rows[0]["answers"])
	}
}

func TestAnswersToAnotherFormAreKeptRaw(t *testing.T) {
	t.Parallel()
	rows, m := mapped(t, `{"resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": "http://example.org/other",
		"subject": {"reference": "Patient/p"}, "item": [{"linkId": "1", "answer": [{"valueBoolean": true}]}]}`)
	if m.fault != nil || len(rows) != 0 {
		t.Errorf("rows %+v, fault %+v", rows, m.fault)
	}
}
