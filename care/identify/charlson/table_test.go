package charlson

import (
	"strings"
	"testing"

	"caseload/care/identify/fact"
)

func TestTables_noCodeBelongsToTwoConditions(t *testing.T) {
	t.Parallel()
	rows := fact.Read(icd10CSV, "condition", "icd10_prefix", "in_icd10cm").Rows
	if len(rows) != 289 { // the prefixes of Quan 2005 in all 17 lists
		t.Errorf("%d prefixes", len(rows))
	}
	for _, a := range rows {
		if len(a[1]) < shortest || len(a[1]) > longest {
			t.Errorf("%s is not looked for", a[1])
		}
		for _, b := range rows {
			if a[0] != b[0] && strings.HasPrefix(a[1], b[1]) {
				t.Errorf("%s of %s lies within %s of %s", a[1], a[0], b[1], b[0])
			}
		}
	}
}

func TestTables_everyConditionIsReachedAndEverySevereRenalPrefixIsRenal(t *testing.T) {
	t.Parallel()
	tables := tables()
	reached := map[string]bool{}
	for _, index := range tables.prefixes {
		reached[tables.conditions[index].key] = true
	}
	if len(tables.conditions) != 17 || len(reached) != 17 {
		t.Errorf("%d conditions, %d with prefixes", len(tables.conditions), len(reached))
	}
	for prefix := range tables.severeRenal {
		if found := Conditions([]string{prefix + "0"}); len(found) != 1 || found[0].Key != "rend" {
			t.Errorf("%s is not renal: %+v", prefix, found)
		}
	}
}

func TestTables_severeFormsWeighAtLeastAsMuch(t *testing.T) {
	t.Parallel()
	tables := tables()
	for _, mild := range tables.conditions {
		for by := range scales {
			if mild.severeForm >= 0 && tables.conditions[mild.severeForm].weights[by] < mild.weights[by] {
				t.Errorf("%s weighs more than its severe form", mild.key)
			}
		}
	}
}
