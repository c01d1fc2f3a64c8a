package instrument_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

func TestWhatIsWrongWithAnswersIsNamedByItsPlace(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		id, answers, path string
		code              instrument.ProblemCode
		about             instrument.Subject
	}{
		"unknown item":                       {id: "phq-2", answers: `{"q1":0,"q2":0,"q3":0}`, path: "answers[q3]", code: instrument.UnknownItem},
		"unknown option":                     {id: "phq-2", answers: `{"q1":0,"q2":"LA33-6"}`, path: "answers[q2]", code: instrument.UnknownOption},
		"points that no option has":          {id: "phq-2", answers: `{"q1":0,"q2":4}`, path: "answers[q2]", code: instrument.UnknownOption},
		"points that no option has, as text": {id: "phq-2", answers: `{"q1":0,"q2":"4"}`, path: "answers[q2]", code: instrument.UnknownOption},
		"points with words":                  {id: "phq-2", answers: `{"q1":0,"q2":"2 or so"}`, path: "answers[q2]", code: instrument.UnknownOption},
		"points in another form":             {id: "phq-2", answers: `{"q1":0,"q2":"0x2"}`, path: "answers[q2]", code: instrument.UnknownOption},
		"points between two":                 {id: "phq-2", answers: `{"q1":0,"q2":0.5}`, path: "answers[q2]", code: instrument.UnknownOption},
		"a code of another system":           {id: "phq-2", answers: `{"q1":0,"q2":{"system":"http://snomed.info/sct","code":"LA6568-5"}}`, path: "answers[q2]", code: instrument.UnknownOption},
		"missing item":                       {id: "phq-2", answers: `{"q1":0}`, path: "answers[q2]", code: instrument.MissingItem},
		"null is missing":                    {id: "phq-2", answers: `{"q1":0,"q2":null}`, path: "answers[q2]", code: instrument.MissingItem},
		"two answers":                        {id: "phq-2", answers: `{"q1":0,"q2":[0,1]}`, path: "answers[q2]", code: instrument.TooManyAnswers},
		"a list of lists":                    {id: "phq-2", answers: `{"q1":0,"q2":[[0]]}`, path: "answers[q2]", code: instrument.WrongType},
		"a reason that is none":              {id: "phq-2", answers: `{"q1":0,"q2":{"absent":"tired"}}`, path: "answers[q2]", code: instrument.WrongType},
		"hidden item":                        {id: "steadi-fall-risk", answers: `{"k1":"no","k1_n":2,"k2":"no","k3":"no"}`, path: "answers[k1_n]", code: instrument.HiddenItem},
		"hidden after an answer not given":   {id: "steadi-fall-risk", answers: `{"k1":"declined","k1_inj":"yes","k2":"no","k3":"no"}`, path: "answers[k1_inj]", code: instrument.HiddenItem},
		"hidden though it counts for safety": {id: "cssrs-screener", answers: `{"q1":"no","q2":"no","q4":"yes","q6":"no"}`, path: "answers[q4]", code: instrument.HiddenItem},
		"hidden from the other sex":          {id: "taps-1", answers: `{"tobacco":0,"alcohol_m":0,"alcohol_f":0,"illicit":0,"rx":0}`, path: "answers[alcohol_f]", code: instrument.HiddenItem, about: male},
		"the other sex, the other way":       {id: "taps-1", answers: `{"tobacco":0,"alcohol_m":0,"alcohol_f":0,"illicit":0,"rx":0}`, path: "answers[alcohol_m]", code: instrument.HiddenItem, about: female},
		"out of range, as text":              {id: "ahc-hrsn", answers: core(`,"s17":"8"`), path: "answers[s17]", code: instrument.OutOfRange},
		"out of range, high":                 {id: "ahc-hrsn", answers: core(`,"s17":8`), path: "answers[s17]", code: instrument.OutOfRange},
		"out of range, low":                  {id: "ahc-hrsn", answers: core(`,"s17":-1`), path: "answers[s17]", code: instrument.OutOfRange},
		"not whole":                          {id: "ahc-hrsn", answers: core(`,"s17":1.5`), path: "answers[s17]", code: instrument.WrongType},
		"a word for a number":                {id: "ahc-hrsn", answers: core(`,"s17":"three"`), path: "answers[s17]", code: instrument.WrongType},
		"none of the above and another":      {id: "ahc-hrsn", answers: core(`,"q2":["LA9-3","LA28580-1"]`), path: "answers[q2]", code: instrument.ExclusiveOption},
		"a number for words":                 {id: "comprehensive-own", answers: own(`,"worst":3`), path: "answers[worst]", code: instrument.WrongType},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			problems := current(t, tt.id).CheckAnswers(given(t, tt.answers), tt.about)
			if len(problems) != 1 || problems[0].Path != tt.path || problems[0].Code != tt.code || problems[0].Message == "" {
				t.Errorf("%+v", problems)
			}
			if refuses := tt.code != instrument.MissingItem; instrument.Refused(problems) != refuses {
				t.Errorf("refused: %v", !refuses)
			}
		})
	}
}

