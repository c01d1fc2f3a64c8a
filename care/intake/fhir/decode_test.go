package fhir_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// decode reads the one resource of a text.
func decode[T any](t *testing.T, raw string) T {
	t.Helper()
	for entry := range fhir.Read(fhir.Bytes("x.json", []byte(raw)), fhir.Limits{}) {
		if entry.Err != nil {
			t.Fatal(entry.Err)
		}
		resource, err := fhir.Decode[T](entry)
		if err != nil {
			t.Fatal(err)
		}
		return resource
	}
	panic("no resource in the text of the test")
}

func TestDecodeNamesTheElementAndKeepsItsValueToItself(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, raw, want string }{
		{"text for an object", `"name":"Jo Smith"`, "Patient.name: expected a list, found text"},
		{"a number for text", `"birthDate":19701231`, "Patient.birthDate: expected text, found a number"},
		{"a list for text within a list", `"name":[{"family":["Smith"]}]`, "Patient.name.family: expected text, found a list"},
		{"text for a truth", `"active":"Smith"`, "Patient.active: expected true or false, found text"},
		{"an object for a list", `"identifier":{"value":"Smith"}`, "Patient.identifier: expected a list, found an object"},
		{"an unknown element", `"smith":"Smith"`, ""},
		{"nothing for a list", `"name":null`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			entry := fhir.Entry{ResourceType: "Patient", Raw: []byte(`{"resourceType":"Patient",` + tt.raw + `}`)}
			_, err := fhir.Decode[fhir.Patient](entry)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDecodeRefusesAMeasuredWordWithoutRepeatingIt(t *testing.T) {
	t.Parallel()
	entry := fhir.Entry{ResourceType: "Observation", Raw: []byte(`{"valueQuantity":{"value":"Smith"}}`)}
	_, err := fhir.Decode[fhir.Observation](entry)
	if err == nil || strings.Contains(err.Error(), "Smith") {
		t.Errorf("got %v, want an error that does not repeat the value", err)
	}
}

func TestParseTimeKeepsThePrecision(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text, at  string
		precision fhir.Precision
		fault     string
	}{
		{text: ""},
		{text: "1969", at: "1969-01-01T00:00:00Z", precision: fhir.Year},
		{text: "1969-10", at: "1969-10-01T00:00:00Z", precision: fhir.Month},
		{text: "1969-10-07", at: "1969-10-07T00:00:00Z", precision: fhir.Day},
		{text: "2015-02-07T13:28:17.239+02:00", at: "2015-02-07T11:28:17.239Z", precision: fhir.Second},
		{text: "2015-02-07T13:28:17Z", at: "2015-02-07T13:28:17Z", precision: fhir.Second},
		{text: "2015-02-07T13:28-05:00", at: "2015-02-07T18:28:00Z", precision: fhir.Second},
		{text: "2015-02-07T13:28:17", at: "2015-02-07T13:28:17Z", precision: fhir.Second},
		{text: "1937-03-04T05:06:07+00:00", at: "1937-03-04T05:06:07Z", precision: fhir.Second},
		{text: "2015-02-30", fault: "onset: not a FHIR date or time"},
		{text: "last week", fault: "onset: not a FHIR date or time"},
		{text: strings.Repeat("9", 50), fault: "onset: not a FHIR date or time"},
		{text: "0001-01-01", fault: "onset: a year that cannot be meant"},
		{text: "9999-12-31", fault: "onset: a year that cannot be meant"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			got, err := fhir.ParseTime("onset", tt.text)
			if fault := faultOf(err); fault != tt.fault {
				t.Fatalf("fault %q, want %q", fault, tt.fault)
			}
			if got.Precision != tt.precision || got.Set() && got.At.Format("2006-01-02T15:04:05.999Z07:00") != tt.at {
				t.Errorf("got %v %s, want %s %s", got.At, got.Precision, tt.at, tt.precision)
			}
			if (got.Pointer() != nil) != got.Set() {
				t.Error("the pointer and whether it is set disagree")
			}
		})
	}
}

