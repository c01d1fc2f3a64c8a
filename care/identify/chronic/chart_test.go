package chronic_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
)

func TestFromChart(t *testing.T) {
	t.Parallel()
	before, same := on(t, "2026-11-24"), on(t, asOf)
	type entry = chronic.Condition
	diabetes := func(change func(*entry)) []entry {
		e := entry{ID: "p1", System: code.SNOMED, Code: "44054006", ClinicalStatus: "active", VerificationStatus: "confirmed"}
		change(&e)
		return []entry{e}
	}
	icd := func(text string) []entry {
		return []entry{{ID: "p1", System: code.ICD10CM, Code: "", ClinicalStatus: "active"}, {ID: "p2", System: "ICD-10-CM", Code: fact.Text(text), ClinicalStatus: "active"}}
	}
	tests := []struct {
		name    string
		entries []entry
		want    []string
	}{
		{"FHIR R4: active counts", diabetes(func(*entry) {}), codes("diabetes")},
		{"FHIR R4: recurrence counts", diabetes(func(e *entry) { e.ClinicalStatus = "recurrence" }), codes("diabetes")},
		{"FHIR R4: relapse counts", diabetes(func(e *entry) { e.ClinicalStatus = "RELAPSE" }), codes("diabetes")},
		{"FHIR R4: remission does not", diabetes(func(e *entry) { e.ClinicalStatus = "remission" }), nil},
		{"FHIR R4: resolved does not", diabetes(func(e *entry) { e.ClinicalStatus = "resolved" }), nil},
		{"FHIR R4: no clinical status does not", diabetes(func(e *entry) { e.ClinicalStatus = "" }), nil},
		{"FHIR R4: refuted does not", diabetes(func(e *entry) { e.VerificationStatus = "refuted" }), nil},
		{"FHIR R4: entered in error does not", diabetes(func(e *entry) { e.VerificationStatus = "entered-in-error" }), nil},
		{"and in the spelling of the record", diabetes(func(e *entry) { e.VerificationStatus = "ENTERED_IN_ERROR" }), nil},
		{"FHIR R4: provisional does", diabetes(func(e *entry) { e.VerificationStatus = "provisional" }), codes("diabetes")},
		{"FHIR R4: no verification status does", diabetes(func(e *entry) { e.VerificationStatus = "" }), codes("diabetes")},
		{"an abatement before the day does not", diabetes(func(e *entry) { e.Abatement = &before }), nil},
		{"an abatement on the day does", diabetes(func(e *entry) { e.Abatement = &same }), codes("diabetes")},
		{"another system's code means nothing", diabetes(func(e *entry) { e.System = "urn:local" }), nil},
		{"a code in no list is passed over", diabetes(func(e *entry) { e.Code = "90560007" }), nil},
		{"a state of risk is passed over", diabetes(func(e *entry) { e.Code = "15777000" }), nil},
		{"a fact of life never counts", diabetes(func(e *entry) { e.Code = "73595000" }), nil},
		{"a metastasis is a cancer without a condition of the Warehouse", diabetes(func(e *entry) { e.Code = "94260004" }), codes("94260004")},
		{"ICD-10-CM by whole code with the dot", icd("E11.9"), codes("diabetes")},
		{"ICD-10-CM by whole code without it", icd("e119"), codes("diabetes")},
		{"ICD-10-CM not by prefix", icd("E11"), nil},
		{"ICD-10-CM in two lists", icd("F20.9"), codes("schizophrenia", "schizophrenia_psychotic")},
		{"an excluded code names no condition", icd("S06.340A"), nil},
		{"a hazard of life never counts", icd("Z59.00"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, keys(chronic.FromChart(tt.entries, same))); diff != "" {
				t.Errorf("conditions (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLabelsCountsGroupsNotCodes(t *testing.T) {
	t.Parallel()
	const hhs = "Goodman 2013: "
	tests := []struct {
		name  string
		codes []string
		want  []string
	}{
		{"nothing", nil, nil},
		{hhs + "two codes of one group", codes("44054006", "422034002"), codes("diabetes")},
		{hhs + "two cancers are one", codes("254837009", "363406005"), codes("cancer")},
		{hhs + "Alzheimer's twice is one", codes("26929004", "230265002"), codes("dementia")},
		{"names in order, whatever their case", codes("84114007", "13645005", "44054006"), codes("COPD", "diabetes", "heart failure")},
		{"a heart attack on record as active", codes("22298006"), codes("coronary artery disease")},
		{"a chronic condition in no group (hypothyroidism)", codes("40930008"), nil},
		{"a state of risk (prediabetes)", codes("15777000"), nil},
		{"an acute disease (pneumonia)", codes("233604007"), nil},
		{"a fact of life (stress)", codes("73595000"), nil},
		{"unknown codes", codes("", "1", "diabetes"), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, chronic.Labels(tt.codes)); diff != "" {
				t.Errorf("groups (-want +got):\n%s", diff)
			}
		})
	}
}
