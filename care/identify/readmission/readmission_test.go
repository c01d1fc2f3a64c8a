package readmission_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/readmission"
	"caseload/care/score"
)

// ask asks the measure about stays, as JSON, with data through 2026-06-30.
func ask(t testing.TB, stays string) score.Result {
	t.Helper()
	result, err := readmission.Rules()[0].Evaluate(json.RawMessage(
		`{"dataThrough":"2026-06-30","birthDate":"1950-01-01","stays":[` + stays + `]}`))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// made writes a stay: id, facility, admission, discharge, status, principal diagnosis, procedures.
func made(id, facility, admission, discharge, status, principal string, procedures ...string) string {
	list, _ := json.Marshal(append([]string{}, procedures...))
	end := "null"
	if discharge != "" {
		end = `"` + discharge + `"`
	}
	return fmt.Sprintf(`{"id":%q,"facility":%q,"admission":%q,"discharge":%s,"dischargeStatus":%q,"principalDiagnosis":%q,"procedures":%s}`,
		id, facility, admission, end, status, principal, list)
}

// first is an index stay of January, discharged on the 10th.
func first(status, principal string) string {
	return made("a", "450001", "2026-01-05", "2026-01-10", status, principal)
}

func outcomes(r score.Result) map[string]string {
	found := map[string]string{}
	for _, part := range r.Parts {
		found[part.Name] = part.Label
	}
	return found
}

func TestMeasure(t *testing.T) {
	t.Parallel()
	const hwr = "HWR 2021: "
	home := first("01", "I50.9")
	tests := []struct {
		name, stays, value string
		want               map[string]string
	}{
		{hwr + "an unplanned return after 30 days counts", home + "," + made("b", "450001", "2026-02-09", "2026-02-12", "01", "J18.9"), "1",
			map[string]string{"a": "unplanned readmission", "b": "no readmission"}},
		{hwr + "after 31 days it does not", home + "," + made("b", "450001", "2026-02-10", "2026-02-12", "01", "J18.9"), "0",
			map[string]string{"a": "no readmission", "b": "no readmission"}},
		{hwr + "after 1 day at the same hospital it does", home + "," + made("b", "450001", "2026-01-11", "2026-01-12", "01", "I50.9"), "1",
			map[string]string{"a": "unplanned readmission", "b": "no readmission"}},
		{hwr + "the same hospital, the same day, another condition: a readmission after 0 days", home + "," + made("b", "450001", "2026-01-10", "2026-01-12", "01", "J18.9"), "1",
			map[string]string{"a": "unplanned readmission", "b": "no readmission"}},
		{hwr + "the same hospital, the same day, the same condition: one stay", home + "," + made("b", "450001", "2026-01-10", "2026-01-12", "01", "I50.21"), "0",
			map[string]string{"b": "no readmission"}},
		{hwr + "another acute hospital on the next day: one episode", home + "," + made("b", "450002", "2026-01-11", "2026-01-15", "01", "I50.9") + "," +
			made("c", "450001", "2026-02-14", "2026-02-15", "01", "J18.9"), "1",
			map[string]string{"b": "unplanned readmission", "c": "no readmission"}},
		{hwr + "another acute hospital on the same day: one episode", home + "," + made("b", "450002", "2026-01-10", "2026-01-15", "01", "J18.9"), "0",
			map[string]string{"b": "no readmission"}},
		{hwr + "a readmission is an index itself", home + "," + made("b", "450001", "2026-01-20", "2026-01-22", "01", "J18.9") + "," +
			made("c", "450001", "2026-02-01", "2026-02-03", "01", "J18.9"), "2",
			map[string]string{"a": "unplanned readmission", "b": "unplanned readmission", "c": "no readmission"}},
		{hwr + "only the first return counts", home + "," + made("b", "450001", "2026-01-20", "2026-01-22", "01", "Z51.11") + "," +
			made("c", "450001", "2026-02-01", "2026-02-03", "01", "J18.9"), "0",
			map[string]string{"a": "planned readmission", "b": "excluded", "c": "no readmission"}},
		{hwr + "a hip replacement for arthritis is planned", home + "," + made("b", "450001", "2026-01-20", "2026-01-22", "01", "M16.11", "0SR9019"), "0",
			map[string]string{"a": "planned readmission", "b": "no readmission"}},
		{hwr + "a hip replacement for a fracture is not", home + "," + made("b", "450001", "2026-01-20", "2026-01-22", "01", "S72.001A", "0SR9019"), "1",
			map[string]string{"a": "unplanned readmission", "b": "no readmission"}},
		{hwr + "who died is no index", first("20", "I50.9"), "0", map[string]string{"a": "excluded"}},
		{hwr + "who left against advice is none, and has a return", first("07", "I50.9") + "," + made("b", "450001", "2026-01-20", "2026-01-22", "01", "J18.9"), "0",
			map[string]string{"a": "excluded", "b": "no readmission"}},
		{hwr + "a transfer whose stay is not there is none", first("02", "I50.9"), "0", map[string]string{"a": "excluded"}},
		{hwr + "a transfer whose stay is there is the last hospital's", first("02", "I50.9") + "," + made("b", "450002", "2026-01-10", "2026-01-15", "01", "I50.9"), "0",
			map[string]string{"b": "no readmission"}},
		{hwr + "medical treatment of cancer is none", first("01", "C18.9"), "0", map[string]string{"a": "excluded"}},
		{hwr + "psychiatric is none", first("01", "F20.9"), "0", map[string]string{"a": "excluded"}},
		{hwr + "maintenance chemotherapy is none", first("01", "Z51.11"), "0", map[string]string{"a": "excluded"}},
		{hwr + "30 days of data after it", made("a", "450001", "2026-05-25", "2026-05-31", "01", "I50.9"), "0", map[string]string{"a": "no readmission"}},
		{hwr + "29 days of data are too few", made("a", "450001", "2026-05-25", "2026-06-01", "01", "I50.9"), "0", map[string]string{"a": "excluded"}},
		{hwr + "still in the hospital is none, but is a return", home + "," + made("b", "450001", "2026-02-01", "", "30", "J18.9"), "1",
			map[string]string{"a": "unplanned readmission", "b": "excluded"}},
		{hwr + "a nursing facility is no return", home + `,{"id":"b","kind":"SNF","admission":"2026-01-10"}`, "0", map[string]string{"a": "no readmission"}},
		{hwr + "observation is no return", home + `,{"id":"b","kind":"OBSERVATION","admission":"2026-01-20"}`, "0", map[string]string{"a": "no readmission"}},
		{hwr + "a rehabilitation hospital is none", home + "," + made("b", "453025", "2026-01-20", "2026-01-30", "01", "I50.9"), "0", map[string]string{"a": "no readmission"}},
		{"no stays at all", "", "0", map[string]string{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ask(t, tt.stays)
			if diff := cmp.Diff(tt.want, outcomes(got)); diff != "" || got.Value.String() != tt.value {
				t.Errorf("value %q, missing %v, outcomes (-want +got):\n%s", got.Value, got.Missing, diff)
			}
		})
	}
}

func TestMeasure_saysWhyAndByWhichRows(t *testing.T) {
	t.Parallel()
	got := ask(t, made("a", "450001", "2026-01-01", "2026-01-05", "02", "I50.9")+","+made("b", "450002", "2026-01-05", "2026-01-10", "81", "I50.9")+","+
		made("c", "450001", "2026-01-20", "2026-01-22", "07", "I25.10", "0270346"))
	want := []score.Part{
		{
			Name: "b", Label: "planned readmission", Status: score.NotMet, Points: score.Points(0), Evidence: []string{"a", "b", "c", "0270346", "I2510"},
			Input: "planned readmission after 10 days: potentially planned, and no acute principal diagnosis: " +
				"Percutaneous transluminal coronary angioplasty (PTCA) with or without stent placement; the discharge announced a planned return (81)",
		},
		{Name: "c", Label: "excluded", Evidence: []string{"c"}, Input: "excluded: against medical advice (07)"},
	}
	if diff := cmp.Diff(want, got.Parts); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

func TestMeasure_saysWhatIsMissing(t *testing.T) {
	t.Parallel()
	ret := `,{"id":"b","facility":"450001","admission":"2026-01-20","discharge":"2026-01-22","dischargeStatus":"01"`
	tests := []struct {
		name, stays string
		missing     []string
	}{
		{"the status of an index", first("", "I50.9"), []string{"stays[].dischargeStatus"}},
		{"its principal diagnosis", first("01", ""), []string{"stays[].principalDiagnosis"}},
		{"not where it is none anyway", first("20", ""), []string{}},
		{"a return's procedures", first("01", "I50.9") + ret + `,"principalDiagnosis":"J18.9"}`, []string{"stays[].procedures"}},
		{"not those of a return that is planned anyway", first("01", "I50.9") + ret + `,"principalDiagnosis":"Z51.11"}`, []string{}},
		{"the hospital of a return on the next day", first("01", "I50.9") + `,{"id":"b","admission":"2026-01-11","discharge":"2026-01-12","dischargeStatus":"20","principalDiagnosis":"J18.9","procedures":[]}`,
			[]string{"stays[].facility"}},
		{"the admission of a stay", first("01", "I50.9") + `,{"id":"b"}`, []string{"stays[].admission"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := ask(t, tt.stays)
			if !cmp.Equal(got.Missing, tt.missing) || got.Value.Computable() != (len(tt.missing) == 0) || len(got.Parts) == 0 {
				t.Errorf("value %q, missing %v, %d parts", got.Value, got.Missing, len(got.Parts))
			}
		})
	}
	got := readmission.Measure(readmission.In{})
	if diff := cmp.Diff([]string{"stays", "dataThrough"}, got.Missing); diff != "" || got.Value.Computable() {
		t.Error(diff)
	}
}

func TestMeasure_isForAdults(t *testing.T) {
	t.Parallel()
	for birth, want := range map[string]string{
		`"birthDate":"2008-01-05",`: "no readmission", `"birthDate":"2008-01-06",`: "excluded", `"asOf":"2026-06-30","age":18,`: "no readmission",
		`"asOf":"2026-06-30","age":17,`: "excluded", ``: "no readmission",
	} {
		result, err := readmission.Rules()[0].Evaluate(json.RawMessage(`{` + birth + `"dataThrough":"2026-06-30","stays":[` + first("01", "I50.9") + `]}`))
		if err != nil || outcomes(result)["a"] != want {
			t.Errorf("%s: %v, %v", birth, outcomes(result), err)
		}
		if noted := len(result.Notes) == 3; noted != (birth == "") {
			t.Errorf("%s: notes %q", birth, result.Notes)
		}
	}
}

func TestMeasure_readsInpatientClaims(t *testing.T) {
	t.Parallel()
	result, err := readmission.Rules()[0].Evaluate(json.RawMessage(`{"asOf":"2026-06-30","claims":[
		{"id":"x","type":"60","facility":"450001","from":"2026-01-05","thru":"2026-01-10","dischargeStatus":"01","principalDiagnosis":"I509","procedures":[]},
		{"id":"y","type":"60","facility":"450001","from":"2026-01-20","thru":"2026-01-22","dischargeStatus":"01","principalDiagnosis":"J189","procedures":[]},
		{"id":"z","type":"40","from":"2026-01-12","revenueCenters":["0450"]}]}`))
	if err != nil || result.Value.String() != "1" {
		t.Errorf("%q, missing %v, %v", result.Value, result.Missing, err)
	}
}

func TestMeasure_doesNotDependOnOrder(t *testing.T) {
	t.Parallel()
	stays := []string{
		first("01", "I50.9"), made("b", "450002", "2026-01-10", "2026-01-15", "01", "J18.9"), made("c", "450001", "2026-01-20", "2026-01-22", "01", "M16.11", "0SR9019"),
		made("d", "450001", "2026-01-22", "2026-01-25", "01", "J18.9"), made("e", "450001", "2026-02-20", "2026-02-22", "01", "C18.9"), made("f", "450003", "2026-03-01", "2026-03-02", "01", "I50.9"),
	}
	var want *score.Result
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		random.Shuffle(len(stays), func(i, j int) { stays[i], stays[j] = stays[j], stays[i] })
		got := ask(t, strings.Join(stays, ","))
		if want == nil {
			want = &got
		}
		if diff := cmp.Diff(*want, got, cmp.AllowUnexported(score.Value{})); diff != "" {
			t.Fatalf("after a shuffle (-want +got):\n%s", diff)
		}
	}
}

func BenchmarkMeasure(b *testing.B) {
	in := readmission.In{}
	text := `{"dataThrough":"2026-06-30","birthDate":"1950-01-01","stays":[` + first("01", "I50.9") + "," +
		made("b", "450001", "2026-01-20", "2026-01-22", "01", "J18.9") + "," + made("c", "450001", "2026-04-01", "2026-04-03", "01", "M16.11", "0SR9019") + `]}`
	if err := json.Unmarshal([]byte(text), &in); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		readmission.Measure(in)
	}
}
