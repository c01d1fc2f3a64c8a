package intake

import (
	"encoding/base64"
	"strings"
	"testing"
)

const (
	potassiumOfAnn = `{"resourceType":"Observation","id":"k","status":"final","subject":{"reference":"Patient/ann"},"code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]},"valueQuantity":{"value":4.1,"code":"mmol/L"}}`
	reportOfAnn    = `{"resourceType":"DiagnosticReport","id":"r","status":"final","subject":{"reference":"Patient/ann"},"category":[{"coding":[{"system":"http://loinc.org","code":"11502-2"}]},{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"LAB"}]}],
		"code":{"coding":[{"system":"http://loinc.org","code":"24323-8"}],"text":"Metabolic panel"},"effectiveDateTime":"2026-01-02T08:00:00Z","issued":"2026-01-02T09:00:00Z","result":[{"reference":"Observation/k"}],"conclusion":"Nothing of note.",
		"presentedForm":[{"contentType":"text/plain","title":"Report","data":"DATA"},{"contentType":"application/pdf","url":"https://example.org/r.pdf"}]}`
)

// FHIR R4 DiagnosticReport, as US Core 9.0.0 has reports of laboratories.
func TestAReportLeadsToItsResults(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	report := strings.ReplaceAll(reportOfAnn, "DATA", base64.StdEncoding.EncodeToString([]byte("All is well.")))
	if summary := c.imports(file("1.json", bundle(ann, report, potassiumOfAnn))); summary.Total().Rejected > 0 || len(summary.Missing) > 0 {
		t.Fatalf("%+v", summary)
	}
	for query, want := range map[string]string{
		`select concat_ws(' ', status, category, code, display, conclusion) from diagnostic_report`:                                                                 "FINAL LAB 24323-8 Metabolic panel Nothing of note.",
		`select issued_at - effective_at from diagnostic_report`:                                                                                                    "01:00:00",
		`select string_agg(f ->> 'contentType' || ':' || coalesce(f ->> 'text', f ->> 'url'), ' ') from diagnostic_report, jsonb_array_elements(presented_forms) f`: "text/plain:All is well. application/pdf:https://example.org/r.pdf",
		`select count(*) from observation o join diagnostic_report r on r.id = o.diagnostic_report_id`:                                                              "1",
	} {
		if got := c.text(query); got != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
	}
	c.imports(file("2.json", bundle(strings.Replace(report, `"final"`, `"corrected"`, 1))))
	if got := c.text(`select status || revision from diagnostic_report`); got != "CORRECTED2" {
		t.Errorf("%s", got)
	}
}

// A report tells of its results: it carries their label.
func TestAReportCarriesTheLabelOfItsResults(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", bundle(ann, reportOfAnn, strings.Replace(potassiumOfAnn, `"id":"k"`, `"id":"k","meta":{"security":[{"code":"HIV"}]}`, 1))))
	if got := c.text(`select sensitivity from diagnostic_report`); got != "HIV" {
		t.Errorf("labeled %q", got)
	}
}

// FHIR R4 MedicationStatement: who says so, and when.
func TestAStatementSaysWhoSaysSo(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ more, want string }{
		"the patient":       {`"informationSource":{"reference":"Patient/ann"},"dateAsserted":"2026-02-01"`, "PATIENT ACTIVE 2026-02-01"},
		"a helper":          {`"informationSource":{"reference":"RelatedPerson/x","display":"Her son"},"dateAsserted":"2026-02-01"`, "CAREGIVER ACTIVE 2026-02-01 Her son"},
		"a hospital":        {`"category":{"coding":[{"code":"inpatient"}]},"effectivePeriod":{"start":"2026-01-05","end":"2026-01-09"}`, "INPATIENT_LIST ACTIVE 2026-01-05"},
		"a dispense":        {`"derivedFrom":[{"reference":"MedicationDispense/9"}],"effectiveDateTime":"2026-01-05"`, "PHARMACY_FILL ACTIVE 2026-01-05"},
		"nobody":            {`"effectiveDateTime":"2026-01-05"`, "PROVIDER_LIST ACTIVE 2026-01-05"},
		"said goes before":  {`"dateAsserted":"2026-02-01","effectiveDateTime":"2020-01-05"`, "PROVIDER_LIST ACTIVE 2026-02-01"},
		"who says as words": {`"informationSource":{"display":"Dr. Who"},"effectiveDateTime":"2026-01-05"`, "PROVIDER_LIST ACTIVE 2026-01-05 Dr. Who"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			statement := `{"resourceType":"MedicationStatement","id":"s","status":"active","subject":{"reference":"Patient/ann"},"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"6809"}]},` + tt.more + `}`
			if summary := c.imports(file("1.json", bundle(ann, statement))); summary.Total().Rejected > 0 {
				t.Fatalf("%v", summary.Rejections)
			}
			if got := c.text(`select trim(concat_ws(' ', information_source, status, (timeline_at at time zone 'UTC')::date, informant)) from medication_statement where code = '6809'`); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
