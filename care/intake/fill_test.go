package intake

import (
	"strings"
	"testing"
)

// filled is a pharmacy's claim for metformin.
const filled = `{"resourceType":"ExplanationOfBenefit","id":"rx","status":"active","use":"claim","outcome":"complete",
	"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"pharmacy"}]},
	"patient":{"reference":"Patient/ann"},"billablePeriod":{"start":"2026-01-05","end":"2026-01-05"},
	"supportingInfo":[{"sequence":1,"category":{"coding":[{"code":"dayssupply"}]},"valueQuantity":{"value":30}}],
	"item":[{"sequence":1,"quantity":{"value":60},"productOrService":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"860975","display":"metformin"},
		{"system":"http://hl7.org/fhir/sid/ndc","code":"00093104801"}]}}]}`

const fillRows = `select string_agg(concat_ws(' ', code, effective_at::date, quantity, days_supply, information_source, status, sensitivity, revision), ', ') from medication_statement`

// What was filled is in the list of medicines; what was never filled after all is not.
func TestAFilledPrescriptionIsAStatement(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", bundle(filled, ann)))
	const want = "860975 2026-01-05 60.00 30 PHARMACY_FILL ACTIVE 1"
	if got := c.text(fillRows); got != want {
		t.Fatalf("%s", got)
	}
	c.imports(file("2.json", strings.Replace(filled, `"id":"rx"`, `"id":"other"`, 1)), file("3.json", filled))
	if got := c.text(fillRows); got != want+", "+want {
		t.Errorf("another one: %s", got)
	}
	c.imports(file("4.json", strings.Replace(filled, `"active"`, `"cancelled"`, 1)))
	if got := c.text(`select count(*) filter (where status = 'ACTIVE') || ' ' || count(*) filter (where status = 'ENTERED_IN_ERROR') from medication_statement`); got != "1 1" {
		t.Errorf("after the reversal: %s", got)
	}
}

// A fill is as confidential as an order of the same (42 CFR Part 2), and finds its patient later.
func TestAFillIsLabeledByItsCode(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", strings.NewReplacer("860975", "864718", "metformin", "Methadone Hydrochloride 5 MG Oral Tablet").Replace(filled)))
	if got := c.text(`select count(*) from medication_statement`); got != "0" {
		t.Errorf("of nobody: %s", got)
	}
	c.imports(file("2.json", ann))
	if got := c.text(fillRows); got != "864718 2026-01-05 60.00 30 PHARMACY_FILL ACTIVE SUD 1" {
		t.Errorf("%s", got)
	}
}
