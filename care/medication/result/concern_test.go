package result

import (
	"slices"
	"testing"

	"caseload/care/identify/chronic"
	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
	"caseload/care/monitor/finding"
)

// A line about a class, an ingredient or a condition that there is not would never hold.
func TestEveryLineIsAboutSomething(t *testing.T) {
	t.Parallel()
	classes := map[string]bool{}
	for _, c := range drug.Classes() {
		classes[c.Name] = true
	}
	for loinc, lines := range concerns() {
		for _, c := range lines {
			ok := false
			switch c.kind {
			case "class":
				ok = classes[c.member]
			case "ingredient":
				ok = c.rxcui != ""
			case "renal":
				ok = true
			case "condition":
				ok = chronic.Known(c.member)
			}
			if !ok || c.reason == "" || c.analyte == "" {
				t.Errorf("%s: %+v", loinc, c)
			}
		}
	}
	for _, row := range fact.Read(concernsCSV, "analyte", "loinc", "about", "member", "reason", "source", "basis").Rows {
		if row[5] == "" || row[6] != "general" && row[6] != "read" {
			t.Errorf("%v has no source or basis", row)
		}
	}
}

func TestEverySeverityHasDeadlines(t *testing.T) {
	t.Parallel()
	before := deadline{acknowledge: 1 << 62, act: 1 << 62}
	for _, s := range finding.Severities() {
		d := deadlines()[s]
		if d.acknowledge <= 0 || d.acknowledge >= before.acknowledge || d.acts && d.act < d.acknowledge {
			t.Errorf("%s: %+v after %+v", s, d, before)
		}
		before = d
	}
}

// Facts of general knowledge that the table must not lose.
func TestResultsConcernTheirDrugs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		loinc, rxcui string
		want         bool
	}{
		{"2823-3", "29046", true},  // potassium, lisinopril
		{"2823-3", "9997", true},   // potassium, spironolactone
		{"33914-3", "6809", true},  // eGFR, metformin
		{"2160-0", "6809", true},   // creatinine, metformin
		{"6301-6", "11289", true},  // INR, warfarin
		{"14334-7", "5640", true},  // lithium, ibuprofen
		{"10535-3", "3407", true},  // digoxin
		{"3016-3", "10582", true},  // TSH, levothyroxine
		{"3016-3", "703", true},    // TSH, amiodarone
		{"1742-6", "83367", true},  // ALT, atorvastatin
		{"4548-4", "6809", true},   // HbA1c, metformin
		{"718-7", "1364430", true}, // hemoglobin, apixaban
		{"2951-2", "36437", true},  // sodium, sertraline
		{"8634-8", "703", true},    // QTc, amiodarone
		{"4548-4", "29046", false}, // HbA1c, lisinopril
		{"2823-3", "36437", false}, // potassium, sertraline
	} {
		ids, ok := drug.In(c.rxcui)
		if got := len(drugs(c.loinc, ids)) > 0; !ok || got != c.want {
			t.Errorf("%s and %s: %v (known %v)", c.loinc, c.rxcui, got, ok)
		}
	}
	if codes := Codes(); !slices.IsSorted(codes) || Concerning("8480-6") || !Concerning("8480-6", codes[0]) {
		t.Error(codes)
	}
}
