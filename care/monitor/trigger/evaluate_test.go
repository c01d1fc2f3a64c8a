package trigger_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/monitor/finding"
	"caseload/care/monitor/trigger"
)

// history is readings of everything over a year, with units, labels and flags
// mixed, some of them twice.
func history(random *rand.Rand, count int) (readings []trigger.Reading) {
	measured := []struct {
		code, unit string
		low, high  float64
	}{
		{"2823-3", "mmol/L", 2.5, 6.5}, {"2339-0", "mg/dL", 40, 420}, {"2345-7", "mmol/L", 2, 24}, {"33914-3", "mL/min/1.73m2", 10, 90},
		{"2160-0", "umol/L", 60, 200}, {"29463-7", "kg", 80, 90}, {"29463-7", "[lb_av]", 176, 198}, {"8480-6", "mm[Hg]", 80, 190},
		{"718-7", "furlong", 1, 2}, {"9318-7", "mg/g", 100, 500}, {"1988-5", "mg/L", 1, 50},
	}
	for i := range count {
		m := measured[random.IntN(len(measured))]
		value := m.low + float64(random.IntN(100))/100*(m.high-m.low)
		r := trigger.Reading{
			ID: "Observation/" + string(rune('a'+i/26/26%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i%26)), Code: m.code, Unit: m.unit,
			Value: &value, At: start.Add(time.Duration(random.IntN(365*24)) * time.Hour), Category: "laboratory",
		}
		switch random.IntN(20) {
		case 0:
			r.Label = "SUD"
		case 1:
			r.Flags = []string{"HH"}
		}
		readings = append(readings, r)
		if random.IntN(10) == 0 {
			readings = append(readings, r)
		}
	}
	return readings
}

func TestTheOrderOfArrivalDoesNotMatter(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		readings := history(random, 300)
		want := trigger.Shipped().Evaluate(frail(), readings)
		for range 5 {
			random.Shuffle(len(readings), func(i, j int) { readings[i], readings[j] = readings[j], readings[i] })
			got := trigger.Shipped().Evaluate(frail(), readings)
			if diff := cmp.Diff(want.Hits, got.Hits); diff != "" {
				t.Fatalf("hits (-in order +shuffled):\n%s", diff)
			}
			if diff := cmp.Diff(want.Findings(), got.Findings()); diff != "" {
				t.Fatalf("findings (-in order +shuffled):\n%s", diff)
			}
			if diff := cmp.Diff(want.Unread, got.Unread); diff != "" {
				t.Fatalf("unread (-in order +shuffled):\n%s", diff)
			}
		}
	}
}

func TestAThousandReadingsOfOneCauseAreOneFinding(t *testing.T) {
	t.Parallel()
	var readings []trigger.Reading
	for i := range 1_000 {
		value := 6 + float64(i%10)/10
		readings = append(readings, trigger.Reading{
			ID: "Observation/" + time.Duration(i).String(), Code: "2823-3", Unit: "mmol/L", Value: &value, At: start.Add(time.Duration(i) * time.Minute),
		})
	}
	readings = append(readings, readings...)
	findings := trigger.Shipped().Evaluate(trigger.Person{}, append(readings, readings...)).Findings()
	if len(findings) != 1 || findings[0].Severity != finding.Emergent || len(findings[0].Reasons) != 1 || findings[0].Count != 1_000 ||
		len(findings[0].Evidence) != 10 || findings[0].Evidence[0] != "Observation/999ns" {
		t.Errorf("findings %+v", findings)
	}
}

func TestRulesOfOneCauseAreOneFindingOfTheGravestSeverity(t *testing.T) {
	t.Parallel()
	readings := append(read("33914-3", "mL/min/1.73m2", "0 60", "20 40"), read("2160-0", "mg/dL", "19 1.0", "20 1.6")...)
	findings := trigger.Shipped().Evaluate(trigger.Person{}, readings).Findings()
	if len(findings) != 1 {
		t.Fatalf("findings %+v", findings)
	}
	var rules []string
	for _, r := range findings[0].Reasons {
		rules = append(rules, r.Rule)
	}
	f := findings[0]
	if got := strings.Join(rules, " "); got != "TRG013 TRG015 TRG016 TRG014" || f.Severity != finding.Urgent || f.Title != "Kidney function" || f.Ended != nil {
		t.Errorf("rules %s in %+v", got, f)
	}
	want := "Creatinine 1.6 mg/dL, up 0.6 from 1 mg/dL on 2026-03-20: limit 0.3 within 48 hours"
	if got := f.Reasons[1].Text; got != want {
		t.Errorf("reason %q, want %q", got, want)
	}
}

