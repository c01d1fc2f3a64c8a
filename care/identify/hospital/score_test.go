package hospital_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"caseload/care/identify/hospital"
	"caseload/care/score"
)

func TestScore_pointsOfEachItem(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, item, inputs string
		want               float64
	}{
		{"Donze 2016: 11.9 g/dL", "H", `{"hemoglobin":11.9}`, 1},
		{"Donze 2016: 12 g/dL exactly gives none", "H", `{"hemoglobin":12}`, 0},
		{"119 g/L", "H", `{"hemoglobin":119,"hemoglobinUnit":"g/L"}`, 1},
		{"120 g/L exactly gives none", "H", `{"hemoglobin":120,"hemoglobinUnit":"g/L"}`, 0},
		{"7.4 mmol/L is 11.9 g/dL", "H", `{"hemoglobin":7.4,"hemoglobinUnit":"mmol/L"}`, 1},
		{"7.5 mmol/L is 12.1 g/dL", "H", `{"hemoglobin":7.5,"hemoglobinUnit":"mmol/L"}`, 0},
		{"units in any case", "H", `{"hemoglobin":11.9,"hemoglobinUnit":" G/DL"}`, 1},
		{"Donze 2016: 134 mmol/L", "S", `{"sodium":134}`, 1},
		{"Donze 2016: 135 mmol/L exactly gives none", "S", `{"sodium":135}`, 0},
		{"134.9 mEq/L", "S", `{"sodium":134.9,"sodiumUnit":"mEq/L"}`, 1},
		{"Donze 2016: oncology service", "O", `{"oncologyService":true}`, 2},
		{"Donze 2016: cancer without the oncology service gives none", "O", `{"oncologyService":false,"diagnoses":["C50.911"]}`, 0},
		{"Aubert 2017: cancer is enough", "O", `{"variant":"simplified","diagnoses":["C50.911"]}`, 2},
		{"Aubert 2017: metastases are enough", "O", `{"variant":"simplified","diagnoses":["C79.51"]}`, 2},
		{"Aubert 2017: the oncology service is enough", "O", `{"variant":"simplified","oncologyService":true}`, 2},
		{"Aubert 2017: neither", "O", `{"variant":"simplified","oncologyService":false,"diagnoses":["I50.9"]}`, 0},
		{"Donze 2016: a procedure gives the point, not its absence", "P", `{"procedure":true}`, 1},
		{"Donze 2016: no procedure gives none", "P", `{"procedures":[]}`, 0},
		{"a coded procedure", "P", `{"procedures":["0DJ08ZZ"]}`, 1},
		{"Donze 2016: urgent", "IT", `{"admissionType":"2"}`, 1},
		{"Donze 2016: elective", "IT", `{"admissionType":"3"}`, 0},
		{"Donze 2016: 1 admission before gives none", "A", `{"priorAdmissions":1}`, 0},
		{"Donze 2016: 2 admissions 2", "A", `{"priorAdmissions":2}`, 2},
		{"Donze 2016: 5 admissions 2", "A", `{"priorAdmissions":5}`, 2},
		{"Donze 2016: 6 admissions 5", "A", `{"priorAdmissions":6}`, 5},
		{"Donze 2013: 1 admission 2", "A", `{"variant":"2013","priorAdmissions":1}`, 2},
		{"Donze 2013: 0 admissions 0", "A", `{"variant":"2013","priorAdmissions":0}`, 0},
		{"Donze 2013: 6 admissions 5", "A", `{"variant":"2013","priorAdmissions":6}`, 5},
		{"Donze 2016: 4 days", "L", `{"lengthOfStay":4}`, 0},
		{"Donze 2016: 5 days", "L", `{"admission":"2026-05-01","discharge":"2026-05-06"}`, 2},
		{"twelve months back to the day is too early, this admission is not before itself", "A",
			`{"admission":"2026-05-01","priorAdmissionDates":["2025-05-01","2025-05-02","2026-04-30","2026-05-01","2026-06-01"]}`, 2},
	}
	for _, c := range cases {
		t.Run(c.item+": "+c.name, func(t *testing.T) {
			t.Parallel()
			part := partOf(t, evaluate(t, c.inputs), c.item)
			if part.Points == nil || *part.Points != c.want {
				t.Errorf("got %+v, want %v", part, c.want)
			}
		})
	}
}

