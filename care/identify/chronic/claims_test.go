package chronic_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"caseload/care/code"
	"caseload/care/identify/chronic"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
)

const (
	ccw  = "CCW 2022-02: "
	asOf = "2026-11-25"
)

func on(t testing.TB, text string) code.Day {
	t.Helper()
	day, err := code.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return day
}

// bill is a claim of one day in a test.
type bill struct {
	kind, day string
	codes     []string
}

func claims(t testing.TB, bills ...bill) (claims []claim.Claim) {
	t.Helper()
	for i, b := range bills {
		day := on(t, b.day)
		claims = append(claims, claim.Claim{ID: fmt.Sprintf("c%d", i+1), Type: fact.Text(b.kind), From: &day, Diagnoses: b.codes})
	}
	return claims
}

// keys are the conditions that are met.
func keys(found []chronic.Found) (met []string) {
	for _, f := range found {
		if f.Met {
			met = append(met, f.Condition)
		}
	}
	return met
}

func codes(codes ...string) []string { return codes }

func TestFromClaims(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		bills []bill
		want  []string
	}{
		{ccw + "one inpatient claim is enough for diabetes", []bill{{"IP", asOf, codes("E119")}}, codes("diabetes")},
		{ccw + "one claim of a nursing facility is enough", []bill{{"SNF", asOf, codes("E119")}}, codes("diabetes")},
		{ccw + "one claim of home health is enough", []bill{{"HHA", asOf, codes("E119")}}, codes("diabetes")},
		{ccw + "one professional claim is not", []bill{{"CARRIER", asOf, codes("E119")}}, nil},
		{ccw + "two professional claims on different days are", []bill{{"CARRIER", "2026-11-24", codes("E119")}, {"CARRIER", asOf, codes("E119")}}, codes("diabetes")},
		{ccw + "two professional claims on one day are not", []bill{{"CARRIER", asOf, codes("E119")}, {"CARRIER", asOf, codes("E119")}}, nil},
		{ccw + "an outpatient and a professional claim on different days are", []bill{{"HOP", "2026-01-05", codes("E119")}, {"CARRIER", asOf, codes("E1165")}}, codes("diabetes")},
		{ccw + "an outpatient and a professional claim on one day are not", []bill{{"HOP", asOf, codes("E119")}, {"CARRIER", asOf, codes("E119")}}, nil},
		{ccw + "a drug claim never counts", []bill{{"PDE", "2026-11-24", codes("F900")}, {"CARRIER", asOf, codes("F900")}}, nil},
		{ccw + "any other claim does for the other conditions", []bill{{"DME", "2026-11-24", codes("F900")}, {"HOSPICE", asOf, codes("F900")}}, codes("adhd")},
		{ccw + "a nursing claim alone is not enough for an other condition", []bill{{"SNF", asOf, codes("F900")}}, nil},
		{ccw + "an inpatient claim alone is", []bill{{"IP", asOf, codes("F900")}}, codes("adhd")},
		{ccw + "cancer by home health alone is not met", []bill{{"HHA", asOf, codes("C61")}}, nil},
		{ccw + "cataract by one professional claim", []bill{{"CARRIER", asOf, codes("H2510")}}, codes("cataract")},
		{ccw + "cataract never by an inpatient claim", []bill{{"IP", asOf, codes("H2510")}}, nil},
		{ccw + "a heart attack never by a professional claim", []bill{{"CARRIER", asOf, codes("I2101")}, {"CARRIER", "2026-11-24", codes("I2101")}}, nil},
		{ccw + "sickle cell needs three days", []bill{{"IP", "2026-01-01", codes("D5700")}, {"CARRIER", "2026-01-02", codes("D5700")}}, codes("anemia")},
		{ccw + "sickle cell by three days of whatever type", []bill{{"IP", "2026-01-01", codes("D5700")}, {"CARRIER", "2026-01-02", codes("D5700")}, {"HOP", asOf, codes("D5700")}}, codes("anemia", "sickle_cell")},
		{ccw + "the dot, blanks and lower case do not matter", []bill{{"IP", asOf, codes(" e11.9 ")}}, codes("diabetes")},
		{ccw + "whole codes, not prefixes", []bill{{"IP", asOf, codes("E11")}}, nil},
		{ccw + "an unknown code matches nothing", []bill{{"IP", asOf, codes("XYZ", "")}}, nil},
		{ccw + "a claim with an exclusion code is ignored for stroke", []bill{{"IP", asOf, codes("I639", "S06340A")}}, nil},
		{ccw + "and not for another condition", []bill{{"IP", asOf, codes("I639", "S06340A", "E119")}}, codes("diabetes")},
		{ccw + "another claim without it counts for stroke", []bill{{"IP", asOf, codes("S06340A", "I639")}, {"CARRIER", asOf, codes("I639")}}, codes("stroke_tia")},
		{ccw + "a claim with an exclusion code is ignored for the prostate", []bill{{"IP", asOf, codes("N400", "D291")}}, nil},
		{ccw + "the prostate without it", []bill{{"IP", asOf, codes("N400")}}, codes("bph")},
		{ccw + "24 months back to the day is out", []bill{{"IP", "2024-11-25", codes("E119")}}, nil},
		{ccw + "a day less is in", []bill{{"IP", "2024-11-26", codes("E119")}}, codes("diabetes")},
		{ccw + "a claim after the day of the question is out", []bill{{"IP", "2026-11-26", codes("E119")}}, nil},
		{ccw + "pneumonia: 12 months back to the day is out", []bill{{"IP", "2025-11-25", codes("J189")}}, nil},
		{ccw + "pneumonia: a day less is in", []bill{{"IP", "2025-11-26", codes("J189")}}, codes("pneumonia")},
		{ccw + "the second claim must be inside the window too", []bill{{"HOP", "2024-11-25", codes("E119")}, {"HOP", asOf, codes("E119")}}, nil},
		{ccw + "R75 alone is no HIV", []bill{{"IP", "2026-01-01", codes("R75")}, {"CARRIER", asOf, codes("R75")}}, nil},
		{ccw + "R75 beside a claim with B20 is", []bill{{"CARRIER", "2026-01-01", codes("R75")}, {"CARRIER", asOf, codes("B20")}}, codes("hiv_aids")},
		{ccw + "CCLF types 40 and 71 are outpatient and professional", []bill{{"40", "2026-01-01", codes("E119")}, {"71", asOf, codes("E119")}}, codes("diabetes")},
		{"a claim without a type counts nowhere", []bill{{"", "2026-01-01", codes("F900")}, {"", asOf, codes("F900")}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, keys(chronic.FromClaims(claims(t, tt.bills...), on(t, asOf)))); diff != "" {
				t.Errorf("conditions (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFromClaims_monthsClampToTheEndOfTheMonth(t *testing.T) {
	t.Parallel()
	// 24 months before 29 February 2028 is 28 February 2026.
	for day, want := range map[string]int{"2026-02-28": 0, "2026-03-01": 1} {
		if got := keys(chronic.FromClaims(claims(t, bill{"IP", day, codes("E119")}), on(t, "2028-02-29"))); len(got) != want {
			t.Errorf("a claim of %s: %v", day, got)
		}
	}
}

func TestFromClaims_deniedAndRepeatedClaimsDoNotCount(t *testing.T) {
	t.Parallel()
	twice := claims(t, bill{"HOP", "2026-11-24", codes("E119")}, bill{"HOP", asOf, codes("E119")})
	twice[1].ID = twice[0].ID
	denied := claims(t, bill{"IP", asOf, codes("E119")})
	denied[0].Denied = true
	for name, list := range map[string][]claim.Claim{"twice": twice, "denied": denied} {
		if got := keys(chronic.FromClaims(list, on(t, asOf))); got != nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestFromClaims_showsTooFewWithEvidence(t *testing.T) {
	t.Parallel()
	got := chronic.FromClaims(claims(t, bill{"CARRIER", asOf, codes("E119", "E1165")}), on(t, asOf))
	want := []chronic.Found{{
		Condition: "diabetes", Label: "Diabetes", Group: "diabetes", Evidence: codes("c1"),
		Why: "1 found; needs 1 claim of IP, SNF, HHA or 2 claims on different days of HOP, CARRIER in 24 months",
	}}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(chronic.Found{})); diff != "" {
		t.Errorf("found (-want +got):\n%s", diff)
	}
}

func TestFromClaims_doesNotDependOnOrder(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		list := randomClaims(t, random, 12)
		want := chronic.FromClaims(list, on(t, asOf))
		random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if diff := cmp.Diff(want, chronic.FromClaims(list, on(t, asOf)), cmpopts.IgnoreUnexported(chronic.Found{})); diff != "" {
			t.Fatalf("after a shuffle (-want +got):\n%s", diff)
		}
	}
}

// randomClaims draws from codes that exclude, that are weak and that fall into
// several lists, and from days around the windows' ends.
func randomClaims(t testing.TB, random *rand.Rand, n int) (list []claim.Claim) {
	t.Helper()
	pool := codes("E119", "I10", "I639", "S06340A", "N400", "D291", "R75", "B20", "J449", "I2101", "F1020", "F329", "D5700", "C61", "zzz")
	kinds := codes("IP", "SNF", "HHA", "HOP", "CARRIER", "PDE", "DME", "")
	for i := range n {
		day := on(t, asOf) - code.Day(random.IntN(800))
		c := claim.Claim{ID: fmt.Sprintf("c%03d", i), Type: fact.Text(kinds[random.IntN(len(kinds))]), From: &day}
		for range 1 + random.IntN(3) {
			c.Diagnoses = append(c.Diagnoses, pool[random.IntN(len(pool))])
		}
		list = append(list, c)
	}
	return list
}

// BenchmarkFromClaims is one patient with two years of claims.
func BenchmarkFromClaims(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	list := randomClaims(b, random, 60)
	day := on(b, asOf)
	for b.Loop() {
		chronic.FromClaims(list, day)
	}
}
