package utilization_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/utilization"
	"caseload/care/score"
)

// ask asks as of 2026-11-25 with more inputs, as JSON.
func ask(t testing.TB, measure, more string) score.Result {
	t.Helper()
	result, err := utilization.Rules()[0].Evaluate(json.RawMessage(
		fmt.Sprintf(`{"asOf":"2026-11-25","measure":%q,%s}`, measure, more)))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func evidence(r score.Result, name string) []string {
	for _, part := range r.Parts {
		if part.Name == name {
			return part.Evidence
		}
	}
	return nil
}

func TestResult(t *testing.T) {
	t.Parallel()
	const cclf = "CCLF packet 38.0: "
	tests := []struct{ name, measure, inputs, want string }{
		{"an admission 12 months back to the day is out", "admissions", `"stays":[{"id":"a","admission":"2025-11-25","discharge":"2025-11-28"}]`, "0"},
		{"a day less is in", "admissions", `"stays":[{"id":"a","admission":"2025-11-26","discharge":"2025-11-28"}]`, "1"},
		{"on the day is in", "admissions", `"stays":[{"id":"a","admission":"2026-11-25"}]`, "1"},
		{"after the day is out", "admissions", `"stays":[{"id":"a","admission":"2026-11-26"}]`, "0"},
		{"a window of 6 months", "admissions", `"months":6,"stays":[{"id":"a","admission":"2026-05-25","discharge":"2026-05-25"},{"id":"b","admission":"2026-05-26","discharge":"2026-05-28"}]`, "1"},
		{"a transfer is one admission", "admissions", `"stays":[{"id":"a","facility":"H1","admission":"2026-05-25","discharge":"2026-05-28"},{"id":"b","facility":"H2","admission":"2026-05-29","discharge":"2026-05-30"}]`, "1"},
		{"an observation stay is none", "admissions", `"stays":[{"id":"a","kind":"OBSERVATION","admission":"2026-05-25"}]`, "0"},
		{cclf + "types 60 and 61 are inpatient", "admissions", `"claims":[{"id":"a","type":60,"from":"2026-01-05","thru":"2026-01-08"},{"id":"b","type":"61","from":"2026-03-05","thru":"2026-03-08"}]`, "2"},
		{"chart and claim of one stay count once", "admissions", `"stays":[{"id":"a","facility":"H1","admission":"2026-01-05","discharge":"2026-01-08"}],"claims":[{"id":"b","type":"IP","facility":"450001","from":"2026-01-05","thru":"2026-01-08"}]`, "1"},
		{"PRA 4.0: heart failure without a procedure was not planned", "unplannedAdmissions", `"stays":[{"id":"a","admission":"2026-05-25","principalDiagnosis":"I50.9","procedures":[]}]`, "1"},
		{"PRA 4.0: chemotherapy was", "unplannedAdmissions", `"stays":[{"id":"a","admission":"2026-05-25","principalDiagnosis":"Z51.11"}]`, "0"},
		{cclf + "admission type 1 was not planned", "unplannedAdmissions", `"stays":[{"id":"a","admission":"2026-05-25","admissionType":1}]`, "1"},
		{cclf + "admission type 3 was", "unplannedAdmissions", `"stays":[{"id":"a","admission":"2026-05-25","admissionType":"3"}]`, "0"},
		{"neither is unknown", "unplannedAdmissions", `"stays":[{"id":"a","admission":"2026-05-25"}]`, ""},
		{"a return after 30 days", "readmissions", `"stays":[{"id":"a","admission":"2026-05-01","discharge":"2026-05-05"},{"id":"b","admission":"2026-06-04","discharge":"2026-06-06"}]`, "1"},
		{"a return after 31 days is none", "readmissions", `"stays":[{"id":"a","admission":"2026-05-01","discharge":"2026-05-05"},{"id":"b","admission":"2026-06-05","discharge":"2026-06-06"}]`, "0"},
		{"a return into the window from before it", "readmissions", `"stays":[{"id":"a","admission":"2025-11-01","discharge":"2025-11-20"},{"id":"b","admission":"2025-12-01","discharge":"2025-12-06"}]`, "1"},
		{"emergency visits of the chart", "edVisits", `"visits":[{"id":"a","date":"2026-01-01"},{"id":"b","kind":"EMERGENCY","date":"2026-01-01"},{"id":"b","date":"2026-01-01"},{"id":"c","kind":"HOME_HEALTH","date":"2026-02-01"}]`, "2"},
		{cclf + "revenue center 045x of an outpatient claim", "edVisits", `"claims":[{"id":"a","type":"40","from":"2026-01-01","revenueCenters":["0450"]},{"id":"b","type":"40","from":"2026-01-02","revenueCenters":["0981"]},{"id":"c","type":"40","from":"2026-01-03","revenueCenters":["0510"]}]`, "2"},
		{cclf + "the physician's claim beside the facility's", "edVisits", `"claims":[{"id":"a","type":"40","from":"2026-01-01","revenueCenters":["0450"]},{"id":"b","type":"71","from":"2026-01-01","placesOfService":["23"]}]`, "1"},
		{cclf + "the physician's claim alone", "edVisits", `"claims":[{"id":"b","type":"71","from":"2026-01-01","placesOfService":["23"]},{"id":"c","type":"71","from":"2026-01-01","placesOfService":["23"]}]`, "1"},
		{"an emergency that was admitted is part of the stay", "edVisits", `"claims":[{"id":"a","type":"60","from":"2026-01-01","thru":"2026-01-04","revenueCenters":["0450"]},{"id":"b","type":"71","from":"2026-01-01","placesOfService":["23"]}]`, "0"},
		{"two facilities on one day are two visits", "edVisits", `"claims":[{"id":"a","type":"40","facility":"450001","from":"2026-01-01","revenueCenters":["0450"]},{"id":"b","type":"40","facility":"450002","from":"2026-01-01","revenueCenters":["0450"]}]`, "2"},
		{"two bills of one facility on one day are one", "edVisits", `"claims":[{"id":"a","type":"40","facility":"450001","from":"2026-01-01","revenueCenters":["0450"]},{"id":"b","type":"40","facility":"450001","from":"2026-01-01","revenueCenters":["0451"]}]`, "1"},
		{cclf + "a denied claim is none", "edVisits", `"claims":[{"id":"a","type":"40","denied":true,"from":"2026-01-01","revenueCenters":["0450"]}]`, "0"},
		{cclf + "revenue center 0762", "observationStays", `"claims":[{"id":"a","type":"40","from":"2026-01-01","revenueCenters":["0450","0762"]}]`, "1"},
		{"nursing days without the day of the discharge", "snfDays", `"stays":[{"id":"a","kind":"SNF","admission":"2026-01-01","discharge":"2026-01-21"}]`, "20"},
		{"nursing days up to today", "snfDays", `"stays":[{"id":"a","kind":"SNF","admission":"2026-11-24"}]`, "2"},
		{"nursing days inside the window only", "snfDays", `"stays":[{"id":"a","kind":"SNF","admission":"2025-11-01","discharge":"2025-12-01"}]`, "5"},
		{cclf + "status 30 is still there on the last day", "snfDays", `"claims":[{"id":"a","type":"20","from":"2026-01-01","thru":"2026-01-31","dischargeStatus":"30"},{"id":"b","type":"20","from":"2026-02-01","thru":"2026-02-15","dischargeStatus":"01"}]`, "45"},
		{"claims that overlap count each day once", "homeHealthDays", `"claims":[{"id":"a","type":"10","from":"2026-01-01","thru":"2026-01-30"},{"id":"b","type":"HHA","from":"2026-01-21","thru":"2026-02-09"}]`, "40"},
		{"home health visits", "homeHealthDays", `"visits":[{"id":"a","kind":"HOME_HEALTH","date":"2026-01-01"},{"id":"b","kind":"HOME_HEALTH","date":"2026-01-01"},{"id":"c","kind":"HH","date":"2026-01-03"}]`, "2"},
		{"known to be none", "", `"stays":[]`, "0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := ask(t, tt.measure, tt.inputs); got.Value.String() != tt.want {
				t.Errorf("%q, want %q; missing %v", got.Value, tt.want, got.Missing)
			}
		})
	}
}