func TestScore_totalsAndBands(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, inputs, total, band, version string }{
		{"Donze 2016: the least", whole("2016", 13, 140, false, 1, 1), "0", "low", "2016/2026.1"},
		{"Donze 2016: 4 is low", whole("2016", 11, 130, false, 1, 5), "4", "low", "2016/2026.1"},
		{"Donze 2016: 5 is intermediate", whole("2016", 13, 134, false, 2, 5), "5", "intermediate", "2016/2026.1"},
		{"Donze 2016: 6 is intermediate", whole("2016", 11, 130, false, 2, 5), "6", "intermediate", "2016/2026.1"},
		{"Donze 2016: 7 is high", whole("2016", 13, 140, false, 6, 5), "7", "high", "2016/2026.1"},
		{"Donze 2016: the most is 13", whole("2016", 11, 130, true, 6, 5), "13", "high", "2016/2026.1"},
		{"Donze 2016 is the default", whole("", 11, 130, true, 6, 5), "13", "high", "2016/2026.1"},
		{"Aubert 2017: the most is 12", whole("simplified", 11, 130, true, 6, 5), "12", "likely", "simplified/2026.1"},
		{"Aubert 2017: 4 is unlikely", whole("simplified", 11, 130, false, 2, 1), "4", "unlikely", "simplified/2026.1"},
		{"Aubert 2017: 5 is likely", whole("simplified", 13, 134, false, 2, 5), "5", "likely", "simplified/2026.1"},
		{"Donze 2013: the most is 13", whole("2013", 11, 130, true, 6, 5), "13", "high", "2013/2026.1"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := evaluate(t, c.inputs)
			if got.Value.String() != c.total || got.Band != c.band || got.Version != c.version || len(got.Missing) > 0 {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// Donze 2016, JAMA Intern Med 176:496: 5.8, 11.9 and 22.8 %.
func TestScore_tellsThePublishedRiskOfTheBand(t *testing.T) {
	t.Parallel()
	got := evaluate(t, whole("2016", 13, 140, false, 6, 5))
	if !slices.Contains(got.Notes, "22.8 % potentially avoidable readmissions within 30 days in this band (Donze 2016)") {
		t.Errorf("got %v", got.Notes)
	}
}

func TestScore_whatIsMissingIsNamedAndNeverNormal(t *testing.T) {
	t.Parallel()
	all := []string{"hemoglobin", "oncologyService", "sodium", "procedures", "acuteAdmission", "priorAdmissions", "lengthOfStay"}
	cases := []struct {
		name, inputs string
		missing      []string
		note         string
	}{
		{"nothing", `{}`, all, "at least 0 by what is known"},
		{"no hemoglobin", `{"sodium":130,"oncologyService":false,"procedure":true,"acuteAdmission":true,"priorAdmissions":6,"lengthOfStay":5}`,
			[]string{"hemoglobin"}, "at least 10 by what is known"},
		{"a unit that nobody knows", `{"hemoglobin":12,"hemoglobinUnit":"%","sodium":130,"oncologyService":false,"procedure":true,"acuteAdmission":true,"priorAdmissions":0,"lengthOfStay":5}`,
			[]string{"hemoglobinUnit"}, "at least 5 by what is known"},
		{"simplified asks for no procedure but for cancer", `{"variant":"simplified","oncologyService":false}`,
			[]string{"hemoglobin", "diagnoses", "sodium", "acuteAdmission", "priorAdmissions", "lengthOfStay"}, "at least 0 by what is known"},
		{"simplified: no cancer, and nobody knows the service", `{"variant":"simplified","cancerDiagnosis":false,"hemoglobin":12,"sodium":135,"acuteAdmission":true,"priorAdmissions":0,"lengthOfStay":1}`,
			[]string{"oncologyService"}, "at least 1 by what is known"},
		{"no such variant", `{"variant":"2099"}`, []string{"variant"}, "the variants are 2016, simplified and 2013"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := evaluate(t, c.inputs)
			if got.Value.Computable() || got.Band != "" || !slices.Equal(got.Missing, c.missing) || !slices.Contains(got.Notes, c.note) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestScore_isNotForEverybody(t *testing.T) {
	t.Parallel()
	for extra, want := range map[string]string{
		`"dischargeStatus":"20"`: "not for those who died",
		`"dischargeStatus":"02"`: "not for transfers to acute care",
		`"dischargeStatus":30`:   "not for those who are still in the hospital",
		`"age":17`:               "not for those under 18",
	} {
		got := evaluate(t, strings.Replace(whole("2016", 13, 140, false, 1, 1), "{", "{"+extra+",", 1))
		if got.Value.Computable() || !slices.Equal(got.Notes, []string{want}) {
			t.Errorf("%s: got %+v", extra, got)
		}
	}
	if got := evaluate(t, strings.Replace(whole("2016", 13, 140, false, 1, 1), "{", `{"age":18,"dischargeStatus":"1",`, 1)); !got.Value.Computable() {
		t.Errorf("an adult at home: got %+v", got)
	}
}

func TestScore_showsAValueAsItWasGiven(t *testing.T) {
	t.Parallel()
	part := partOf(t, evaluate(t, `{"hemoglobin":7.4,"hemoglobinUnit":"mmol/L"}`), "H")
	if part.Input != "7.4 mmol/L" {
		t.Errorf("got %+v", part)
	}
}

func whole(variant string, hemoglobin, sodium float64, yes bool, admissions, days int) string {
	return fmt.Sprintf(`{"variant":%q,"hemoglobin":%v,"sodium":%v,"oncologyService":%t,"cancerDiagnosis":false,"procedure":%t,"acuteAdmission":%t,"priorAdmissions":%d,"lengthOfStay":%d}`,
		variant, hemoglobin, sodium, yes, yes, yes, admissions, days)
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
	result, err := hospital.Rules()[0].Evaluate(json.RawMessage(inputs))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func BenchmarkScore(b *testing.B) {
	var in hospital.In
	if err := json.Unmarshal([]byte(whole("simplified", 11, 130, false, 6, 5)), &in); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		hospital.Score(in)
	}
}
