package gap_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/monitor/gap"
)

const (
	loinc  = code.LOINC
	cvx    = "http://hl7.org/fhir/sid/cvx"
	snomed = code.SNOMED
)

func on(t *testing.T, text string) code.Day {
	t.Helper()
	d, err := code.ParseDay(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// woman is one of 66, of whom everything is known, on 28 November 2026.
func woman(t *testing.T, conditions []string, done ...gap.Done) gap.In {
	t.Helper()
	asOf, birth := on(t, "2026-11-28"), on(t, "1960-06-15")
	return gap.In{AsOf: &asOf, BirthDate: &birth, Sex: "female", Conditions: append([]string{}, conditions...), Done: append([]gap.Done{}, done...), Leaves: []gap.Leave{}}
}

func find(t *testing.T, in gap.In, rule string) *gap.Gap {
	t.Helper()
	for _, g := range gap.Find(in) {
		if g.Rule == rule {
			return &g
		}
	}
	return nil
}

func TestWhatWasDoneClosesAGapForItsTime(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		rule         string
		system, code string
		on           string // empty: never
		want         gap.Status
	}{
		"HbA1c never": {"GAP001", loinc, "4548-4", "", gap.Open},
		"HbA1c within six months (ADA section 6)":    {"GAP001", loinc, "4548-4", "2026-05-29", gap.Closed},
		"HbA1c six months ago":                       {"GAP001", loinc, "4548-4", "2026-05-28", gap.Open},
		"HbA1c ahead":                                {"GAP001", loinc, "4548-4", "2026-11-29", gap.Open},
		"another test":                               {"GAP001", loinc, "2345-7", "2026-11-01", gap.Open},
		"eye exam within a year (HEDIS EED)":         {"GAP002", snomed, "252779009", "2025-11-29", gap.Closed},
		"eye exam a year ago":                        {"GAP002", snomed, "252779009", "2025-11-28", gap.Open},
		"mammogram within 2 years and 90 days":       {"GAP009", snomed, "71651007", "2024-08-31", gap.Closed},
		"mammogram before":                           {"GAP009", snomed, "71651007", "2024-08-29", gap.Open},
		"colonoscopy within ten years (USPSTF 2021)": {"GAP010", snomed, "73761001", "2016-11-29", gap.Closed},
		"colonoscopy before":                         {"GAP010", snomed, "73761001", "2016-11-28", gap.Open},
		"FIT within a year":                          {"GAP010", loinc, "57905-2", "2025-11-29", gap.Closed},
		"FIT before":                                 {"GAP010", loinc, "57905-2", "2025-11-27", gap.Open},
		"bone density once":                          {"GAP012", snomed, "312681000", "2001-01-01", gap.Closed},
		"influenza this season":                      {"GAP020", cvx, "150", "2026-07-01", gap.Closed},
		"influenza last season":                      {"GAP020", cvx, "150", "2026-06-30", gap.Open},
		"tetanus within ten years":                   {"GAP023", cvx, "115", "2016-11-29", gap.Closed},
		"one dose of two":                            {"GAP022", cvx, "187", "2026-01-01", gap.Open},
		"PHQ-2 within a year":                        {"GAP013", "instrument", "phq-2", "2026-01-01", gap.Closed},
	} {
		in := woman(t, []string{"diabetes"})
		if tt.on != "" {
			in.Done = append(in.Done, gap.Done{ID: "Observation/1", System: tt.system, Code: tt.code, On: on(t, tt.on)})
		}
		g := find(t, in, tt.rule)
		if g == nil || g.Status != tt.want || g.Reason == "" || g.Source == "" || tt.want == gap.Closed && g.DoneOn == nil {
			t.Errorf("%s: %+v, want %s", name, g, tt.want)
		}
	}
	two := woman(t, nil, gap.Done{System: cvx, Code: "187", On: on(t, "2026-01-01")}, gap.Done{System: cvx, Code: "187", On: on(t, "2026-04-01")})
	if g := find(t, two, "GAP022"); g == nil || g.Status != gap.Closed {
		t.Errorf("two doses: %+v", g)
	}
	same := woman(t, nil, gap.Done{ID: "a", System: cvx, Code: "187", On: on(t, "2026-01-01")}, gap.Done{ID: "b", System: cvx, Code: "187", On: on(t, "2026-01-01")})
	if g := find(t, same, "GAP022"); g == nil || g.Status != gap.Open {
		t.Errorf("one dose that two sources report: %+v", g)
	}
}

func TestARuleIsAboutSomePeopleOnly(t *testing.T) {
	t.Parallel()
	man, young := woman(t, nil), woman(t, nil)
	man.Sex = "male"
	birth := on(t, "1987-06-15")
	young.BirthDate = &birth
	for name, tt := range map[string]struct {
		in   gap.In
		rule string
		want bool
	}{
		"HbA1c without diabetes":     {woman(t, nil), "GAP001", false},
		"HbA1c with diabetes":        {woman(t, []string{"diabetes"}), "GAP001", true},
		"mammogram of a man":         {man, "GAP009", false},
		"mammogram at 39":            {young, "GAP009", false},
		"colorectal screening at 39": {young, "GAP010", false},
		"cervical screening at 66":   {woman(t, nil), "GAP011", false},
		"cervical screening at 39":   {young, "GAP011", true},
		"fall screening at 66":       {woman(t, nil), "GAP014", true},
		"follow-up without a stay":   {woman(t, nil), "GAP030", false},
	} {
		if got := find(t, tt.in, tt.rule) != nil; got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestWhatIsNotKnownIsNotComputable(t *testing.T) {
	t.Parallel()
	for missing, spoil := range map[string]func(*gap.In){
		"sex":        func(in *gap.In) { in.Sex = "" },
		"birthDate":  func(in *gap.In) { in.BirthDate = nil },
		"conditions": func(in *gap.In) { in.Conditions = nil },
		"done":       func(in *gap.In) { in.Done = nil },
		"leaves":     func(in *gap.In) { in.Leaves = nil },
	} {
		in := woman(t, []string{"diabetes"})
		spoil(&in)
		found := false
		for _, g := range gap.Find(in) {
			if len(g.Missing) > 0 {
				found = true
				if g.Status != gap.Unknown || g.Missing[0] != missing || g.Reason != "not computable: "+missing+" missing" {
					t.Errorf("%s: %+v", missing, g)
				}
			}
		}
		if !found {
			t.Errorf("nothing lacks %s", missing)
		}
	}
}

func TestAFollowUpIsDueAfterAStay(t *testing.T) {
	t.Parallel()
	in := woman(t, nil)
	in.Leaves = []gap.Leave{{ID: "Encounter/old", Kind: "discharge", On: on(t, "2026-07-01")}, {ID: "Encounter/1", Kind: "discharge", On: on(t, "2026-11-10")}}
	g := find(t, in, "GAP030")
	if g == nil || g.Status != gap.Open || g.DueOn.String() != "2026-11-24" || strings.Join(g.Evidence, " ") != "Encounter/1" {
		t.Fatalf("without a visit: %+v", g)
	}
	in.Done = append(in.Done, gap.Done{ID: "Encounter/0", System: "encounter", Code: "AMB", On: on(t, "2026-11-09")})
	if g := find(t, in, "GAP030"); g.Status != gap.Open {
		t.Errorf("a visit before: %+v", g)
	}
	in.Done = append(in.Done, gap.Done{ID: "Encounter/2", System: "encounter", Code: "HH", On: on(t, "2026-11-12")})
	if g := find(t, in, "GAP030"); g.Status != gap.Closed || g.DoneOn.String() != "2026-11-12" {
		t.Errorf("with a visit: %+v", g)
	}
	in.Leaves = in.Leaves[:1]
	if g := find(t, in, "GAP030"); g != nil {
		t.Errorf("a stay of half a year ago: %+v", g)
	}
}

func TestTheOrderOfWhatWasDoneDoesNotMatter(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	in := woman(t, []string{"diabetes", "ckd"})
	for i, d := range []gap.Done{
		{System: loinc, Code: "4548-4"}, {System: loinc, Code: "57905-2"}, {System: snomed, Code: "73761001"}, {System: cvx, Code: "187"}, {System: loinc, Code: "33914-3"},
	} {
		for j := range 8 {
			d.ID, d.On = string(rune('a'+i))+string(rune('a'+j)), on(t, "2026-11-28")-code.Day(random.IntN(3_000))
			in.Done = append(in.Done, d)
		}
	}
	want := gap.Find(in)
	for range 20 {
		random.Shuffle(len(in.Done), func(i, j int) { in.Done[i], in.Done[j] = in.Done[j], in.Done[i] })
		if diff := cmp.Diff(want, gap.Find(in)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestEveryRuleHasCodesThatCloseItAndASource(t *testing.T) {
	t.Parallel()
	asOf := code.DayOf(time.Date(2026, 11, 28, 0, 0, 0, 0, time.UTC))
	result := gap.Score(gap.In{AsOf: &asOf})
	if len(result.Parts) < 25 || result.Value.Computable() || len(result.Missing) != 5 {
		t.Errorf("of nothing: %+v", result)
	}
	for _, g := range gap.Find(gap.In{AsOf: &asOf}) {
		if g.Source == "" || g.Basis == "" || g.Action == "" || g.Kind == "" {
			t.Errorf("gap %+v", g)
		}
	}
	for _, system := range []string{loinc, snomed, cvx, "instrument", "encounter"} {
		if len(gap.Codes(system)) == 0 {
			t.Errorf("no codes of %s", system)
		}
	}
}

func TestTheRuleByNameCounts(t *testing.T) {
	t.Parallel()
	result, err := gap.Rules()[0].Evaluate(json.RawMessage(`{"asOf":"2026-11-28","birthDate":"1990-01-01","sex":"male","conditions":[],"done":[],"leaves":[]}`))
	// Depression, social needs, influenza and tetanus.
	if n, ok := result.Value.Float(); err != nil || !ok || n != 4 {
		t.Errorf("result %+v, %v", result, err)
	}
}
