package charlson

import (
	"strings"
	"testing"

	"caseload/care/identify/comorbidity"
	"caseload/care/identify/fact"
)

func TestTables_noCodeBelongsToTwoConditions(t *testing.T) {
	t.Parallel()
	rows := fact.Read(icd10CSV, "condition", "icd10_prefix", "in_icd10cm").Rows
	if len(rows) != 289 { // the prefixes of Quan 2005 in all 17 lists
		t.Errorf("%d prefixes", len(rows))
	}
	for _, a := range rows {
		for _, b := range rows {
			if a[0] != b[0] && strings.HasPrefix(a[1], b[1]) {
				t.Errorf("%s of %s lies within %s of %s", a[1], a[0], b[1], b[0])
			}
		}
	}
}

func TestTables_everyConditionIsReachedAndEverySevereRenalPrefixIsRenal(t *testing.T) {
	t.Parallel()
	reached := map[string]bool{}
	for _, row := range fact.Read(icd10CSV, "condition", "icd10_prefix", "in_icd10cm").Rows {
		for _, found := range Conditions([]string{row[1]}) {
			reached[found.Key] = true
		}
	}
	if len(tables().weights) != 17 || len(reached) != 17 {
		t.Errorf("%d conditions, %d with codes", len(tables().weights), len(reached))
	}
	for _, prefix := range tables().severeRenal {
		if found := Conditions([]string{prefix + "0"}); len(found) != 1 || found[0].Key != "rend" {
			t.Errorf("%s is not renal: %+v", prefix, found)
		}
	}
}

func TestTables_severeFormsWeighAtLeastAsMuch(t *testing.T) {
	t.Parallel()
	for mild, severe := range map[string]string{"K74": "K766", "E119": "E112", "C50": "C77"} {
		for by := range scales {
			light, _ := comorbidity.Add(Conditions([]string{mild}), weigh(by))
			both, _ := comorbidity.Add(Conditions([]string{mild, severe}), weigh(by))
			if both < light {
				t.Errorf("%s lowers %s on scale %d from %d to %d", severe, mild, by, light, both)
			}
		}
	}
}
