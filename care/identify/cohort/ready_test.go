package cohort_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/cohort"
	"caseload/care/score"
)

// ask asks about membership as of 2026-11-25 with more inputs, as JSON.
func ask(t testing.TB, name, more string) score.Result {
	t.Helper()
	result, err := cohort.Rules()[0].Evaluate(json.RawMessage(`{"asOf":"2026-11-25","cohort":"` + name + `",` + more + `}`))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestReady(t *testing.T) {
	t.Parallel()
	const (
		ahrq   = "AHRQ SB190: "
		camden = "NCT02090426: "
		fund   = "Commonwealth Fund 2016: "
		reach  = "ACO REACH: "
		own    = "our choice: "
	)
	// somebody of 66 years as Camden wants, but for what a case says first.
	hot := func(first string) string {
		return `"facts":{` + first + `"admissions":{"6":2},"chronicGroups":2,"medicines":5}`
	}
	nobody := `"conditions":{"value":[]},"hccScore":1.0,"unplannedAdmissions":{"12":0},"snfDays":{"12":0},"homeHealthDays":{"12":0}`
	with := func(fact string) string { return `"facts":{` + nobody + `,` + fact + `}` }
	rising := func(facts string) string {
		return `"payer":"MEDICARE","age":50,"facts":{"medicines":3,"adlLimitation":false,` + facts + `}`
	}
	tests := []struct{ name, cohort, inputs, want string }{
		{ahrq + "4 stays with Medicare", "super-utilizer", `"payer":"MEDICARE","facts":{"admissions":{"12":4}}`, "IN"},
		{ahrq + "3 stays with Medicare", "super-utilizer", `"payer":"MEDICARE","facts":{"admissions":{"12":3}}`, "OUT"},
		{ahrq + "4 stays with Medicaid", "super-utilizer", `"payer":"medicaid","facts":{"admissions":{"12":4}}`, "IN"},
		{ahrq + "3 stays with private insurance", "super-utilizer", `"payer":"PRIVATE","facts":{"admissions":{"12":3}}`, "IN"},
		{ahrq + "2 stays with private insurance", "super-utilizer", `"payer":"PRIVATE","facts":{"admissions":{"12":2}}`, "OUT"},
		{ahrq + "3 stays with nobody knows whom", "super-utilizer", `"facts":{"admissions":{"12":3}}`, ""},
		{ahrq + "2 stays with nobody knows whom", "super-utilizer", `"facts":{"admissions":{"12":2}}`, "OUT"},
		{ahrq + "4 stays without insurance", "super-utilizer", `"payer":"SELF","facts":{"admissions":{"12":4}}`, "OUT"},
		{ahrq + "nobody has told of stays", "super-utilizer", `"payer":"PRIVATE"`, ""},
		{camden + "all of it", "camden", `"birthDate":"1960-01-01",` + hot(""), "IN"},
		{camden + "19 on the day", "camden", `"birthDate":"2007-11-25",` + hot(""), "IN"},
		{camden + "18 for one more day", "camden", `"birthDate":"2007-11-26",` + hot(""), "OUT"},
		{camden + "80 for one more day", "camden", `"birthDate":"1945-11-26",` + hot(""), "IN"},
		{camden + "81 on the day", "camden", `"birthDate":"1945-11-25",` + hot(""), "OUT"},
		{camden + "no birth date", "camden", hot(""), ""},
		{camden + "1 stay", "camden", `"age":66,"facts":{"admissions":{"6":1},"chronicGroups":2,"medicines":5}`, "OUT"},
		{camden + "1 chronic condition", "camden", `"age":66,"facts":{"admissions":{"6":2},"chronicGroups":1,"medicines":5}`, "OUT"},
		{camden + "4 medicines", "camden", `"age":66,"facts":{"admissions":{"6":2},"chronicGroups":2,"medicines":4}`, "OUT"},
		{fund + "3 conditions and a limitation", "high-need", `"facts":{"chronicGroups":3,"adlLimitation":true}`, "IN"},
		{fund + "3 conditions and none", "high-need", `"facts":{"chronicGroups":3,"adlLimitation":false}`, "OUT"},
		{fund + "2 conditions and a limitation", "high-need", `"facts":{"chronicGroups":2,"adlLimitation":true}`, "OUT"},
		{fund + "3 conditions and nobody knows", "high-need", `"facts":{"chronicGroups":3}`, ""},
		{own + "3 conditions", "three-chronic-conditions", `"facts":{"chronicGroups":3}`, "IN"},
		{own + "2 conditions", "three-chronic-conditions", `"facts":{"chronicGroups":2}`, "OUT"},
		{reach + "nothing of it", "aco-reach-high-needs", `"facts":{` + nobody + `}`, "OUT"},
		{reach + "a score of 3.0", "aco-reach-high-needs", with(`"hccScore":3.0`), "IN"},
		{reach + "a score of 2.999", "aco-reach-high-needs", with(`"hccScore":2.999`), "OUT"},
		{reach + "2.0 and 2 unplanned admissions", "aco-reach-high-needs", with(`"hccScore":2.0,"unplannedAdmissions":{"12":2}`), "IN"},
		{reach + "1.999 and 2 unplanned admissions", "aco-reach-high-needs", with(`"hccScore":1.999,"unplannedAdmissions":{"12":2}`), "OUT"},
		{reach + "2.0 and 1 unplanned admission", "aco-reach-high-needs", with(`"hccScore":2.0,"unplannedAdmissions":{"12":1}`), "OUT"},
		{reach + "0.35 in the kidney failure model", "aco-reach-high-needs", with(`"hccScoreESRD":0.35`), "IN"},
		{reach + "a hospital bed", "aco-reach-high-needs", with(`"hospitalBedClaim":true`), "IN"},
		{reach + "45 nursing days", "aco-reach-high-needs", with(`"snfDays":{"12":45}`), "IN"},
		{reach + "44 nursing days", "aco-reach-high-needs", with(`"snfDays":{"12":44}`), "OUT"},
		{reach + "90 days of home health", "aco-reach-high-needs", with(`"homeHealthDays":{"12":90}`), "IN"},
		{reach + "89 days of home health", "aco-reach-high-needs", with(`"homeHealthDays":{"12":89}`), "OUT"},
		{reach + "Parkinson's disease", "aco-reach-high-needs", with(`"conditions":["parkinsons"]`), "IN"},
		{reach + "nobody knows the score", "aco-reach-high-needs", `"facts":{"snfDays":{"12":0}}`, ""},
		{own + "2 conditions and 1 stay in 6 months", "rising-risk", rising(`"chronicGroups":2,"admissions":{"6":1,"12":1}`), "IN"},
		{own + "2 conditions and 2 emergency visits", "rising-risk", rising(`"chronicGroups":2,"admissions":{"6":0,"12":0},"edVisits":{"6":2}`), "IN"},
		{own + "5 conditions and a moderate LACE", "rising-risk", rising(`"chronicGroups":5,"admissions":{"12":0},"lace":5`), "IN"},
		{own + "a rise by 0.3 and a LACE of 9", "rising-risk", rising(`"admissions":{"12":0},"lace":9,"hccScoreChange":{"12":0.3}`), "IN"},
		{own + "one sign only", "rising-risk", rising(`"chronicGroups":2,"admissions":{"6":0,"12":0},"edVisits":{"6":1},"lace":10,"hccScoreChange":{"12":0.29}`), "OUT"},
		{own + "6 conditions are no sign", "rising-risk", rising(`"chronicGroups":6,"admissions":{"6":1,"12":1},"lace":4,"hccScoreChange":{"12":0}`), "OUT"},
		{own + "one sign and nobody knows the rest", "rising-risk", rising(`"chronicGroups":2,"admissions":{"12":0}`), ""},
		{own + "a super-utilizer is none", "rising-risk", rising(`"chronicGroups":2,"admissions":{"6":3,"12":4}`), "OUT"},
		{own + "a score of 3.0 is none", "rising-risk", rising(`"chronicGroups":2,"hccScore":3.0,"admissions":{"6":1,"12":1}`), "OUT"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := ask(t, tt.cohort, tt.inputs); got.Value.String() != tt.want || (tt.want == "") != (len(got.Missing) > 0) {
				t.Errorf("%q, want %q; missing %v, parts %+v", got.Value, tt.want, got.Missing, got.Parts)
			}
		})
	}
}

