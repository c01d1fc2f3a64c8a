package intake

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/intake/claim/ledger"
)

// bill is a hospital's claim that says by references what it is for.
const bill = `{"resourceType":"ExplanationOfBenefit","id":"bill","status":"active","use":"claim","outcome":"complete",
	"type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/claim-type","code":"institutional"}]},
	"patient":{"reference":"Patient/ann"},"billablePeriod":{"start":"2025-01-01","end":"2025-01-02"},
	"diagnosis":[{"sequence":1,"diagnosisReference":{"reference":"Condition/c"}},
		{"sequence":2,"diagnosisCodeableConcept":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"E11.9"}]}}],
	"item":[{"sequence":1,"encounter":[{"reference":"Encounter/e"}]}]}`

// attack is the emergency that it is for, and the diagnosis.
var (
	attack   = strings.NewReplacer("AMB", "EMER", "2020", "2025").Replace(visit)
	pressure = `{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/ann"},
		"code":{"coding":[{"system":"http://snomed.info/sct","code":"59621000"}]}}`
)

const bills = `select concat_ws(' ', c.kind, facts ->> 'diagnoses', facts ->> 'revenueCenters', c.sensitivity, c.final, p.family)
	from claim c left join patient p on p.id = c.patient_id`

func TestAnExplanationBecomesAClaimOfWhatItPointsAt(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	summary := c.imports(file("1.json", bundle(bill, pressure, attack, ann)))
	if got := c.text(bills); got != `HOP ["I10", "E119"] ["0450"] t Ann` {
		t.Errorf("the claim is %s", got)
	}
	if got := summary.Types[explanation]; got != (Counts{Read: 1, Created: 1}) {
		t.Errorf("counts %+v", got)
	}
	if diff := cmp.Diff(map[string]ledger.Counts{"HOP": {Read: 1, New: 1}}, summary.Claims.Kinds); diff != "" {
		t.Errorf("claims (-want +got):\n%s", diff)
	}
	if got := c.text(`select content ->> 'id' from raw_resource where resource_type = 'ExplanationOfBenefit'`); got != "bill" {
		t.Errorf("as it was sent: %q", got)
	}
	withdrawn := strings.Replace(bill, `"active"`, `"entered-in-error"`, 1)
	if got := c.imports(file("2.json", withdrawn)).Claims.Kinds["HOP"]; got != (ledger.Counts{Read: 1, Changed: 1}) {
		t.Errorf("the withdrawal: %+v", got)
	}
	if got := c.text(`select count(*) || ' ' || bool_or(final) from claim`); got != "1 false" {
		t.Errorf("after the withdrawal: %s", got)
	}
}

func TestAnExplanationIsAsConfidentialAsWhatItPointsAt(t *testing.T) {
	t.Parallel()
	labeled := func(resource, label string) string {
		return strings.Replace(resource, `"id"`, `"meta":{"security":[{"code":"`+label+`"}]},"id"`, 1)
	}
	for name, tt := range map[string]struct {
		resources []string
		want      string
	}{
		"its own label":             {[]string{labeled(bill, "HIV"), pressure, attack}, `HOP ["I10", "E119"] ["0450"] HIV t Ann`},
		"the condition's":           {[]string{bill, labeled(pressure, "PSY"), attack}, `HOP ["I10", "E119"] ["0450"] PSY t Ann`},
		"the encounter's":           {[]string{bill, pressure, labeled(attack, "SUD")}, `HOP ["I10", "E119"] ["0450"] SUD t Ann`},
		"two labels":                {[]string{bill, labeled(pressure, "PSY"), labeled(attack, "SUD")}, `HOP ["E119"] ["0450"] SUD t Ann`},
		"a code of substance use":   {[]string{strings.Replace(bill, "E11.9", "F10.20", 1), pressure, attack}, `HOP ["I10", "F1020"] ["0450"] SUD t Ann`},
		"nothing that is labeled":   {[]string{bill, pressure, attack}, `HOP ["I10", "E119"] ["0450"] t Ann`},
		"a code of use of tobacco":  {[]string{strings.Replace(bill, "E11.9", "F17.210", 1), pressure, attack}, `HOP ["I10", "F17210"] ["0450"] t Ann`},
		"references that lead away": {[]string{bill}, `["E119"] t Ann`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			c.imports(file("1.json", bundle(append(tt.resources, ann)...)))
			if got := strings.TrimSpace(c.text(bills)); got != tt.want {
				t.Errorf("the claim is %s, want %s", got, tt.want)
			}
		})
	}
}

func TestAnExplanationFindsItsPatientAndItsChartLater(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first := c.imports(file("1.json", bill))
	if got := first.Missing; len(got) != 3 || first.Claims.Waiting != 1 {
		t.Errorf("missing %v, %+v", got, first.Claims)
	}
	second := c.imports(file("2.json", ann))
	if got := strings.TrimSpace(c.text(bills)); got != `["E119"] t Ann` || second.Claims.Matched != 1 {
		t.Errorf("with the patient: %s, %+v", got, second.Claims)
	}
	c.imports(file("3.json", bundle(attack, pressure)), file("1.json", bill))
	if got := c.text(bills); got != `HOP ["I10", "E119"] ["0450"] t Ann` {
		t.Errorf("with the chart, and the claim again: %s", got)
	}
}

func TestWhatIsWrongWithAnExplanationIsReportedByItsPlace(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	endless := strings.NewReplacer(`"bill"`, `"endless"`, `"2025-01-02"`, `"2024-01-02"`).Replace(bill)
	foreign := strings.NewReplacer(`"bill"`, `"foreign"`, "E11.9", "4019x").Replace(bill)
	asks := strings.NewReplacer(`"bill"`, `"asks"`, `"use":"claim"`, `"use":"preauthorization"`).Replace(bill)
	files := file("1.json", bundle(ann, attack, pressure, endless, foreign, asks))
	summary := c.imports(files)
	if got := summary.Types[explanation]; got != (Counts{Read: 3, Created: 2, Raw: 1, Rejected: 1}) || !summary.Partly() {
		t.Errorf("counts %+v", got)
	}
	want := []ledger.Place{
		{
			File: "1.json", Place: "Bundle.entry[4]", Effect: "partly read", Reason: "not a code of ICD-10-CM",
			Field: "ExplanationOfBenefit.diagnosis(sequence 2).diagnosisCodeableConcept",
		},
		{File: "1.json", Place: "Bundle.entry[5]", Field: "ExplanationOfBenefit.use", Reason: "asks what would be paid, and is no claim", Effect: "passed over"},
	}
	if diff := cmp.Diff(want, summary.Claims.Faults); diff != "" {
		t.Errorf("faults (-want +got):\n%s", diff)
	}
	if got := summary.Rejections; len(got) != 1 || got[0].Reason != "ExplanationOfBenefit.billablePeriod.end: before the start" {
		t.Errorf("rejections %+v", got)
	}
	before := c.dump()
	c.imports(files)
	sameDump(t, before, c.dump())
}