func TestResult_saysWhatIsMissing(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, measure, inputs string
		missing               []string
	}{
		{"nothing tells of admissions", "", `"visits":[]`, []string{"stays", "claims"}},
		{"nothing tells of emergencies", "edVisits", `"stays":[]`, []string{"visits", "claims"}},
		{"whether it was planned", "unplannedAdmissions", `"stays":[{"id":"a","admission":"2026-05-25"}]`, []string{"stays[].principalDiagnosis", "stays[].procedures"}},
		{"no such measure", "teaDrinking", `"stays":[]`, []string{"measure"}},
		{"no window", "", `"months":0,"stays":[]`, []string{"months"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ask(t, tt.measure, tt.inputs)
			if diff := cmp.Diff(tt.missing, got.Missing); diff != "" || got.Value.Computable() {
				t.Errorf("value %q, missing (-want +got):\n%s", got.Value, diff)
			}
		})
	}
	if got := utilization.Result(utilization.In{}); !cmp.Equal(got.Missing, []string{"asOf"}) {
		t.Error(got.Missing)
	}
}

func TestResult_showsEveryMeasureWithItsRows(t *testing.T) {
	t.Parallel()
	got := ask(t, "", `"stays":[{"id":"a","facility":"H1","admission":"2026-05-25","discharge":"2026-05-28"},{"id":"b","facility":"H2","admission":"2026-05-28","discharge":"2026-05-30"},{"id":"c","kind":"SNF","admission":"2026-06-01","discharge":"2026-06-03"}]`)
	if diff := cmp.Diff([]string{"a", "b"}, evidence(got, "admissions")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"c"}, evidence(got, "snfDays")); diff != "" {
		t.Error(diff)
	}
	statuses := map[string]score.Status{}
	for _, part := range got.Parts {
		statuses[part.Name] = part.Status
	}
	want := map[string]score.Status{
		"admissions": "", "unplannedAdmissions": score.Unknown, "edVisits": score.Unknown, "observationStays": "",
		"readmissions": "", "snfDays": "", "homeHealthDays": score.Unknown,
	}
	if diff := cmp.Diff(want, statuses); diff != "" {
		t.Errorf("what is known (-want +got):\n%s", diff)
	}
}