func TestAFindingLastsUntilADayOnWhichNoRuleHolds(t *testing.T) {
	t.Parallel()
	readings := read("2823-3", "mmol/L", "0 6.2", "1 5.6", "2 5.7", "2:1 4.5", "3 4.4", "10 3.0", "11 9 L", "12 4.0")
	readings[6].Unit = "furlong"
	findings := trigger.Shipped().Evaluate(trigger.Person{}, readings).Findings()
	if len(findings) != 2 {
		t.Fatalf("findings %+v", findings)
	}
	first, second := findings[0], findings[1]
	if first.Severity != finding.Emergent || first.Count != 3 || first.Ended == nil || !first.Ended.Equal(readings[4].At) || !first.Latest.Equal(readings[2].At) {
		t.Errorf("first %+v", first)
	}
	if second.Severity != finding.Action || !second.First.Equal(readings[5].At) || second.Ended == nil || !second.Ended.Equal(readings[7].At) {
		t.Errorf("second %+v", second)
	}
}

func TestOneAnalyteThatIsWellDoesNotEndWhatAnotherBegan(t *testing.T) {
	t.Parallel()
	readings := append(read("8480-6", "mm[Hg]", "0 190", "1 120"), read("8462-4", "mm[Hg]", "0 130")...)
	if f := trigger.Shipped().Evaluate(trigger.Person{}, readings).Findings(); len(f) != 1 || f[0].Ended != nil {
		t.Errorf("the diastolic pressure was not read again: %+v", f)
	}
}

func TestWhatCannotBeJudgedIsSaid(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		person   trigger.Person
		readings []trigger.Reading
		want     string // rule: why
	}{
		"a unit that leads nowhere":     {frail(), read("2823-3", "furlong", "0 4"), ": not comparable: unit furlong"},
		"no unit":                       {frail(), read("2823-3", "", "0 4"), ": not comparable: no unit"},
		"no number":                     {frail(), read("2823-3", "mmol/L", "0 x"), ": not comparable: no number"},
		"only a bound":                  {frail(), read("2823-3", "mmol/L", "0 >5"), ": not comparable: only a bound of the value is known"},
		"no birth date":                 {trigger.Person{States: frail().States}, read("4548-4", "%", "0 6"), "TRG011: not computable: birthDate missing"},
		"nobody knows of heart failure": {trigger.Person{Unknown: []string{"heart_failure"}}, read("29463-7", "kg", "0 80", "1 83"), "TRG030: not computable: heart_failure missing"},
	} {
		result := trigger.Shipped().Evaluate(tt.person, tt.readings)
		if len(result.Unread) == 0 || result.Unread[0].Rule+": "+result.Unread[0].Why != tt.want || len(result.Hits) > 0 {
			t.Errorf("%s: %+v", name, result)
		}
	}
}

func TestARuleThatRequiresSomethingIsSilentWithoutIt(t *testing.T) {
	t.Parallel()
	young, ended := frail(), frail()
	birth := code.Date(1970, time.January, 1)
	young.Birth = &birth
	before := start.AddDate(0, 0, -1)
	ended.States[0].Until = &before
	weight, low := read("29463-7", "[lb_av]", "0 180", "1 186"), read("4548-4", "%", "0 6.4")
	for name, tt := range map[string]struct {
		person   trigger.Person
		readings []trigger.Reading
		want     string
	}{
		"heart failure":                    {frail(), weight, "TRG030 TRG031"},
		"heart failure that was over":      {ended, weight, ""},
		"no heart failure":                 {trigger.Person{}, weight, ""},
		"65 and older, insulin":            {frail(), low, "TRG011"},
		"under 65":                         {young, low, ""},
		"65 and older, no insulin":         {trigger.Person{Birth: frail().Birth}, low, ""},
		"64 years and 364 days at reading": {trigger.Person{Birth: new(code.Date(1961, time.March, 2)), States: frail().States}, low, ""},
		"65 years on the day":              {trigger.Person{Birth: new(code.Date(1961, time.March, 1)), States: frail().States}, low, "TRG011"},
	} {
		wantRules(t, name, holding(tt.person, tt.readings), tt.want)
	}
}

