package instrument_test

import (
	"testing"

	"caseload/care/assess/instrument"
	"caseload/care/score"
)

// TestTheDomainsOfTheSocialNeedsScreen follows the scoring of the CMS tool: each
// domain by itself, safety by the sum of the HITS items at 11 or more.
func TestTheDomainsOfTheSocialNeedsScreen(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		need, answers string
		age           *int
		want          score.Status
	}{
		"steady place":                      {"housing", `{"q1":"LA31993-1"}`, nil, score.NotMet},
		"worried about losing it":           {"housing", `{"q1":"LA31994-9"}`, nil, score.Met},
		"no steady place":                   {"housing", `{"q1":"LA31995-6"}`, nil, score.Met},
		"declined is unknown":               {"housing", `{"q1":"asked-declined"}`, nil, score.Unknown},
		"mold among others":                 {"housing_quality", `{"q2":["LA31996-4","LA28580-1"]}`, nil, score.Met},
		"none of the above":                 {"housing_quality", `{"q2":"LA9-3"}`, nil, score.NotMet},
		"one positive food item":            {"food", `{"q3":"LA6729-3"}`, nil, score.Met},
		"one negative food item":            {"food", `{"q3":"LA28398-8"}`, nil, score.Unknown},
		"two negative food items":           {"food", `{"q3":"LA28398-8","q4":"LA28398-8"}`, nil, score.NotMet},
		"transport":                         {"transportation", `{"q5":"LA33-6"}`, nil, score.Met},
		"shut off already":                  {"utilities", `{"q6":"LA32002-0"}`, nil, score.Met},
		"utilities kept":                    {"utilities", `{"q6":"LA32-8"}`, nil, score.NotMet},
		"HITS 11":                           {"safety", `{"q7":3,"q8":3,"q9":3,"q10":2}`, nil, score.Met},
		"HITS 10":                           {"safety", `{"q7":3,"q8":3,"q9":2,"q10":2}`, nil, score.NotMet},
		"HITS with three answered":          {"safety", `{"q7":5,"q8":5,"q9":5}`, nil, score.Unknown},
		"149 minutes at 18":                 {"physical_activity", `{"s17":1,"s18":149}`, new(18), score.Met},
		"150 minutes at 18":                 {"physical_activity", `{"s17":5,"s18":30}`, new(18), score.NotMet},
		"59 minutes a day at 17":            {"physical_activity", `{"s17":7,"s18":59}`, new(17), score.Met},
		"60 minutes a day at 6":             {"physical_activity", `{"s17":7,"s18":60}`, new(6), score.NotMet},
		"no rule at 5":                      {"physical_activity", `{"s17":7,"s18":60}`, new(5), score.Unknown},
		"no age":                            {"physical_activity", `{"s17":7,"s18":60}`, nil, score.Unknown},
		"no day of exercise needs no time":  {"physical_activity", `{"s17":0}`, new(40), score.Met},
		"PHQ-2 items 3":                     {"mental_health", `{"s23a":1,"s23b":2}`, nil, score.Met},
		"PHQ-2 items 2":                     {"mental_health", `{"s23a":1,"s23b":1}`, nil, score.NotMet},
		"once or twice is use":              {"drugs", `{"s22":"LA26460-8"}`, nil, score.Met},
		"sometimes lonely is no need":       {"isolation", `{"s14":"LA10082-8"}`, nil, score.NotMet},
		"often lonely is":                   {"isolation", `{"s14":"LA10044-8"}`, nil, score.Met},
		"a little more help":                {"family_support", `{"s13":"LA31978-2"}`, nil, score.Met},
		"all the help needed":               {"family_support", `{"s13":"LA31977-4"}`, nil, score.NotMet},
		"quite a bit of stress":             {"stress", `{"s24":"LA13902-4"}`, nil, score.Met},
		"somewhat of stress":                {"stress", `{"s24":"LA13909-9"}`, nil, score.NotMet},
		"one of two disability items":       {"disability", `{"s26":"yes"}`, nil, score.Met},
		"somewhat hard to pay":              {"financial_strain", `{"s11":"LA22683-9"}`, nil, score.Met},
		"a supplemental domain left out":    {"stress", `{}`, nil, ""},
		"a supplemental domain half filled": {"disability", `{"s25":"no"}`, nil, score.Unknown},
	}
	in := current(t, "ahc-hrsn")
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := in.Evaluate(given(t, tt.answers), instrument.Subject{Age: tt.age})
			var found score.Status
			for _, need := range out.Needs {
				if need.ID == tt.need {
					found = need.Status
				}
			}
			if found != tt.want {
				t.Errorf("%s is %q, want %q", tt.need, found, tt.want)
			}
		})
	}
}

func TestTheSocialNeedsScreenCountsNeeds(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		answers, value, band string
		least                bool
		missing              int
	}{
		"no need":                {core(""), "0", "no_need", false, 0},
		"two needs":              {core(`,"s11":"LA15832-1","s22":"LA18891-4"`), "2", "need", false, 0},
		"a need, others unknown": {`{"q5":"yes"}`, "1", "need", true, 9},
		"nothing known":          {`{}`, "", "unknown", false, 10},
		"one core item open":     {`{"q1":0,"q2":["LA9-3"],"q3":0,"q4":0,"q5":"no","q7":1,"q8":1,"q9":1,"q10":1}`, "", "unknown", false, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := current(t, "ahc-hrsn").Evaluate(given(t, tt.answers), nobody)
			if out.Result.Value.String() != tt.value || out.Band != tt.band || out.AtLeast != tt.least || len(out.Result.Missing) != tt.missing {
				t.Errorf("%q %q %v %v", out.Result.Value, out.Band, out.AtLeast, out.Result.Missing)
			}
		})
	}
}

