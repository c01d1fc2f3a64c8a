package lace_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"caseload/care/code"
	"caseload/care/identify/lace"
	"caseload/care/score"
)

func TestScore_pointsOfEachPart(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, part, inputs string
		want               float64
	}{
		{"BMC 2014;14:97: the same day 0", "L", `{"admission":"2026-05-01","discharge":"2026-05-01"}`, 0},
		{"BMC 2014;14:97: 1 day 1", "L", `{"lengthOfStay":1}`, 1},
		{"BMC 2014;14:97: 2 days 2", "L", `{"lengthOfStay":2}`, 2},
		{"BMC 2014;14:97: 3 days 3", "L", `{"lengthOfStay":3}`, 3},
		{"BMC 2014;14:97: 4 days 4", "L", `{"lengthOfStay":4}`, 4},
		{"BMC 2014;14:97: 6 days 4, not 6", "L", `{"lengthOfStay":6}`, 4},
		{"BMC 2014;14:97: 7 days 5, not 7", "L", `{"lengthOfStay":7}`, 5},
		{"BMC 2014;14:97: 13 days 5", "L", `{"lengthOfStay":13}`, 5},
		{"BMC 2014;14:97: 14 days 7", "L", `{"lengthOfStay":14}`, 7},
		{"BMC 2014;14:97: 90 days 7", "L", `{"lengthOfStay":90}`, 7},
		{"acute 3", "A", `{"admissionType":"2"}`, 3},
		{"trauma is acute", "A", `{"admissionType":"5"}`, 3},
		{"elective 0", "A", `{"admissionType":"3"}`, 0},
		{"from the emergency department", "A", `{"admitSource":"emd"}`, 3},
		{"comorbidity 0", "C", `{"diagnoses":["I10"]}`, 0},
		{"comorbidity 1", "C", `{"diagnoses":["E11.9"]}`, 1},
		{"comorbidity 2", "C", `{"diagnoses":["I50.9"]}`, 2},
		{"comorbidity 3", "C", `{"diagnoses":["F03.90"]}`, 3},
		{"comorbidity 4 gives 5", "C", `{"diagnoses":["N18.6"]}`, 5},
		{"comorbidity 6 gives 5", "C", `{"diagnoses":["C79.51"]}`, 5},
		{"two that make 4 give 5", "C", `{"diagnoses":["I50.9","J44.9"]}`, 5},
		{"comorbidity as given", "C", `{"comorbidityPoints":3}`, 3},
		{"comorbidity as given, 4 gives 5", "C", `{"comorbidityPoints":4}`, 5},
		{"no visits", "E", `{"emergencyVisits":0}`, 0},
		{"3 visits", "E", `{"emergencyVisits":3}`, 3},
		{"4 visits", "E", `{"emergencyVisits":4}`, 4},
		{"9 visits", "E", `{"emergencyVisits":9}`, 4},
		{"the window's first day counts", "E", `{"admission":"2026-08-31","emergencyVisitDates":["2026-02-28"]}`, 1},
		{"the day before it does not", "E", `{"admission":"2026-08-31","emergencyVisitDates":["2026-02-27"]}`, 0},
		{"the visit that led to the admission does not", "E", `{"admission":"2026-08-31","emergencyVisitDates":["2026-08-31"]}`, 0},
		{"the day before the admission does", "E", `{"admission":"2026-08-31","emergencyVisitDates":["2026-08-30"]}`, 1},
		{"a visit after it does not", "E", `{"admission":"2026-08-31","emergencyVisitDates":["2026-09-01"]}`, 0},
	}
	for _, c := range cases {
		t.Run(c.part+": "+c.name, func(t *testing.T) {
			t.Parallel()
			part := partOf(t, evaluate(t, c.inputs), c.part)
			if part.Points == nil || *part.Points != c.want {
				t.Errorf("got %+v, want %v", part, c.want)
			}
		})
	}
}

func TestScore_bands(t *testing.T) {
	t.Parallel()
	cases := []struct {
		inputs      string
		total, band string
	}{
		{whole(0, "3", 0, 0), "0", "low"},
		{whole(4, "3", 0, 0), "4", "low"},
		{whole(4, "3", 1, 0), "5", "moderate"},
		{whole(4, "1", 1, 1), "9", "moderate"},
		{whole(4, "1", 2, 1), "10", "high"},
		{whole(14, "1", 9, 9), "19", "high"},
	}
	for _, c := range cases {
		got := evaluate(t, c.inputs)
		if got.Value.String() != c.total || got.Band != c.band {
			t.Errorf("%s: got %s %s, want %s %s", c.inputs, got.Value, got.Band, c.total, c.band)
		}
	}
}