func TestDaysAreThoseOfThePatient(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("west", -8*60*60)
	// 8 and 20 o'clock in UTC are the last hour of one day and the middle of the next.
	weight := read("29463-7", "[lb_av]", "0:-1 180", "0:12 184")
	wantRules(t, "one day in UTC", holding(trigger.Person{States: frail().States}, weight), "")
	wantRules(t, "two days in the west", holding(trigger.Person{States: frail().States, Zone: zone}, weight), "TRG030")
}

func TestWhatRestsOnLabeledReadingsIsLabeled(t *testing.T) {
	t.Parallel()
	readings := read("718-7", "g/dL", "0 14", "1 11.5", "2 6.8")
	readings[0].Label = "HIV"
	result := trigger.Shipped().Evaluate(trigger.Person{}, readings)
	got := map[string]string{}
	for _, f := range result.Findings() {
		for _, r := range f.Reasons {
			got[r.Rule] += f.Label + "."
		}
	}
	// Those who do not see the first reading see a later fall, from the second to the third.
	want := map[string]string{"TRG022": ".", "TRG023": "HIV.."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("labels by rule (-want +got):\n%s", diff)
	}
}

func TestOnlySomeRulesAreAsked(t *testing.T) {
	t.Parallel()
	readings := append(read("2823-3", "mmol/L", "0 6.2"), read("33914-3", "mL/min/1.73m2", "0 60", "20 12")...)
	for words, want := range map[string]int{"TRG003": 1, "potassium": 1, "trend": 2, "kidney-function": 3, "TRG003 TRG012": 2, "nothing": 0} {
		hits := trigger.Shipped().Only(strings.Fields(words)...).Evaluate(trigger.Person{}, readings).Hits
		if len(hits) != want {
			t.Errorf("%s: %+v", words, hits)
		}
	}
}

func TestTheTableNamesCausesAndWhereTheyComeFrom(t *testing.T) {
	t.Parallel()
	set := trigger.Shipped()
	if set.Version == "" || set.Effective == 0 || len(set.Rules) != 53 {
		t.Errorf("version %q from %s with %d rules", set.Version, set.Effective, len(set.Rules))
	}
	for _, r := range set.Rules {
		if r.Source == "" || r.Cause != "" && !finding.Titled(r.Cause) || r.Cause == "" && r.Codes[0] != "*" {
			t.Errorf("%s: cause %q, source %q", r.ID, r.Cause, r.Source)
		}
	}
}

func TestAnObservationGivesTheReadingsOfItsParts(t *testing.T) {
	t.Parallel()
	pressure := trigger.Observation{
		ID: "Observation/1", At: start, Category: "vital-signs", Codings: []code.Coding{{System: code.LOINC, Code: "85354-9"}},
		Components: []code.Component{
			{Code: code.Coding{System: code.LOINC, Code: "8480-6"}, Value: &code.Value{Quantity: &code.Quantity{Value: "185", Code: "mm[Hg]"}}},
			{Code: code.Coding{System: code.LOINC, Code: "8462-4"}, Value: &code.Value{Quantity: &code.Quantity{Value: "95.0", Unit: "mmHg"}}},
			{Code: code.Coding{System: "local", Code: "x"}, Value: &code.Value{}},
		},
	}
	answer := trigger.Observation{ID: "Observation/2", Codings: []code.Coding{{System: "local"}, {System: code.LOINC, Code: "44260-8"}}, Value: &code.Value{Coding: &code.Coding{System: code.LOINC, Code: "LA6569-3"}}}
	total := trigger.Observation{ID: "Observation/3", Codings: []code.Coding{{System: code.LOINC, Code: "44261-6"}}, Value: &code.Value{Integer: new(20)}}
	readings := append(append(pressure.Readings(), answer.Readings()...), total.Readings()...)
	if len(readings) != 4 {
		t.Fatalf("readings %+v", readings)
	}
	for i, want := range []string{"Observation/1#8480-6", "Observation/1#8462-4", "Observation/2", "Observation/3"} {
		if readings[i].ID != want {
			t.Errorf("id %s, want %s", readings[i].ID, want)
		}
	}
	var rules []string
	for _, hit := range trigger.Shipped().Evaluate(trigger.Person{}, readings).Hits {
		rules = append(rules, hit.Rule)
	}
	if got := strings.Join(rules, " "); got != "TRG042 TRG043 TRG025" {
		t.Errorf("rules %s", got)
	}
}