// TestTheMeasuredTestsOfTheFallScreen follows CDC STEADI: Timed Up and Go 12
// seconds, tandem stance 10 seconds, chair stands below the norm, a fall of blood
// pressure by 20 or 10.
func TestTheMeasuredTestsOfTheFallScreen(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		test, answers string
		about         instrument.Subject
		want          score.Status
	}{
		"TUG 12":                       {"timed_up_and_go", `{"tug_s":12}`, nobody, score.Met},
		"TUG 11.9":                     {"timed_up_and_go", `{"tug_s":11.9}`, nobody, score.NotMet},
		"tandem 9.9":                   {"tandem_stand", `{"tandem_s":9.9}`, nobody, score.Met},
		"tandem 10":                    {"tandem_stand", `{"tandem_s":10}`, nobody, score.NotMet},
		"chair, woman of 72 with 9":    {"chair_stand", `{"chair":9}`, instrument.Subject{Sex: "female", Age: new(72)}, score.Met},
		"chair, woman of 72 with 10":   {"chair_stand", `{"chair":10}`, instrument.Subject{Sex: "female", Age: new(72)}, score.NotMet},
		"chair, man of 74 with 11":     {"chair_stand", `{"chair":11}`, instrument.Subject{Sex: "Male", Age: new(74)}, score.Met},
		"chair, man of 94 with 7":      {"chair_stand", `{"chair":7}`, instrument.Subject{Sex: "male", Age: new(94)}, score.NotMet},
		"chair, man of 95 has no norm": {"chair_stand", `{"chair":7}`, instrument.Subject{Sex: "male", Age: new(95)}, score.Unknown},
		"chair, age not known":         {"chair_stand", `{"chair":7}`, male, score.Unknown},
		"chair, sex not known":         {"chair_stand", `{"chair":7}`, instrument.Subject{Age: new(70)}, score.Unknown},
		"systolic 20":                  {"orthostatic", `{"sbp_drop":20}`, nobody, score.Met},
		"systolic 19 alone":            {"orthostatic", `{"sbp_drop":19}`, nobody, score.Unknown},
		"nothing falls":                {"orthostatic", `{"sbp_drop":19,"dbp_drop":9,"dizzy":"no"}`, nobody, score.NotMet},
		"not measured":                 {"timed_up_and_go", `{}`, nobody, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out := current(t, "steadi-fall-risk").Evaluate(given(t, tt.answers), tt.about)
			var found score.Status
			for _, part := range out.Result.Parts {
				if part.Name == tt.test {
					found = part.Status
				}
			}
			if found != tt.want {
				t.Errorf("%s is %q, want %q", tt.test, found, tt.want)
			}
		})
	}
}

func TestPatternsAndShorterScoresComeFromTheSameAnswers(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		id      string
		answers instrument.Answers
		about   instrument.Subject
		derived string
		want    bool
	}{
		"five items, item 1 among them":       {"phq-9", phq(2, 0, 2, 2, 2, 2, 0, 0, 0), nobody, "mdd_pattern", true},
		"item 9 counts from 1":                {"phq-9", phq(2, 0, 2, 2, 2, 0, 0, 0, 1), nobody, "mdd_pattern", true},
		"item 8 does not":                     {"phq-9", phq(2, 0, 2, 2, 2, 0, 0, 1, 0), nobody, "mdd_pattern", false},
		"five without item 1 or 2":            {"phq-9", phq(1, 1, 2, 2, 2, 2, 2, 0, 0), nobody, "mdd_pattern", false},
		"four are the other pattern":          {"phq-9", phq(2, 0, 2, 2, 2, 0, 0, 0, 0), nobody, "other_depressive_pattern", true},
		"five are not":                        {"phq-9", phq(2, 0, 2, 2, 2, 2, 0, 0, 0), nobody, "other_depressive_pattern", false},
		"one is not":                          {"phq-9", phq(2, 0, 0, 0, 0, 0, 0, 0, 0), nobody, "other_depressive_pattern", false},
		"four with one missing say nothing":   {"phq-9", phq(2, 0, 2, 2, 2, 0, 0, -1, 0), nobody, "other_depressive_pattern", false},
		"PHQ-2 within at 3":                   {"phq-9", phq(1, 2, -1, -1, -1, -1, -1, -1, -1), nobody, "phq2", true},
		"PHQ-2 within at 2":                   {"phq-9", phq(1, 1, 0, 0, 0, 0, 0, 0, 0), nobody, "phq2", false},
		"GAD-2 within at 3":                   {"gad-7", instrument.Answers{"q1": instrument.Measure(3), "q2": instrument.Measure(0)}, nobody, "gad2", true},
		"frequency alone, woman at 3":         {"audit-c", instrument.Answers{"q1": instrument.Measure(3), "q2": instrument.Measure(0), "q3": instrument.Measure(0)}, female, "recheck", true},
		"frequency alone, man at 3 is no one": {"audit-c", instrument.Answers{"q1": instrument.Measure(3), "q2": instrument.Measure(0), "q3": instrument.Measure(0)}, male, "recheck", false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := false
			for _, d := range current(t, tt.id).Evaluate(tt.answers, tt.about).Derived {
				found = found || d.ID == tt.derived && d.Positive
			}
			if found != tt.want {
				t.Errorf("%s: %v", tt.derived, found)
			}
		})
	}
}
