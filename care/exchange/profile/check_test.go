package profile_test

import (
	"strings"
	"testing"

	"caseload/care/exchange/profile"
)

const subject = `"subject":{"reference":"Patient/p"}`

// TestWhatBreaksADefinitionIsFound breaks one rule at a time. Each line is a
// resource and what must be said of it; nothing for one that is well.
func TestWhatBreaksADefinitionIsFound(t *testing.T) {
	t.Parallel()
	goal := func(more string) string {
		return `{"resourceType":"Goal","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-goal|9.0.0"]},
			"lifecycleStatus":"active","description":{"text":"Walk"},` + subject + more + `}`
	}
	condition := func(profile, more string) string {
		return `{"resourceType":"Condition","meta":{"profile":["http://hl7.org/fhir/us/core/StructureDefinition/us-core-condition-` + profile + `"]},` + subject + more + `}`
	}
	problem := `,"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"problem-list-item"}]}],"code":{"text":"x"}`
	status := func(of, word string) string {
		return `,"` + of + `":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-` + map[string]string{"clinicalStatus": "clinical", "verificationStatus": "ver-status"}[of] + `","code":"` + word + `"}]}`
	}
	allergy := func(more string) string {
		return `{"resourceType":"AllergyIntolerance","patient":{"reference":"Patient/p"}` + more + `}`
	}
	allergyStatus := func(of, word string) string {
		return `,"` + of + `Status":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/allergyintolerance-` + of + `","code":"` + word + `"}]}`
	}
	composition := func(section string) string {
		return `{"resourceType":"Composition","status":"final","type":{"text":"x"},"date":"2026","author":[{"display":"x"}],"title":"x","section":[` + section + `]}`
	}
	document := func(head string, times int) string {
		entry := `{"fullUrl":"urn:x","resource":` + composition(`{"entry":[{"display":"x"}]}`) + `}`
		return `{"resourceType":"Bundle","type":"document",` + head + `"entry":[` + strings.TrimPrefix(strings.Repeat(","+entry, times), ",") + `]}`
	}
	for name, tt := range map[string]struct{ raw, want string }{
		"a goal that is well":            {goal(``), ""},
		"no type":                        {`{"resourceType":"Smith"}`, "no type"},
		"a profile that nobody knows":    {`{"resourceType":"Task","status":"ready","intent":"order","meta":{"profile":["urn:smith"]}}`, "a profile that is not known"},
		"an element that R4 lacks":       {goal(`,"smith":1`), "Goal.smith: no element"},
		"an element too few":             {`{"resourceType":"Goal","lifecycleStatus":"active",` + subject + `}`, "Goal.description: R4 demands it"},
		"one where a list must be":       {goal(`,"addresses":{"display":"x"}`), "Goal.addresses: must be a list"},
		"a list where one must be":       {goal(`,"expressedBy":[{"display":"x"}]`), "Goal.expressedBy: not a list"},
		"an empty list":                  {goal(`,"addresses":[]`), "an empty list"},
		"an empty element":               {goal(`,"target":[{}]`), "Goal.target[0]: an element must have"},
		"an empty text":                  {goal(`,"statusReason":""`), "is no string"},
		"a date that is none":            {goal(`,"startDate":"2026-02-30"`), "no such day"},
		"a time where a date must be":    {goal(`,"startDate":"2026-02-03T10:00:00Z"`), "is no date"},
		"a time without a zone":          {condition("encounter-diagnosis", `,"onsetDateTime":"2026-02-03T10:00:00"`), "is no dateTime"},
		"a number as text":               {goal(`,"target":[{"measure":{"text":"x"},"detailInteger":"3"}]`), "is no integer"},
		"a reference to anywhere":        {goal(`,"expressedBy":{"reference":"http://smith.example/x"}`), "is no reference"},
		"a word that R4 does not know":   {strings.Replace(goal(``), `"active"`, `"busy"`, 1), "not a code of goal-status"},
		"a code of another system":       {condition("encounter-diagnosis", `,"clinicalStatus":{"coding":[{"system":"s","code":"active"}]}`), "not a code of condition-clinical"},
		"a target that US Core refuses":  {goal(`,"expressedBy":{"reference":"Organization/o"}`), "lets it refer to"},
		"a problem that is well":         {condition("problems-health-concerns", problem+status("clinicalStatus", "active")), ""},
		"no category":                    {condition("problems-health-concerns", `,"code":{"text":"x"}`), "wants 1 to"},
		"a category of another slice":    {condition("encounter-diagnosis", problem+status("clinicalStatus", "active")), "Condition.category: us-core-condition-encounter-diagnosis wants 1 to 1"},
		"con-3":                          {condition("problems-health-concerns", problem), "(con-3)"},
		"con-4":                          {condition("problems-health-concerns", problem+status("clinicalStatus", "active")+`,"abatementDateTime":"2026"`), "(con-4)"},
		"con-5":                          {condition("problems-health-concerns", problem+status("clinicalStatus", "active")+status("verificationStatus", "entered-in-error")), "(con-5)"},
		"ait-1":                          {allergy(``), "(ait-1)"},
		"an allergy of unknown status":   {allergy(`,"clinicalStatus":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/data-absent-reason","valueCode":"unknown"}]}`), ""},
		"ait-2":                          {allergy(allergyStatus("clinical", "active") + allergyStatus("verification", "entered-in-error")), "(ait-2)"},
		"an allergy that is well":        {allergy(allergyStatus("clinical", "active") + allergyStatus("verification", "confirmed")), ""},
		"cmp-1":                          {composition(`{"title":"x"}`), "(cmp-1)"},
		"cmp-2":                          {composition(`{"title":"x","entry":[{"display":"x"}],"emptyReason":{"text":"x"}}`), "(cmp-2)"},
		"a composition that is well":     {composition(`{"title":"x","entry":[{"display":"x"}]}`), ""},
		"bdl-7":                          {document(`"identifier":{"system":"s","value":"v"},"timestamp":"2026-02-03T10:00:00Z",`, 2), "(bdl-7)"},
		"bdl-9":                          {document(`"timestamp":"2026-02-03T10:00:00Z",`, 1), "(bdl-9)"},
		"bdl-10":                         {document(`"identifier":{"system":"s","value":"v"},`, 1), "(bdl-10)"},
		"bdl-11":                         {`{"resourceType":"Bundle","type":"document","identifier":{"system":"s","value":"v"},"timestamp":"2026-02-03T10:00:00Z"}`, "(bdl-11)"},
		"a document that is well":        {document(`"identifier":{"system":"s","value":"v"},"timestamp":"2026-02-03T10:00:00Z",`, 1), ""},
		"an entry that is not well":      {strings.Replace(document(`"identifier":{"system":"s","value":"v"},"timestamp":"2026-02-03T10:00:00Z",`, 1), "final", "smith", 1), "Composition.status: not a code"},
		"gol-1":                          {goal(`,"target":[{"detailString":"x"}]`), "(gol-1)"},
		"ext-1":                          {goal(`,"extension":[{"url":"u"}]`), "(ext-1)"},
		"ext-1 twice":                    {goal(`,"extension":[{"url":"u","valueString":"x","extension":[{"url":"v","valueCode":"y"}]}]`), "(ext-1)"},
		"qty-3":                          {goal(`,"target":[{"measure":{"text":"x"},"detailQuantity":{"value":1,"code":"kg"}}]`), "(qty-3)"},
		"cpl-3":                          {`{"resourceType":"CarePlan","status":"active","intent":"plan",` + subject + `,"activity":[{"reference":{"display":"x"},"detail":{"status":"scheduled"}}]}`, "(cpl-3)"},
		"ctm-1":                          {`{"resourceType":"CareTeam","participant":[{"member":{"reference":"Patient/p"},"onBehalfOf":{"display":"x"}}]}`, "(ctm-1)"},
		"prr-1":                          {`{"resourceType":"ServiceRequest","status":"active","intent":"order",` + subject + `,"orderDetail":[{"text":"x"}]}`, "(prr-1)"},
		"inv-1":                          {`{"resourceType":"Task","status":"ready","intent":"order","authoredOn":"2026-02-03T10:00:00Z","lastModified":"2026-02-03T09:00:00Z"}`, "(inv-1)"},
		"per-1":                          {`{"resourceType":"CareTeam","period":{"start":"2026-02","end":"2026-01-31"}}`, "(per-1)"},
		"cpt-2":                          {`{"resourceType":"Organization","name":"x","telecom":[{"value":"5"}]}`, "(cpt-2)"},
		"org-1":                          {`{"resourceType":"Organization","active":true}`, "(org-1)"},
		"app-2":                          {`{"resourceType":"Appointment","status":"booked","start":"2026-02-03T10:00:00Z","participant":[{"actor":{"display":"x"},"status":"accepted"}]}`, "(app-2)"},
		"a name without a name":          {`{"resourceType":"Patient","meta":{"profile":["us-core-patient"]},"identifier":[{"system":"s","value":"v"}],"name":[{"text":"x"}]}`, "(us-core-6)"},
		"a provider number of nine":      {`{"resourceType":"Practitioner","meta":{"profile":["us-core-practitioner"]},"identifier":[{"system":"http://hl7.org/fhir/sid/us-npi","value":"123456789"}],"name":[{"family":"x"}]}`, "(us-core-16)"},
		"an order that nobody gave":      {`{"resourceType":"MedicationRequest","meta":{"profile":["us-core-medicationrequest"]},"status":"active","intent":"order","medicationCodeableConcept":{"text":"x"},` + subject + `}`, "(us-core-21)"},
		"a script in a narrative":        {`{"resourceType":"CareTeam","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></div>"}}`, "may not have"},
		"a narrative that does not end":  {`{"resourceType":"CareTeam","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>x</div>"}}`, "not well-formed"},
		"a narrative that says nothing":  {`{"resourceType":"CareTeam","text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\"> <p></p></div>"}}`, "(txt-2)"},
		"what is no JSON":                {`{"resourceType":`, "no JSON object"},
		"a line break instead of a word": {goal(`,"statusReason":"\n"`), "is no string"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			found := profile.Check([]byte(tt.raw))
			said := make([]string, len(found))
			for i, f := range found {
				said[i] = f.String()
			}
			all := strings.Join(said, "\n")
			if tt.want == "" && all != "" || !strings.Contains(all, tt.want) {
				t.Errorf("found %q, want %q", all, tt.want)
			}
		})
	}
}

func TestSupportTellsWhatNeverOccurs(t *testing.T) {
	t.Parallel()
	var s profile.Support
	before := len(s.Missing())
	s.Note([]byte(`{"resourceType":"Goal","meta":{"profile":["us-core-goal"]},"lifecycleStatus":"active","target":[{"dueDate":"2026"}]}`))
	s.Note([]byte(`{"resourceType":"Goal","lifecycleStatus":"active","description":{"text":"of no profile"}}`))
	if got, want := before-len(s.Missing()), 3; got != want {
		t.Errorf("%d elements occurred, want lifecycleStatus, target and target.due[x]", got)
	}
}