func faultOf(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestReferenceKeysAreTheNamesItMayGoBy(t *testing.T) {
	t.Parallel()
	npi := fhir.Identifier{System: "http://npi", Value: "9"}
	tests := []struct {
		name      string
		reference fhir.Reference
		types     []string
		want      []fhir.Key
	}{
		{"nothing", fhir.Reference{Display: "Dr. Who"}, []string{"Patient"}, nil},
		{"relative", fhir.Reference{Reference: "Patient/7"}, []string{"Patient"}, []fhir.Key{"Patient/7"}},
		{"relative with a version", fhir.Reference{Reference: "Patient/7/_history/2"}, nil, []fhir.Key{"Patient/7"}},
		{"absolute", fhir.Reference{Reference: "http://a.example/fhir/Patient/7"}, nil, []fhir.Key{"http://a.example/fhir/Patient/7", "Patient/7"}},
		{"a urn", fhir.Reference{Reference: "urn:uuid:ab-c"}, []string{"Practitioner", "Organization"},
			[]fhir.Key{"urn:uuid:ab-c", "Practitioner/ab-c", "Organization/ab-c"}},
		{"a urn of a named type", fhir.Reference{Reference: "urn:uuid:ab-c", Type: "Organization"}, []string{"Practitioner", "Organization"},
			[]fhir.Key{"urn:uuid:ab-c", "Organization/ab-c"}},
		{"conditional", fhir.Reference{Reference: "Practitioner?identifier=http://npi|9"}, nil, []fhir.Key{"Practitioner?http://npi|9"}},
		{"conditional and escaped", fhir.Reference{Reference: "Practitioner?identifier=http%3A%2F%2Fnpi%7C9"}, nil, []fhir.Key{"Practitioner?http://npi|9"}},
		{"conditional at a server", fhir.Reference{Reference: "https://x/fhir/Practitioner?identifier=http://npi|9"}, nil, []fhir.Key{"Practitioner?http://npi|9"}},
		{"conditional by name", fhir.Reference{Reference: "Practitioner?name=Who"}, nil, nil},
		{"by identifier alone", fhir.Reference{Identifier: npi}, []string{"Practitioner"}, []fhir.Key{"Practitioner?http://npi|9"}},
		{"by address and identifier", fhir.Reference{Reference: "Practitioner/1", Identifier: npi}, []string{"Practitioner"},
			[]fhir.Key{"Practitioner/1", "Practitioner?http://npi|9"}},
		{"contained", fhir.Reference{Reference: "#med"}, []string{"Medication"}, nil},
		{"no address at all", fhir.Reference{Reference: "somewhere"}, []string{"Patient"}, nil},
		{"a folder that is no type", fhir.Reference{Reference: "my patients/7"}, nil, nil},
		{"a query without a type", fhir.Reference{Reference: "?identifier=a|b"}, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, tt.reference.Keys(tt.types...)); diff != "" {
				t.Errorf("keys (-want +got):\n%s", diff)
			}
		})
	}
}

