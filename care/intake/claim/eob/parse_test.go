package eob_test

import (
	"strings"
	"testing"

	"caseload/care/intake/claim"
)

// minimal is a claim of CARIN Blue Button with what every claim has.
const minimal = `{
 "resourceType": "ExplanationOfBenefit", "id": "e1", "status": "active", "use": "claim", "outcome": "complete",
 "meta": {"profile": ["http://hl7.org/fhir/us/carin-bb/StructureDefinition/C4BB-ExplanationOfBenefit-Inpatient-Institutional|2.2.0"]},
 "identifier": [{"type": {"coding": [{"code": "uc"}]}, "value": "CLAIM-1"}],
 "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "institutional"}]},
 "subType": {"coding": [{"system": "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBInstitutionalClaimSubType", "code": "inpatient"}]},
 "patient": {"reference": "Patient/1"}, "billablePeriod": {"start": "2025-03-01", "end": "2025-03-05"},
 "diagnosis": [{"sequence": 1, "diagnosisCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "i50.33"}]},
  "type": [{"coding": [{"code": "principal"}]}]}],
 "payment": {"amount": {"value": 12.5, "currency": "USD"}}
}`

// changed is the minimal claim with parts of its text replaced.
func changed(t *testing.T, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(minimal, pairs[i]) {
			t.Fatalf("the claim has no %s", pairs[i])
		}
	}
	return strings.NewReplacer(pairs...).Replace(minimal)
}

func TestClaimOfBlueButton(t *testing.T) {
	t.Parallel()
	c, faults := parse(t, minimal)
	if len(faults) != 0 || c.Source != claim.BlueButton || c.Kind != claim.Inpatient || c.ID != "CLAIM-1" || !c.Counts() || c.Paid != "12.50" {
		t.Errorf("%v %+v", faults, c)
	}
	if codes := c.Codes(); len(codes) != 1 || codes[0] != "I5033" {
		t.Errorf("codes %v", codes)
	}
	if c.Admission == nil || c.Admission.String() != "2025-03-01" || c.Discharge.String() != "2025-03-05" {
		t.Errorf("a stay without its own days has the claim's: %v, %v", c.Admission, c.Discharge)
	}
}

func TestWhatDoesNotCountIsHandedOnAsNotFinal(t *testing.T) {
	t.Parallel()
	tag := func(word string) string {
		return `"meta": {"tag": [{"system": "https://bluebutton.cms.gov/fhir/CodeSystem/Final-Action", "code": "` + word + `"}], `
	}
	for name, resource := range map[string]string{
		"cancelled":    changed(t, `"status": "active"`, `"status": "cancelled"`),
		"in error":     changed(t, `"status": "active"`, `"status": "entered-in-error"`),
		"not the last": changed(t, `"meta": {`, tag("NotFinalAction")),
	} {
		if c, faults := parse(t, resource); c.Final || c.ID != "CLAIM-1" || len(faults) != 0 {
			t.Errorf("%s: final %v, %v", name, c.Final, faults)
		}
	}
	if c, _ := parse(t, changed(t, `"meta": {`, tag("FinalAction"))); !c.Final {
		t.Error("the last version is not final")
	}
}

// Every fault says where and why, and nothing of what it found there.
func TestFaultsOfClaims(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		resource string
		want     string
		effect   claim.Effect
	}{
		"another code system": {changed(t, "icd-10-cm", "snomed"), "claim.json: ExplanationOfBenefit.diagnosis(sequence 1).diagnosisCodeableConcept: has no code of ICD-10-CM", claim.Partly},
		"no code of its own":  {changed(t, "i50.33", "4019"), "claim.json: ExplanationOfBenefit.diagnosis(sequence 1).diagnosisCodeableConcept: not a code of ICD-10-CM", claim.Partly},
		"a former revision": {changed(t, "icd-10-cm", "icd-9-cm", "i50.33", "428.0"),
			"claim.json: ExplanationOfBenefit.diagnosis(sequence 1).diagnosisCodeableConcept: a code of ICD-9, which no score reads", claim.Notice},
		"no status":                  {changed(t, `"status": "active", `, ""), "claim.json: ExplanationOfBenefit.status: missing", claim.Unread},
		"no days":                    {changed(t, "2025-03-01", "", "2025-03-05", ""), "claim.json: ExplanationOfBenefit.billablePeriod.start: missing, and no item has a date", claim.Unread},
		"a bad end":                  {changed(t, "2025-03-05", "2025-03-35"), "claim.json: ExplanationOfBenefit.billablePeriod.end: not a date with year, month and day", claim.Partly},
		"an end too early":           {changed(t, "2025-03-05", "2025-02-05"), "claim.json: ExplanationOfBenefit.billablePeriod.end: before the start", claim.Unread},
		"an element of another kind": {changed(t, `"value": 12.5`, `"value": true`), "claim.json: ExplanationOfBenefit.payment.amount.value: expected a number, found true or false", claim.Unread},
		"an estimate":                {changed(t, `"use": "claim"`, `"use": "preauthorization"`), "claim.json: ExplanationOfBenefit.use: asks what would be paid, and is no claim", claim.Passed},
		"undecided":                  {changed(t, `"outcome": "complete"`, `"outcome": "queued"`), "claim.json: ExplanationOfBenefit.outcome: not decided yet", claim.Passed},
		"teeth":                      {changed(t, `"code": "institutional"`, `"code": "oral"`), "claim.json: ExplanationOfBenefit.type: a claim for teeth or eyes, which no rule reads", claim.Passed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, faults := parse(t, test.resource)
			if len(faults) != 1 || faults[0].Error() != test.want || faults[0].Effect != test.effect || len(faults[0].Raw) == 0 {
				t.Errorf("%v", faults)
			}
		})
	}
}

func TestContainedConditionGivesItsCode(t *testing.T) {
	t.Parallel()
	c, faults := parse(t, changed(t, `"diagnosisCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "i50.33"}]}`, `"diagnosisReference": {"reference": "#c"}`,
		`"patient"`, `"contained": [{"resourceType": "Condition", "id": "c", "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "E11.9"}]}}], "patient"`))
	if len(faults) != 0 || len(c.Diagnoses) != 1 || c.Diagnoses[0].Code != "E119" {
		t.Errorf("%v %+v", faults, c.Diagnoses)
	}
}

func TestDenialOfBlueButton(t *testing.T) {
	t.Parallel()
	c, _ := parse(t, changed(t, `"payment"`, `"adjudication": [{"category": {"coding": [{"code": "denialreason"}]}}], "payment"`))
	if !c.Denied || c.Codes() != nil {
		t.Error("a claim with a reason for denial counts")
	}
}

func TestMedicareNumberIsTakenWhereItIs(t *testing.T) {
	t.Parallel()
	c, _ := parse(t, changed(t, `"reference": "Patient/1"`, `"identifier": {"system": "http://hl7.org/fhir/sid/us-mbi", "value": "1S00A00AA01"}`))
	if c.Beneficiary != "1S00A00AA01" || c.AsSent != c.Beneficiary {
		t.Errorf("%+v", c)
	}
}

func TestBinaryNoiseInAmountsIsRounded(t *testing.T) {
	t.Parallel()
	c, faults := parse(t, changed(t, "12.5,", "45.400000000000006,"))
	if len(faults) != 0 || c.Paid != "45.40" {
		t.Errorf("%v %s", faults, c.Paid)
	}
	if _, faults = parse(t, changed(t, "12.5,", "1e20,")); len(faults) != 1 {
		t.Errorf("%v", faults)
	}
}