// core answers the ten core items of the social needs screen without a need.
func core(more string) string {
	return `{"q1":0,"q2":["LA9-3"],"q3":0,"q4":0,"q5":"no","q6":"no","q7":1,"q8":1,"q9":1,"q10":1` + more + `}`
}

// own answers our own questions without a need.
func own(more string) string {
	return `{"plan":"yes","pain":"hardly","senses":"no","people":"yes","interpreter":"no","helper":"nobody"` + more + `}`
}

func TestAnAnswerMayBeGivenInSeveralForms(t *testing.T) {
	t.Parallel()
	in := current(t, "phq-2")
	for _, form := range []string{
		`2`, `"2"`, `"2.0"`, `["2"]`, `"LA6570-1"`, `"More than half the days"`, `"MORE THAN HALF THE DAYS"`, `[2]`,
		`{"system":"http://loinc.org","code":"LA6570-1"}`, `{"code":"LA6570-1"}`,
	} {
		out := in.Evaluate(given(t, `{"q1":0,"q2":`+form+`}`), nobody)
		if out.Result.Value.String() != "2" || len(out.Problems) != 0 || out.Result.Parts[1].Evidence[0] != "LA6570-1" {
			t.Errorf("%s: %v %v", form, out.Result.Value, out.Problems)
		}
	}
	bims := current(t, "bims")
	for _, code := range []string{`"cue"`, `"LA10126-3"`, `"LA10978-7"`, `"LA10125-5"`, `1`} {
		if part := bims.Evaluate(given(t, `{"r1":`+code+`}`), nobody).Result.Parts[4]; part.Points == nil || *part.Points != 1 {
			t.Errorf("%s: %v", code, part)
		}
	}
	crn := current(t, "crn").Evaluate(given(t, `{"skip":true,"less":false,"delay":"Yes","unfilled":0}`), nobody)
	if crn.Result.Value.String() != "2" {
		t.Errorf("true and false: %v", crn.Result.Value)
	}
}

func TestPointsThatSeveralOptionsHaveNameNoOption(t *testing.T) {
	t.Parallel()
	out := current(t, "ahc-hrsn").Evaluate(given(t, `{"q3":1,"q4":"LA28398-8"}`), nobody)
	for _, part := range out.Result.Parts {
		if part.Name == "food" && (part.Status != "met" || part.Evidence[0] != "q3: 1") {
			t.Errorf("often and sometimes true both count 1: %+v", part)
		}
	}
}

func TestNothingThatWasSaidGetsLost(t *testing.T) {
	t.Parallel()
	text := `{"q1":[[1],2],"q2":{"absent":"not-asked"},"q9":1.50,"zz":{"any":["thing"]}}`
	kept, err := json.Marshal(given(t, text))
	if err != nil || string(kept) != text {
		t.Errorf("%s %v", kept, err)
	}
}

func TestDeclinedAndNotAskedAreToldApartInTheParts(t *testing.T) {
	t.Parallel()
	out := current(t, "gad-7").Evaluate(given(t, `{"q1":"declined","q2":"not-asked","q3":"asked-unknown","q4":null,"q5":"x"}`), nobody)
	var inputs []string
	for _, part := range out.Result.Parts[:5] {
		inputs = append(inputs, part.Input)
	}
	want := []string{"asked-declined", "not-asked", "asked-unknown", "not answered", "not understood"}
	if diff := cmp.Diff(want, inputs); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"answers[q1]", "answers[q2]", "answers[q3]", "answers[q4]", "answers[q5]", "answers[q6]", "answers[q7]"}, out.Result.Missing); diff != "" {
		t.Error(diff)
	}
}

func TestARetiredVersionTakesOnlyAnswersBegunBefore(t *testing.T) {
	t.Parallel()
	library := instrument.Shipped()
	retired := library.Pinned("comprehensive-own|1")
	if retired.Status != instrument.Retired || library.Current("comprehensive-own").Version != "2" {
		t.Fatal("version 1 is not retired in favor of 2")
	}
	for begun, refused := range map[code.Day]bool{retired.RetiredOn - 1: false, retired.RetiredOn: true, retired.RetiredOn + 1: true} {
		in, problems := library.Accept("comprehensive-own|1", begun)
		if in != retired || instrument.Refused(problems) != refused {
			t.Errorf("begun on %s: %v", begun, problems)
		}
	}
	if out := retired.Evaluate(given(t, `{"plan":"no","pain":"hardly","people":"yes","interpreter":"no","helper":"nobody"}`), nobody); out.Result.Value.String() != "1" || out.Result.Version != "1" {
		t.Errorf("an old answer is scored by its own version: %+v", out.Result)
	}
	if in, problems := library.Accept("phq-9|77", day); in != nil || problems[0].Code != instrument.UnknownInstrument {
		t.Errorf("no such version: %v", problems)
	}
}
