package questionnaire_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/instrument"
	"caseload/care/assess/instrument/questionnaire"
)

func render(t *testing.T, id string) questionnaire.Questionnaire {
	t.Helper()
	form, err := questionnaire.Render(instrument.Shipped().Current(id))
	if err != nil {
		t.Fatal(err)
	}
	return form
}

func item(t *testing.T, form questionnaire.Questionnaire, linkID string) questionnaire.Item {
	t.Helper()
	at := slices.IndexFunc(form.Item, func(i questionnaire.Item) bool { return i.LinkID == linkID })
	if at < 0 {
		t.Fatalf("no item %q", linkID)
	}
	return form.Item[at]
}

func text(t *testing.T, value any) string {
	t.Helper()
	raw, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestEveryVersionIsWrittenAsAForm(t *testing.T) {
	t.Parallel()
	for _, in := range instrument.Shipped().All() {
		form, err := questionnaire.Render(in)
		if err != nil {
			t.Errorf("%s: %v", in.Pin(), err)
			continue
		}
		if form.ResourceType != "Questionnaire" || form.URL+"|"+form.Version != questionnaire.URL(in.Pin()) || form.Status != string(in.Status) || form.Copyright != in.Copyright() {
			t.Errorf("%s: %+v", in.Pin(), form)
		}
		seen := map[string]bool{}
		for _, item := range form.Item {
			if item.LinkID == "" || seen[item.LinkID] || item.Text == "" || (item.Type == "choice") != (item.AnswerOption != nil) {
				t.Errorf("%s: %+v", in.Pin(), item)
			}
			seen[item.LinkID] = true
		}
		if strings.Contains(text(t, form), "null") {
			t.Errorf("%s has a null, which FHIR forbids", in.Pin())
		}
	}
}

func TestPointsAndCodesAreInTheForm(t *testing.T) {
	t.Parallel()
	form := render(t, "phq-9")
	want := `{"linkId":"q9","code":[{"system":"http://loinc.org","code":"44260-8"}],"text":"Thoughts that you would be better off dead, or of hurting yourself in some way","type":"choice","required":true,"answerOption":[` +
		`{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":0}],"valueCoding":{"system":"http://loinc.org","code":"LA6568-5","display":"Not at all"}},` +
		`{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1}],"valueCoding":{"system":"http://loinc.org","code":"LA6569-3","display":"Several days"}},` +
		`{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}],"valueCoding":{"system":"http://loinc.org","code":"LA6570-1","display":"More than half the days"}},` +
		`{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3}],"valueCoding":{"system":"http://loinc.org","code":"LA6571-9","display":"Nearly every day"}}]}`
	if diff := cmp.Diff(want, text(t, item(t, form, "q9"))); diff != "" {
		t.Error(diff)
	}
	if total := item(t, form, "total"); total.Code[0].Code != "44261-6" || !total.ReadOnly || total.Type != "decimal" {
		t.Errorf("%+v", total)
	}
	if form.Name != "Phq9" || form.Code[0].Code != "44249-1" {
		t.Errorf("%q %v", form.Name, form.Code)
	}
	if option := item(t, form, "q10").AnswerOption[0]; option.Extension != nil {
		t.Errorf("an option without points has a value: %+v", option)
	}
}

func TestBranchingIsInTheForm(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ id, item, want string }{
		"one option":           {"cssrs-screener", "q4", `[{"question":"q2","operator":"=","answerCoding":{"system":"http://loinc.org","code":"LA33-6"}}]`},
		"several options":      {"comprehensive-own", "burden", `[{"question":"helper","operator":"=","answerCoding":{"system":"urn:caseload:instrument","code":"sometimes"}},{"question":"helper","operator":"=","answerCoding":{"system":"urn:caseload:instrument","code":"daily"}}]`},
		"none":                 {"phq-9", "q9", `null`},
		"sex is no enableWhen": {"taps-1", "alcohol_m", `null`},
	}
	for name, tt := range tests {
		if got := text(t, item(t, render(t, tt.id), tt.item).EnableWhen); got != tt.want {
			t.Errorf("%s: %s", name, got)
		}
	}
	if item(t, render(t, "comprehensive-own"), "burden").EnableBehavior != "any" {
		t.Error("several conditions need a behavior")
	}
	taps := render(t, "taps-1")
	for id, want := range map[string]string{"alcohol_m": "%patient.exists(gender = 'male')", "alcohol_f": "%patient.exists(gender = 'male').not()"} {
		if got := item(t, taps, id).Extension[0].ValueExpression.Expression; got != want {
			t.Errorf("%s: %s", id, got)
		}
	}
	if len(taps.Extension) != 1 || render(t, "phq-9").Extension != nil {
		t.Error("the form that asks for the patient says so, and no other")
	}
}

func TestBoundsAndUnitsAreInTheForm(t *testing.T) {
	t.Parallel()
	form := render(t, "steadi-fall-risk")
	want := `[{"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueDecimal":0},{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueDecimal":600},` +
		`{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unit","valueCoding":{"system":"http://unitsofmeasure.org","code":"s"}}]`
	if diff := cmp.Diff(want, text(t, item(t, form, "tug_s").Extension)); diff != "" {
		t.Error(diff)
	}
	if got := text(t, item(t, form, "chair").Extension); !strings.Contains(got, `"valueInteger":99`) {
		t.Error(got)
	}
	if got := text(t, item(t, render(t, "ahc-hrsn"), "q2").AnswerOption[7]); !strings.Contains(got, "optionExclusive") {
		t.Error(got)
	}
}

// TestOurFormOfAnInstrumentAgreesWithTheOneOfUSCore compares the questions and the
// answers of the forms that US Core publishes.
func TestOurFormOfAnInstrumentAgreesWithTheOneOfUSCore(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		id     string
		others []string // questions that only theirs has, or has as another type
	}{
		"Questionnaire-phq-9-example.json":             {id: "phq-9"},
		"Questionnaire-AUDIT-C.json":                   {"audit-c", []string{"68517-2"}},
		"Questionnaire-TAPS.json":                      {"taps-1", []string{"string 96844-6"}},
		"Questionnaire-hunger-vital-sign-example.json": {id: "hunger-vital-sign"},
	} {
		var theirs questionnaire.Questionnaire
		if err := json.Unmarshal(file(t, name), &theirs); err != nil {
			t.Fatal(err)
		}
		ours := map[string]questionnaire.Item{}
		for _, i := range render(t, tt.id).Item {
			if len(i.Code) > 0 {
				ours[i.Code[0].Code] = i
			}
		}
		var others []string
		for _, their := range theirs.Item {
			our, ok := ours[their.Code[0].Code]
			if !ok {
				others = append(others, their.Code[0].Code)
				continue
			}
			if their.Type != our.Type {
				others = append(others, their.Type+" "+their.Code[0].Code)
				continue
			}
			if diff := cmp.Diff(answers(their), answers(our)); diff != "" {
				t.Errorf("%s %s: %s", tt.id, their.LinkID, diff)
			}
		}
		if diff := cmp.Diff(tt.others, others); diff != "" {
			t.Errorf("%s: %s", tt.id, diff)
		}
	}
}

// answers are the codes of an item's options.
func answers(item questionnaire.Item) (codes []string) {
	for _, option := range item.AnswerOption {
		codes = append(codes, option.ValueCoding.Code)
	}
	return codes
}