func TestTheStatesOfCodes(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		coding code.Coding
		want   string
	}{
		"heart failure in SNOMED CT":  {code.Coding{System: code.SNOMED, Code: "88805009"}, "heart_failure"},
		"heart failure in ICD-10-CM":  {code.Coding{System: code.ICD10CM, Code: "I50.22"}, "heart_failure"},
		"an ingredient":               {code.Coding{System: code.RxNorm, Code: "4821"}, "hypoglycemic_drug"},
		"a product":                   {code.Coding{System: code.RxNorm, Code: "106892", Display: "insulin human, isophane 70 UNT/ML [Humulin]"}, "hypoglycemic_drug"},
		"metformin alone":             {code.Coding{System: code.RxNorm, Code: "860975", Display: "Metformin 500 MG"}, ""},
		"insulin is no word of LOINC": {code.Coding{System: code.LOINC, Code: "1", Display: "Insulin"}, ""},
	} {
		if got := strings.Join(trigger.StatesOf([]code.Coding{tt.coding}), " "); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestTheRuleByNameAnswersAndSaysWhatIsMissing(t *testing.T) {
	t.Parallel()
	rule := trigger.Rules()[0]
	for input, want := range map[string]string{
		`{"readings":[]}`: "none []",
		`{"readings":[{"code":"2823-3","at":"2026-03-01T08:00:00Z","value":6.2,"unit":"mmol/L"}]}`:                                              "emergent []",
		`{"readings":[{"code":"2823-3","at":"2026-03-01T08:00:00Z","value":4.2,"unit":"mmol/L"}]}`:                                              "none []",
		`{"readings":[{"code":"2823-3","at":"2026-03-01T08:00:00Z","value":4.2,"unit":"x"}]}`:                                                   " [readings]",
		`{"readings":[{"code":"2823-3","value":4.2,"unit":"x"}]}`:                                                                               " [readings[0].at]",
		`{"readings":[{"code":"2823-3","at":"2026-03-01T08:00:00Z","value":6.2,"unit":"mmol/L"}],"rules":["TRG001"]}`:                           "none []",
		`{"readings":[{"code":"4548-4","at":"2026-03-01T08:00:00Z","value":6.2,"unit":"%"}],"birthDate":"1950-01-01"}`:                          " [readings]",
		`{"readings":[{"code":"4548-4","at":"2026-03-01T08:00:00Z","value":6.2,"unit":"%"}],"hypoglycemicDrug":false,"birthDate":"1950-01-01"}`: "none []",
		`{"zone":"Nowhere","readings":[]}`: " [zone]",
	} {
		result, err := rule.Evaluate(json.RawMessage(input))
		if err != nil {
			t.Fatal(err)
		}
		if got := result.Value.String() + " [" + strings.Join(result.Missing, " ") + "]"; got != want {
			t.Errorf("%s: %s, want %s: %+v", input, got, want, result)
		}
	}
}

func TestLimitsAreDrawnWhereTheNormalEnds(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ code, unit, want string }{
		"potassium":            {"2823-3", "mmol/L", "TRG001<2.8 TRG002<3.4 TRG004>5.5 TRG003>6"},
		"glucose in mmol/L":    {"2339-0", "mmol/L", "TRG005<2.997402 TRG006<3.830014 TRG008>16.652235 TRG007>22.20298"},
		"systolic":             {"8480-6", "mm[Hg]", "TRG027<90 TRG028>140 TRG025>180"},
		"HbA1c without trends": {"4548-4", "%", "TRG009>9"},
		"weight has none":      {"29463-7", "kg", ""},
		"another unit":         {"2823-3", "kg", ""},
	} {
		var got []string
		for _, l := range trigger.Shipped().Limits(tt.code, tt.unit) {
			if l.Above != nil {
				got = append(got, fmt.Sprintf("%s>%v", l.Rule, *l.Above))
			} else {
				got = append(got, fmt.Sprintf("%s<%v", l.Rule, *l.Below))
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", name, got, tt.want)
		}
	}
}