func TestChoiceKeepsWhateverWasFound(t *testing.T) {
	t.Parallel()
	text := func(s string) *code.Value { return &code.Value{Text: &s} }
	yes, four, at := true, 4, "2020-01"
	tests := []struct {
		raw  string
		want *code.Value
	}{
		{`"valueQuantity":{"value":7.0,"unit":"%","code":"%"}`, &code.Value{Quantity: &code.Quantity{Value: "7.0", Unit: "%", Code: "%"}}},
		{`"valueCodeableConcept":{"coding":[{"system":"s","code":"c"}],"text":"words"}`, &code.Value{Coding: &code.Coding{System: "s", Code: "c", Display: "words"}}},
		{`"valueCodeableConcept":{"text":"words"}`, &code.Value{Coding: &code.Coding{Display: "words"}}},
		{`"valueString":"words"`, text("words")},
		{`"valueBoolean":true`, &code.Value{Boolean: &yes}},
		{`"valueInteger":4`, &code.Value{Integer: &four}},
		{`"valueDateTime":"2020-01"`, &code.Value{DateTime: &at}},
		{`"valueTime":"11:30:00"`, text("11:30:00")},
		{`"valuePeriod":{"start":"2020","end":"2021"}`, text("2020/2021")},
		{`"valueRange":{"low":{"value":1,"unit":"mg"},"high":{"value":2,"unit":"mg"}}`, text("1 mg - 2 mg")},
		{`"valueRange":{"high":{"value":2,"code":"mg"}}`, text("<= 2 mg")},
		{`"valueRatio":{"numerator":{"value":1},"denominator":{"value":128}}`, text("1 : 128")},
		{`"dataAbsentReason":{"text":"unknown"}`, nil},
	}
	for _, tt := range tests {
		t.Run(tt.raw, func(t *testing.T) {
			t.Parallel()
			got := decode[fhir.Observation](t, `{"resourceType":"Observation",`+tt.raw+`}`).Value()
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("value (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNamePrefersTheOneInForce(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, raw, family, given string }{
		{"official before usual", `{"use":"usual","family":"U"},{"use":"official","family":"O","given":["A","B"]}`, "O", "A B"},
		{"in force before ended", `{"use":"official","family":"O","period":{"end":"2020"}},{"use":"old","family":"X"},{"family":"N"}`, "N", ""},
		{"a null in a list", `{"family":"N","given":["A",null,"B"]}`, "N", "A B"},
		{"words alone", `{"text":"Mary Ann Smith"}`, "Smith", "Mary Ann"},
		{"nothing", `{"use":"official"}`, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			patient := decode[fhir.Patient](t, `{"resourceType":"Patient","name":[`+tt.raw+`]}`)
			name, ok := fhir.Name(patient.Name)
			family, given := name.Parts()
			if family != tt.family || given != tt.given || ok != (tt.family != "") {
				t.Errorf("got %q, %q, %t; want %q, %q", family, given, ok, tt.family, tt.given)
			}
		})
	}
}

func TestPatientReadsTheUSCoreExtensions(t *testing.T) {
	t.Parallel()
	patient := decode[fhir.Patient](t, `{"resourceType":"Patient","extension":[
		{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-race","extension":[
			{"url":"ombCategory","valueCoding":{"system":"s","code":"2106-3","display":"White"}},
			{"url":"ombCategory","valueCoding":{"system":"s","code":"1002-5"}},
			{"url":"text","valueString":"Mixed"}]},
		{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity","extension":[{"url":"text","valueString":"Unknown"}]},
		{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex","valueCode":"F"},
		{"url":"http://hl7.org/fhir/us/core/StructureDefinition/us-core-individual-sex","valueCoding":{"code":"248152002"}}],
		"communication":[{"language":{"coding":[{"code":"es"}]}},{"language":{"coding":[{"code":"en-US"}]},"preferred":true}]}`)
	want := []code.Coding{{System: "s", Code: "2106-3", Display: "White"}, {System: "s", Code: "1002-5"}}
	if diff := cmp.Diff(want, patient.Race()); diff != "" {
		t.Errorf("race (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]code.Coding{{Display: "Unknown"}}, patient.Ethnicity()); diff != "" {
		t.Errorf("ethnicity (-want +got):\n%s", diff)
	}
	got := []string{patient.BirthSex(), patient.AdministrativeGender(), patient.Language()}
	if diff := cmp.Diff([]string{"F", "female", "en-US"}, got); diff != "" {
		t.Errorf("sex, gender, language (-want +got):\n%s", diff)
	}
}

func TestIdentifiersThatOpenOtherDoorsIdentifyNoRecord(t *testing.T) {
	t.Parallel()
	tests := []struct {
		raw  string
		want bool
	}{
		{`{"system":"http://hospital","value":"1","type":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MR"}]}}`, true},
		{`{"system":"http://hospital","value":"1"}`, true},
		{`{"system":"http://hl7.org/fhir/sid/us-ssn","value":"1"}`, false},
		{`{"system":"http://x","value":"1","type":{"coding":[{"code":"PPN"}]}}`, false},
		{`{"system":"http://x","value":"1","type":{"coding":[{"code":"DL"}]}}`, false},
		{`{"system":"http://hospital","value":"1","use":"old"}`, false},
		{`{"value":"1"}`, false},
		{`{"system":"http://hospital"}`, false},
	}
	for _, tt := range tests {
		patient := decode[fhir.Patient](t, `{"resourceType":"Patient","identifier":[`+tt.raw+`]}`)
		if got := patient.Identifier[0].Identifies(); got != tt.want {
			t.Errorf("%s identifies: %t, want %t", tt.raw, got, tt.want)
		}
	}
}

func TestSigSaysHowToTakeTheMedicine(t *testing.T) {
	t.Parallel()
	const once = `"timing":{"repeat":{"frequency":1,"period":1.0,"periodUnit":"d"}}`
	tests := []struct{ name, raw, want string }{
		{"the prescriber's words", `{"text":"One tablet at bedtime.",` + once + `}`, "One tablet at bedtime"},
		{"the coded parts", `{"doseAndRate":[{"doseQuantity":{"value":1.0}}],` + once + `}`, "1 every day"},
		{"as needed", `{"asNeededBoolean":true,"doseAndRate":[{"doseQuantity":{"value":2.50,"unit":"ml"}}],"timing":{"repeat":{"frequency":3,"period":4,"periodUnit":"h"}}}`,
			"2.5 ml 3 times every 4 hours, as needed"},
		{"with instructions", `{"text":"Take.","additionalInstruction":[{"text":"With food."}],"patientInstruction":"Take."}`, "Take. With food"},
		{"two steps", `{"text":"One now"},{"text":"one tomorrow"}`, "One now; one tomorrow"},
		{"a range", `{"doseAndRate":[{"doseRange":{"low":{"value":1},"high":{"value":2}}}],"timing":{"code":{"text":"BID"}}}`, "1 - 2 BID"},
		{"nothing said", `{"sequence":1}`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			order := decode[fhir.MedicationRequest](t, `{"resourceType":"MedicationRequest","dosageInstruction":[`+tt.raw+`]}`)
			if got := fhir.Sig(order.DosageInstruction); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestContainedMedicationIsFoundInsideTheOrder(t *testing.T) {
	t.Parallel()
	order := decode[fhir.MedicationRequest](t, `{"resourceType":"MedicationRequest","contained":[
		{"resourceType":"Organization","id":"m"},{"resourceType":"Medication","id":"m","code":{"text":"Axid"}}],
		"medicationReference":{"reference":"#m"}}`)
	if got, ok := order.ContainedMedication(); !ok || got.Text != "Axid" {
		t.Errorf("got %+v, %t", got, ok)
	}
	if _, ok := (fhir.MedicationRequest{}).ContainedMedication(); ok {
		t.Error("a medicine where none is contained")
	}
}
