package hcc_test

import (
	_ "embed" // the cases below
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"caseload/care/identify/hcc"
	"caseload/care/score"
)

// The numbers are those of the tests of the public library hccpy, commit
// b2e3c838dc3e, tests/hcc_tests.py, and follow from the coefficients by hand.
func TestScore_publishedScores(t *testing.T) {
	t.Parallel()
	cases := []struct{ name, inputs, want string }{
		{"V28, man of 70: 0.396 + sepsis 0.500 + diabetes 0.166 + heart failure 0.360 + both 0.112 + D3 0",
			`{"age":70,"sex":"male","segment":"CNA","orec":"0","diagnoses":["E1169","I5030","I509","I211","I209","R05","A4154"]}`, "1.534"},
		{"V28, the same without sepsis",
			`{"age":70,"sex":"male","segment":"CNA","orec":"0","diagnoses":["E1169","I5030","I509","I211","I209","R05"]}`, "1.034"},
		{"V24, man of 70 with diabetes and heart failure",
			`{"variant":"v24","age":70,"sex":"male","segment":"CNA","orec":"0","diagnoses":["E1169","I509"]}`, "1.148"},
		{"V24, and angina",
			`{"variant":"v24","age":70,"sex":"male","segment":"CNA","orec":"0","diagnoses":["E1169","I5030","I509","I211","I209","R05"]}`, "1.283"},
		{"V24, the same of a disabled woman of 45",
			`{"variant":"v24","age":45,"sex":"female","segment":"CND","orec":"1","diagnoses":["E1169","I5030","I509","I211","I209","R05"]}`, "1.281"},
		{"V24, man of 80, partial dual",
			`{"variant":"v24","age":80,"sex":"male","dualStatus":"01","orec":"0","diagnoses":["E109","I509"]}`, "1.08"},
		{"V24, man of 64 in an institution, with Medicaid",
			`{"variant":"v24","age":64,"sex":"male","institutional":true,"medicaid":true,"orec":"0","diagnoses":["A021"]}`, "1.446"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := evaluate(t, c.inputs)
			if got.Value.String() != c.want || len(got.Missing) > 0 {
				t.Errorf("got %q, missing %v, parts %+v", got.Value, got.Missing, got.Parts)
			}
		})
	}
}

//go:embed testdata/cases.csv
var casesCSV string

func TestScore_asTheStatementsOfCMSProgramsGiveIt(t *testing.T) {
	t.Parallel()
	reader := csv.NewReader(strings.NewReader(casesCSV))
	reader.Comment = '#'
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 90 {
		t.Fatalf("%d cases", len(rows))
	}
	for _, row := range rows[1:] {
		inputs := fmt.Sprintf(`{"variant":%q,"segment":%q,"age":%s,"sex":%q,"orec":%q,"medicaid":%s,"diagnoses":["%s"]}`,
			row[0], row[1], row[2], row[3], row[4], row[5], strings.ReplaceAll(row[6], " ", `","`))
		thousandths, err := strconv.Atoi(row[7])
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := evaluate(t, inputs).Value.Float(); !ok || got != float64(thousandths)/1000 {
			t.Errorf("%s: got %v, want %d thousandths", inputs, got, thousandths)
		}
	}
}

func evaluate(t testing.TB, inputs string) score.Result {
	t.Helper()
	result, err := hcc.Rules()[0].Evaluate(json.RawMessage(inputs))
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// variables are the names of the parts, without the segment.
func variables(result score.Result) (names []string) {
	for _, part := range result.Parts {
		if part.Name != "segment" {
			names = append(names, part.Name)
		}
	}
	return names
}

// categories are the categories among the parts.
func categories(result score.Result) []string {
	return slices.DeleteFunc(variables(result), func(name string) bool { return !strings.HasPrefix(name, "HCC") })
}