func TestResult_doesNotDependOnOrder(t *testing.T) {
	t.Parallel()
	claims := []string{
		`{"id":"a","type":"60","facility":"450001","from":"2026-01-01","thru":"2026-01-04"}`, `{"id":"b","type":"60","facility":"450002","from":"2026-01-04","thru":"2026-01-09"}`,
		`{"id":"c","type":"40","facility":"450001","from":"2026-02-04","revenueCenters":["0450"]}`, `{"id":"d","type":"71","from":"2026-02-04","placesOfService":["23"]}`,
		`{"id":"e","type":"20","from":"2026-01-09","thru":"2026-01-31","dischargeStatus":"30"}`, `{"id":"f","type":"20","from":"2026-02-01","thru":"2026-02-03"}`,
		`{"id":"g","type":"10","from":"2026-02-05","thru":"2026-03-01"}`, `{"id":"h","type":"40","facility":"","from":"2026-05-04","revenueCenters":["0762"]}`,
	}
	random := rand.New(rand.NewPCG(1, 2))
	var want *score.Result
	for range 50 {
		random.Shuffle(len(claims), func(i, j int) { claims[i], claims[j] = claims[j], claims[i] })
		got := ask(t, "", `"claims":[`+strings.Join(claims, ",")+`]`)
		if want == nil {
			want = &got
		}
		if diff := cmp.Diff(*want, got, cmp.AllowUnexported(score.Value{})); diff != "" {
			t.Fatalf("after a shuffle (-want +got):\n%s", diff)
		}
	}
}

func BenchmarkMeasure(b *testing.B) {
	in := utilization.In{}
	var claims []string
	for i := range 60 {
		claims = append(claims, fmt.Sprintf(`{"id":"c%d","type":%q,"from":"2026-%02d-%02d","revenueCenters":["0450"],"placesOfService":["23"]}`,
			i, []string{"71", "40", "71", "60", "10"}[i%5], 1+i%11, 1+i%28))
	}
	text := `{"asOf":"2026-11-25","claims":[` + strings.Join(claims, ",") + `]}`
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		utilization.Measure(in)
	}
}