// A woman of 81 with heart failure and dementia, six days after an urgent
// admission, two earlier emergency visits: 4 + 3 + 5 + 2.
func TestScore_wholeCase(t *testing.T) {
	t.Parallel()
	got := evaluate(t, `{"admission":"2026-05-02","discharge":"2026-05-08","admissionType":"2","diagnoses":["I50.9","F03.90"],
		"emergencyVisitDates":["2026-05-02","2026-03-11","2025-12-24","2025-10-01"]}`)
	if got.Value.String() != "14" || got.Band != "high" || got.Version != "lace-2010/2026.1" {
		t.Errorf("got %+v", got)
	}
	if part := partOf(t, got, "C"); part.Input != "comorbidity score 5: chf 2, dementia 3" || !slices.Equal(part.Evidence, []string{"I509", "F0390"}) {
		t.Errorf("comorbidity: %+v", part)
	}
	if part := partOf(t, got, "E"); !slices.Equal(part.Evidence, []string{"2026-03-11", "2025-12-24"}) {
		t.Errorf("visits: %+v", part)
	}
}

func TestScore_whatIsMissingIsNamedAndTheRestShown(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, inputs string
		missing      []string
		note         string
	}{
		{"nothing", `{}`, []string{"lengthOfStay", "acuteAdmission", "diagnoses", "emergencyVisits"}, "at least 0 by what is known"},
		{"no visits given", `{"lengthOfStay":14,"admissionType":"1","diagnoses":[]}`, []string{"emergencyVisits"}, "at least 10 by what is known"},
		{"visits by date without an admission", `{"lengthOfStay":1,"admissionType":"1","diagnoses":[],"emergencyVisitDates":[]}`, []string{"admission"}, "at least 4 by what is known"},
		{"a type that does not tell", `{"lengthOfStay":1,"admissionType":"9","diagnoses":[],"emergencyVisits":0}`, []string{"acuteAdmission"}, "at least 1 by what is known"},
		{"one missing admission is named once", `{"discharge":"2026-05-01","admissionType":"1","diagnoses":[],"emergencyVisitDates":[]}`, []string{"admission"}, "at least 3 by what is known"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := evaluate(t, c.inputs)
			if got.Value.Computable() || got.Band != "" || !slices.Equal(got.Missing, c.missing) || !slices.Contains(got.Notes, c.note) || len(got.Parts) != 4 {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestScore_isForAdultsDischargedAliveToTheCommunity(t *testing.T) {
	t.Parallel()
	adult := whole(1, "3", 0, 0)
	for extra, note := range map[string]string{`"dischargeStatus":"41"`: "not for those who died", `"age":17`: "not for those under 18"} {
		got := evaluate(t, strings.Replace(adult, "{", "{"+extra+",", 1))
		if got.Value.Computable() || !slices.Equal(got.Notes, []string{note}) {
			t.Errorf("%s: got %+v", extra, got)
		}
	}
	got := evaluate(t, strings.Replace(adult, "{", `{"dischargeStatus":"03",`, 1))
	if got.Value.String() != "1" || len(got.Notes) != 1 {
		t.Errorf("to a nursing facility: got %+v", got)
	}
}

func TestScore_saysThatTheWeightOfRenalDiseaseIsOurChoice(t *testing.T) {
	t.Parallel()
	const note = "which renal codes weigh 2 and which 4 is our choice"
	if got := evaluate(t, `{"diagnoses":["N18.30"]}`); !slices.Contains(got.Notes, note) {
		t.Errorf("renal: got %v", got.Notes)
	}
	if got := evaluate(t, `{"diagnoses":["I50.9"]}`); slices.Contains(got.Notes, note) {
		t.Errorf("not renal: got %v", got.Notes)
	}
}

func whole(days int, kind string, comorbidity, visits int) string {
	return fmt.Sprintf(`{"lengthOfStay":%d,"admissionType":%q,"comorbidityPoints":%d,"emergencyVisits":%d}`, days, kind, comorbidity, visits)
}

func partOf(t *testing.T, result score.Result, name string) score.Part {
	t.Helper()
	i := slices.IndexFunc(result.Parts, func(part score.Part) bool { return part.Name == name })
	if i < 0 {
		t.Fatalf("no part %s in %+v", name, result)
	}
	return result.Parts[i]
}

func evaluate(t *testing.T, inputs string) score.Result {
	t.Helper()
	result, err := lace.Rules()[0].Evaluate(json.RawMessage(inputs))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func BenchmarkScore(b *testing.B) {
	admission, discharge := code.Date(2026, 5, 2), code.Date(2026, 5, 8)
	in := lace.In{Diagnoses: []string{"I50.9", "F03.90", "E11.22", "I10", "E78.5"}, EmergencyVisitDates: []code.Day{admission, admission - 60}}
	in.Admission, in.Discharge, in.AdmissionType = &admission, &discharge, "1"
	for b.Loop() {
		lace.Score(in)
	}
}
