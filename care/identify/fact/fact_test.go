package fact_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

func TestDiagnoses_inOneSpellingEachOnce(t *testing.T) {
	t.Parallel()
	got := fact.Diagnoses([]string{" e11.65", "E1165", "c80", "", "C80 ", "."})
	if diff := cmp.Diff([]string{"C80", "E1165"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestStay_daysAreTheCalendarDifference(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, inputs string
		days         int
		missing      []string
	}{
		{"the same day is 0", `{"admission":"2026-03-01","discharge":"2026-03-01"}`, 0, nil},
		{"one night is 1 day", `{"admission":"2026-02-28","discharge":"2026-03-01"}`, 1, nil},
		{"the date is that of the facility's clock", `{"admission":"2026-03-01T23:30:00-05:00","discharge":"2026-03-02T00:30:00-05:00"}`, 1, nil},
		{"the ready number goes first", `{"lengthOfStay":7,"admission":"2026-03-01","discharge":"2026-03-03"}`, 7, nil},
		{"zero days are days", `{"lengthOfStay":0}`, 0, nil},
		{"nothing given", `{}`, 0, []string{"lengthOfStay"}},
		{"no discharge", `{"admission":"2026-03-01"}`, 0, []string{"discharge"}},
		{"no admission", `{"discharge":"2026-03-01"}`, 0, []string{"admission"}},
		{"a discharge before the admission is none", `{"admission":"2026-03-02","discharge":"2026-03-01"}`, 0, []string{"discharge"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			days, missing := read[fact.Stay](t, c.inputs).Days()
			if days != c.days || !cmp.Equal(missing, c.missing) {
				t.Errorf("got %d, missing %v", days, missing)
			}
		})
	}
}

func TestBirth_yearsAreCompleted(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name, inputs string
		years        int
		missing      []string
	}{
		{"the day before the birthday", `{"birthDate":"1950-06-15","asOf":"2026-06-14"}`, 75, nil},
		{"the birthday", `{"birthDate":"1950-06-15","asOf":"2026-06-15"}`, 76, nil},
		{"the age as given", `{"age":0}`, 0, nil},
		{"nothing given", `{}`, 0, []string{"age"}},
		{"no day of the question", `{"birthDate":"1950-06-15"}`, 0, []string{"asOf"}},
		{"born after the question", `{"birthDate":"2026-06-16","asOf":"2026-06-15"}`, 0, []string{"birthDate"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			years, missing := read[fact.Birth](t, c.inputs).Years()
			if years != c.years || !cmp.Equal(missing, c.missing) {
				t.Errorf("got %d, missing %v", years, missing)
			}
		})
	}
}

func TestUrgency_acuteByTypeThenBySource(t *testing.T) {
	t.Parallel()
	cases := []struct {
		inputs string
		acute  bool
		known  bool
	}{
		{`{"acuteAdmission":false,"admissionType":"1"}`, false, true},
		{`{"admissionType":"1"}`, true, true},
		{`{"admissionType":2}`, true, true},
		{`{"admissionType":"3","admitSource":"emd"}`, false, true},
		{`{"admissionType":"5"}`, true, true},
		{`{"admissionType":"u"}`, true, true},
		{`{"admissionType":"C"}`, false, true},
		{`{"admissionType":"9"}`, false, false},
		{`{"admissionType":"9","admitSource":"emd"}`, true, true},
		{`{"admitSource":"other"}`, false, false},
		{`{}`, false, false},
	}
	for _, c := range cases {
		acute, missing := read[fact.Urgency](t, c.inputs).Acute()
		if acute != c.acute || (missing == nil) != c.known {
			t.Errorf("%s: got %t, missing %v", c.inputs, acute, missing)
		}
	}
}

func TestRead_refusesATableWithoutItsOrigin(t *testing.T) {
	t.Parallel()
	whole := "# version: 1\n# effective: 2026-01-01\n# source: a paper\na,b\n1,2\n"
	table := fact.Read(whole, "a", "b")
	want := fact.Table{Version: "1", Effective: code.Date(2026, 1, 1), Source: "a paper", Rows: [][]string{{"1", "2"}}}
	if diff := cmp.Diff(want, table); diff != "" {
		t.Error(diff)
	}
	for _, broken := range []string{
		strings.Replace(whole, "# version: 1\n", "", 1),
		strings.Replace(whole, "2026-01-01", "soon", 1),
		strings.Replace(whole, "a,b", "b,a", 1),
		strings.Replace(whole, "1,2", "1,2,3", 1),
	} {
		if !panics(func() { fact.Read(broken, "a", "b") }) {
			t.Errorf("read without complaint: %q", broken)
		}
	}
}

func read[T any](t *testing.T, inputs string) (into T) {
	t.Helper()
	if err := json.Unmarshal([]byte(inputs), &into); err != nil {
		t.Fatal(err)
	}
	return into
}

func panics(f func()) (did bool) {
	defer func() { did = recover() != nil }()
	f()
	return false
}
