package chronic //nolint:testpackage // looks into the tables

import (
	"regexp"
	"testing"

	"caseload/care/identify/fact"
)

func TestTables_areWhole(t *testing.T) {
	t.Parallel()
	b := tables()
	if len(b.conditions) != 75 || len(b.groups) != 20 || len(b.snomed) != 118 {
		t.Errorf("%d conditions, %d groups, %d SNOMED CT codes", len(b.conditions), len(b.groups), len(b.snomed))
	}
	rows := fact.Read(icd10CSV, "condition", "role", "icd10cm_code").Rows
	if len(rows) != 6368 {
		t.Errorf("%d codes", len(rows))
	}
	form := regexp.MustCompile(`^[A-Z][0-9][0-9A-Z]{1,5}$`)
	included := map[string]bool{}
	for _, row := range rows {
		included[row[0]] = included[row[0]] || row[1] == "include"
		if !form.MatchString(row[2]) {
			t.Errorf("%s has the code %q", row[0], row[2])
		}
	}
	for _, c := range b.conditions {
		if !included[c.key] {
			t.Errorf("%s has no code", c.key)
		}
	}
}

func TestTables_fitTogether(t *testing.T) {
	t.Parallel()
	b := tables()
	groups := map[string]bool{"": true}
	for _, g := range b.groups {
		groups[g.key] = true
	}
	short := map[string]bool{"ami": true, "cataract": true, "hip_pelvic_fracture": true, "pneumonia": true, "stroke_tia": true}
	for _, c := range b.conditions {
		if !groups[c.group] {
			t.Errorf("%s is in the group %q", c.key, c.group)
		}
		if want := map[bool]int{true: 12, false: 24}[short[c.key]]; c.months != want {
			t.Errorf("CCW 2022-02: %s looks back %d months", c.key, c.months)
		}
	}
	for code, m := range b.snomed {
		if _, known := b.byKey[m.condition]; !known && m.condition != "" || !groups[m.group] {
			t.Errorf("%s stands for %+v", code, m)
		}
	}
}
