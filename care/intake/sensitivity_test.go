package intake

import (
	"fmt"
	"strings"
	"testing"
)

func TestWhatTellsOfSubstanceUseIsLabeledByItsCode(t *testing.T) {
	t.Parallel()
	const about = `"subject":{"reference":"Patient/ann"}`
	coded := func(system, code, display string) string {
		return fmt.Sprintf(`{"coding":[{"system":"%s","code":"%s","display":"%s"}]}`, system, code, display)
	}
	const snomed, loinc, rxnorm = "http://snomed.info/sct", "http://loinc.org", "http://www.nlm.nih.gov/research/umls/rxnorm"
	abuse := coded(snomed, "5602001", "Opioid abuse (disorder)")
	for name, tt := range map[string]struct{ table, resource, want string }{
		"a condition": {"condition", `{"resourceType":"Condition","id":"1",` + about + `,"code":` + abuse + `}`, "SUD"},
		"a condition by its second code": {"condition", `{"resourceType":"Condition","id":"1",` + about + `,"code":{"coding":[{"system":"` + snomed +
			`","code":"1"},{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]}}`, "SUD"},
		"a condition in words":     {"condition", `{"resourceType":"Condition","id":"1",` + about + `,"code":{"text":"Opioid use disorder, severe"}}`, "SUD"},
		"nicotine dependence":      {"condition", `{"resourceType":"Condition","id":"1",` + about + `,"code":` + coded("http://hl7.org/fhir/sid/icd-10-cm", "F17.210", "Nicotine dependence") + `}`, ""},
		"a score":                  {"observation", `{"resourceType":"Observation","id":"1","status":"final",` + about + `,"code":` + coded(loinc, "82667-7", "DAST-10") + `}`, "SUD"},
		"a finding by its value":   {"observation", `{"resourceType":"Observation","id":"1","status":"final",` + about + `,"code":` + coded(loinc, "29308-4", "Diagnosis") + `,"valueCodeableConcept":` + abuse + `}`, "SUD"},
		"smoking":                  {"observation", `{"resourceType":"Observation","id":"1","status":"final",` + about + `,"code":` + coded(loinc, "72166-2", "Tobacco smoking status") + `,"valueCodeableConcept":` + coded(snomed, "8517006", "Ex-smoker") + `}`, ""},
		"an order":                 {"medication_request", `{"resourceType":"MedicationRequest","id":"1","status":"active","intent":"order",` + about + `,"medicationCodeableConcept":` + coded(rxnorm, "864718", "Methadone Hydrochloride 5 MG Oral Tablet") + `}`, "SUD"},
		"an order by its reason":   {"medication_request", `{"resourceType":"MedicationRequest","id":"1","status":"active","intent":"order",` + about + `,"medicationCodeableConcept":` + coded(rxnorm, "2", "Clonidine") + `,"reasonCode":[` + abuse + `]}`, "SUD"},
		"a procedure":              {"procedure", `{"resourceType":"Procedure","id":"1","status":"completed",` + about + `,"code":` + coded(snomed, "713106006", "Screening for drug abuse") + `}`, "SUD"},
		"a procedure by reference": {"procedure", `{"resourceType":"Procedure","id":"1","status":"completed",` + about + `,"code":` + coded(snomed, "1", "Counseling") + `,"reasonReference":[{"display":"Opioid abuse (disorder)"}]}`, "SUD"},
		"an encounter":             {"encounter", `{"resourceType":"Encounter","id":"1","status":"finished","class":{"code":"AMB"},` + about + `,"reasonCode":[` + abuse + `]}`, "SUD"},
		"a plan by its activity":   {"care_plan", `{"resourceType":"CarePlan","id":"1","status":"active","intent":"plan",` + about + `,"activity":[{"detail":{"status":"scheduled","code":` + coded(snomed, "60112009", "Drug addiction counseling") + `}}]}`, "SUD"},
		"a label goes before":      {"condition", `{"resourceType":"Condition","id":"1","meta":{"security":[{"code":"PSY"}]},` + about + `,"code":` + abuse + `}`, "PSY"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			if summary := c.imports(file("1.json", bundle(ann, tt.resource))); summary.Total().Rejected > 0 {
				t.Fatalf("rejected %v", summary.Rejections)
			}
			if got := c.text(`select sensitivity from ` + tt.table); got != tt.want {
				t.Errorf("labeled %q, want %q", got, tt.want)
			}
		})
	}
}

func TestALabeledEncounterIsNotTheLastOneOnThePanelRow(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	rehab := strings.Replace(strings.Replace(stay, "2020-01-01", "2021-01-01", 1), `"class"`,
		`"type":[{"coding":[{"system":"http://snomed.info/sct","code":"56876005"}]}],"class"`, 1)
	c.imports(file("1.json", bundle(ann, visit, rehab)))
	if got := c.text(`select e.class from patient p join encounter e on e.id = p.last_encounter_id`); got != "AMB" {
		t.Errorf("last encounter %q", got)
	}
}
