package intake

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/intake/fhir"
)

// TestWhatNoColumnSaysIsKeptAsItWasStated maps resources whose elements are more
// than the columns, and compares what is kept beside them.
func TestWhatNoColumnSaysIsKeptAsItWasStated(t *testing.T) {
	t.Parallel()
	const about = `"subject":{"reference":"Patient/p"}`
	doctor := `{"reference":"Practitioner/` + world.id("Practitioner/d") + `","display":"Dr. D"}`
	tests := []struct {
		name, raw, want string
		row             int
	}{
		{"a date stays a date", `{"resourceType":"Condition",` + about + `,"onsetDateTime":"2016-08-10","recordedDate":"2016-08-10T07:15:07-08:00"}`,
			`{"onsetDateTime":"2016-08-10","recordedDate":"2016-08-10T07:15:07-08:00"}`, 0},
		{"of extensions only what is meant", `{"resourceType":"Condition",` + about + `,"extension":[{"url":"urn:other","valueString":"x"},
			{"url":"` + fhir.AssertedDate + `","valueDateTime":"2016"}]}`, `{"extension":[{"url":"` + fhir.AssertedDate + `","valueDateTime":"2016"}]}`, 0},
		{"a reference leads to the record here", `{"resourceType":"Goal",` + about + `,"expressedBy":{"reference":"Practitioner/d","display":"Dr. D"}}`,
			`{"expressedBy":` + doctor + `}`, 0},
		{"a reference inside a note", `{"resourceType":"Goal",` + about + `,"note":[{"authorReference":{"reference":"Practitioner/d","display":"Dr. D"},"text":"x"}]}`,
			`{"note":[{"authorReference":` + doctor + `,"text":"x"}]}`, 0},
		{"one to what does not go out keeps its words", `{"resourceType":"CarePlan",` + about + `,"activity":[{"detail":{"status":"scheduled",
			"location":{"reference":"Location/l","display":"Home"},"reasonReference":[{"reference":"urn:uuid:a-condition"}]}}]}`,
			`{"activity":[{"detail":{"location":{"display":"Home"},"reasonReference":[{"reference":"Condition/` + world.id("Condition/c") + `"}],"status":"scheduled"}}]}`, 0},
		{"the sort of an allergy and all of its reactions", `{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p"},"type":"allergy","criticality":"high",
			"code":{"text":"Peanut"},"recorder":{"reference":"Practitioner/d","display":"Dr. D"},"onsetAge":{"value":3,"unit":"a"},
			"reaction":[{"manifestation":[{"text":"Hives"}],"description":"at once"}]}`,
			`{"type":"allergy","code":{"text":"Peanut"},"recorder":` + doctor + `,"onsetAge":{"value":3,"unit":"a"},
			"reaction":[{"manifestation":[{"text":"Hives"}],"description":"at once"}]}`, 0},
		{"a team says not why", `{"resourceType":"CareTeam",` + about + `,"reasonCode":[{"text":"Opioid abuse"}],"period":{"start":"2020"}}`, `{"period":{"start":"2020"}}`, 0},
		{"a member who is no practitioner", `{"resourceType":"CareTeam",` + about + `,"participant":[{"role":[{"text":"self"}],"member":{"reference":"Patient/p"}}]}`,
			`{"member":{"reference":"Patient/` + world.id("Patient/p") + `"},"role":[{"text":"self"}]}`, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := stateOf(t, tt.raw, tt.row)
			if diff := cmp.Diff(asValue(t, []byte(tt.want)), asValue(t, got)); diff != "" {
				t.Errorf("stated (-want +got):\n%s", diff)
			}
		})
	}
}

// stateOf is the column of a row of a resource.
func stateOf(t *testing.T, raw string, number int) json.RawMessage {
	t.Helper()
	for e := range fhir.Read(fhir.Bytes("x.json", []byte(raw)), fhir.Limits{}) {
		read, err := kinds[e.ResourceType].read(e)
		if err != nil {
			t.Fatal(err)
		}
		kept, _ := read.rows(&mapping{entry: e, finder: world})[number].value("stated").(json.RawMessage)
		return kept
	}
	t.Fatal("no resource")
	return nil
}

func asValue(t *testing.T, raw []byte) any {
	t.Helper()
	var value any
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestARequestFromElsewhereWaitsForNobodyHere(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	request := `{"resourceType":"ServiceRequest","id":"1","status":"active","intent":"order","subject":{"reference":"Patient/ann"},
		"category":[{"coding":[{"system":"http://hl7.org/fhir/us/core/CodeSystem/us-core-category","code":"sdoh"}]}],
		"code":{"coding":[{"system":"http://snomed.info/sct","code":"467771000124109"}],"text":"Food pantry"},"authoredOn":"2021-11-12T10:59:38-08:00"}`
	c.imports(file("1.json", bundle(ann, request)))
	const query = `select concat_ws(' ', status, triage, category, loop, reason, triage_due_at > now() + interval '100 years') from service_request`
	if got, want := c.text(query), "ACTIVE ACCEPTED COMMUNITY SENT Food pantry t"; got != want { // with a referral nothing comes before
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := c.owner.ExecContext(t.Context(), `update service_request set loop = 'SEEN', loop_due_at = '2021-12-01'`); err != nil {
		t.Fatal(err)
	}
	again := `{"resourceType":"ServiceRequest","id":"1","status":"completed","intent":"order","subject":{"reference":"Patient/ann"},"code":{"text":"Food pantry"}}`
	c.imports(file("2.json", bundle(ann, again)))
	if got, want := c.text(query), "COMPLETED ACCEPTED COMMUNITY SEEN Food pantry t"; got != want {
		t.Errorf("after a newer version: %q, want %q: what became of it is decided here", got, want)
	}
}

func TestARequestIsAsConfidentialAsWhatItTells(t *testing.T) {
	t.Parallel()
	for name, told := range map[string]string{
		"its code":     `"code":{"coding":[{"system":"http://snomed.info/sct","code":"24165007"}]}`,
		"its reason":   `"code":{"text":"x"},"reasonCode":[{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F10.20"}]}]`,
		"its words":    `"code":{"text":"x"},"reasonReference":[{"display":"Alcohol use disorder (disorder)"}]`,
		"its detail":   `"code":{"text":"x"},"orderDetail":[{"text":"for opioid dependence"}]`,
		"its own word": `"code":{"text":"x"},"meta":{"security":[{"code":"SUD"}]}`,
	} {
		rows, _ := mapped(t, `{"resourceType":"ServiceRequest","status":"active","subject":{"reference":"Patient/p"},`+told+`}`)
		if rows[0]["sensitivity"] != "SUD" {
			t.Errorf("%s: %v", name, rows[0]["sensitivity"])
		}
	}
}

func TestATaskThatNeedsConsentIsNoRow(t *testing.T) {
	t.Parallel()
	for name, told := range map[string]string{
		"its label": `"meta":{"security":[{"code":"PSY"}]}`,
		"its code":  `"code":{"coding":[{"system":"http://snomed.info/sct","code":"24165007"}]}`,
		"its focus": `"focus":{"display":"Opioid abuse (disorder)"}`,
		"its words": `"description":"Call about alcohol use disorder"`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			c.imports(file("1.json", bundle(ann, `{"resourceType":"Task","id":"1","status":"requested","intent":"order","for":{"reference":"Patient/ann"},`+told+`}`)))
			if got, want := c.text(`select concat_ws(' ', (select count(*) from task), resource_type, patient_id is not null) from raw_resource`), "0 Task t"; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