func TestReady_findFactsInRows(t *testing.T) {
	t.Parallel()
	got := ask(t, "camden", `"birthDate":"1960-01-01","facts":{"medicines":6},
		"conditions":[{"id":"p1","system":"http://snomed.info/sct","code":"44054006","clinicalStatus":"active"},
			{"id":"p2","system":"http://hl7.org/fhir/sid/icd-10-cm","code":"I10","clinicalStatus":"active"}],
		"stays":[{"id":"s1","admission":"2026-05-26","discharge":"2026-05-28"},{"id":"s2","admission":"2026-11-25"},{"id":"s3","admission":"2026-05-25","discharge":"2026-05-25"}]`)
	evidence := map[string][]string{}
	for _, part := range got.Parts {
		evidence[part.Label] = part.Evidence
	}
	want := map[string][]string{
		"age between 19 and 80": nil, "active medicines >= 5": nil,
		"inpatient admissions in 6 months >= 2": {"s1", "s2"}, "chronic condition groups >= 2": {"p1", "p2"},
	}
	if diff := cmp.Diff(want, evidence); diff != "" || got.Value.String() != cohort.Member || got.Version != "camden 2014.1" {
		t.Errorf("%q by %s, evidence (-want +got):\n%s", got.Value, got.Version, diff)
	}
}

func TestReady_settingsCanBeChanged(t *testing.T) {
	t.Parallel()
	const stays = `"payer":"MEDICARE","facts":{"admissions":{"12":3,"6":3}}`
	if got := ask(t, "super-utilizer", `"settings":{"publicStays":3,"months":6},`+stays); got.Value.String() != cohort.Member {
		t.Errorf("%q, missing %v", got.Value, got.Missing)
	}
	for settings, note := range map[string]string{
		`{"tea":1}`:      "settings.tea: the definition has no such setting",
		`{"months":0.5}`: "rule.any[0].all[0].months: a whole number from 1 on is expected",
	} {
		got := ask(t, "super-utilizer", `"settings":`+settings+`,`+stays)
		if got.Value.Computable() || !cmp.Equal(got.Missing, []string{"cohort"}) || got.Notes[0] != note {
			t.Errorf("%s: %q, missing %v, notes %q", settings, got.Value, got.Missing, got.Notes)
		}
	}
}

func TestMembership_readsADefinitionThatIsWrittenOut(t *testing.T) {
	t.Parallel()
	got := ask(t, "", `"definition":{"rule":{"all":[{"fact":"sex","op":"=","value":"female"},{"not":{"cohort":"high-need"}}]}},"sex":"female","facts":{"chronicGroups":1}`)
	if got.Value.String() != cohort.Member || len(got.Parts) != 3 || got.Parts[1].Name != "high-need:all[0]" {
		t.Errorf("%q, parts %+v", got.Value, got.Parts)
	}
	got = ask(t, "", `"definition":{"rule":{}}`)
	if !cmp.Equal(got.Missing, []string{"definition"}) || len(got.Notes) != 1 {
		t.Errorf("missing %v, notes %q", got.Missing, got.Notes)
	}
}

func TestReady_tellTheirSourceAndWhoseChoiceTheyAre(t *testing.T) {
	t.Parallel()
	basis := map[string]string{}
	for _, d := range cohort.Ready() {
		basis[d.Name] = d.Basis
		if d.Title == "" || d.Description == "" || d.Version == "" || d.Effective == "" || d.Source == "" {
			t.Errorf("%s lacks a title, description, version, date or source", d.Name)
		}
	}
	want := map[string]string{
		"super-utilizer": "published", "camden": "published", "three-chronic-conditions": "after", "high-need": "published",
		"aco-reach-high-needs": "published", "rising-risk": "own",
	}
	if diff := cmp.Diff(want, basis); diff != "" {
		t.Error(diff)
	}
}

// BenchmarkReady is all ready definitions for one person with claims.
func BenchmarkReady(b *testing.B) {
	var in cohort.In
	var claims []string
	for i := range 60 {
		claims = append(claims, fmt.Sprintf(`{"id":"c%d","type":"71","from":"2026-0%d-11","diagnoses":["E119","I10","J449"]}`, i, 1+i%9))
	}
	text := `{"asOf":"2026-11-25","birthDate":"1960-01-01","payer":"MEDICARE","facts":{"medicines":5,"adlLimitation":true,"hccScore":1.2},
		"claims":[` + strings.Join(claims, ",") + `]}`
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		source := in.Look()
		for _, d := range cohort.Ready() {
			d.Evaluate(source)
		}
	}
}
