package intake

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"caseload/care/intake/fhir"
)

// burst is a bundle of a patient with so many results of potassium in the last
// days, which begin to be critical, and with what else happened.
func burst(now time.Time, count int, shuffle *rand.Rand) fhir.File {
	at := func(ago time.Duration) string { return now.UTC().Add(-ago).Truncate(time.Minute).Format(time.RFC3339) }
	var resources []string
	for i := range count {
		resources = append(resources, fmt.Sprintf(`{"resourceType":"Observation","id":"k%d","status":"final","subject":{"reference":"Patient/p"},
			"category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],
			"code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]},"effectiveDateTime":%q,
			"valueQuantity":{"value":%d.%d,"unit":"mmol/L","system":"http://unitsofmeasure.org","code":"mmol/L"}}`, i, at(time.Duration(i)*time.Minute), 5+i%2, 5+i%5))
	}
	resources = append(resources,
		`{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"EMER"},"subject":{"reference":"Patient/p"},"period":{"start":"`+at(time.Hour)+`"}}`,
		`{"resourceType":"Encounter","id":"old","status":"finished","class":{"code":"EMER"},"subject":{"reference":"Patient/p"},"period":{"start":"2020-01-01T00:00:00Z"}}`,
		`{"resourceType":"Encounter","id":"office","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p"},"period":{"start":"`+at(time.Hour)+`"}}`,
		`{"resourceType":"Condition","id":"c","clinicalStatus":{"coding":[{"code":"active"}]},"subject":{"reference":"Patient/p"},
			"category":[{"coding":[{"code":"problem-list-item"}]}],"code":{"coding":[{"system":"http://snomed.info/sct","code":"84114007","display":"Heart failure (disorder)"}]},
			"recordedDate":"`+at(time.Hour)+`"}`,
		`{"resourceType":"MedicationRequest","id":"m","status":"stopped","intent":"order","subject":{"reference":"Patient/p"},"authoredOn":"`+at(time.Hour)+`",
			"medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"313988","display":"Furosemide 40 MG"}]}}`,
	)
	if shuffle != nil {
		shuffle.Shuffle(len(resources), func(i, j int) { resources[i], resources[j] = resources[j], resources[i] })
	}
	return file("burst.json", bundle(append([]string{`{"resourceType":"Patient","id":"p"}`}, resources...)...))
}

// issues are what rules noticed, by cause.
const issuesQuery = `select string_agg(cause || ' ' || severity || ' ' || evidence_count || ' ' || suppressed_count || ' ' || revision, '; ' order by cause) from detected_issue`

func TestTheSameDataThreeTimesIsOneReassessment(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	now := time.Now()
	delivery := burst(now, 1_000, nil)
	c.imports(delivery)
	const tasks = `select string_agg(cause || ' ' || priority, '; ' order by cause) from task`
	want, work := c.text(issuesQuery), c.text(tasks)
	wantTasks := "diagnosis ROUTINE; emergency-visit ASAP; medication-stopped ROUTINE; potassium STAT"
	if !strings.HasPrefix(want, "diagnosis ACTION 1 0 1; emergency-visit URGENT 1 0 1; medication-stopped ACTION 1 0 1; potassium EMERGENT 1000 ") || work != wantTasks {
		t.Errorf("issues %s; tasks %s", want, work)
	}
	changes := c.text(`select count(*) from change`)
	c.imports(delivery)
	c.imports(burst(now, 1_000, rand.New(rand.NewPCG(1, 2))))
	if got := c.text(issuesQuery); got != want {
		t.Errorf("after three times: %s, want %s", got, want)
	}
	if got := c.text(tasks); got != work {
		t.Errorf("after three times: %s, want %s", got, work)
	}
	if got := c.text(`select count(*) from change`); got != changes {
		t.Errorf("the log grew from %s to %s", changes, got)
	}
}

func TestAnImportTellsThoseWhoFollowThePatient(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(burst(time.Now(), 3, nil))
	got := c.text(`select string_agg(d.cause || ' ' || c.kind || ' ' || c.severity, '; ' order by c.position) from change c join detected_issue d on d.id = c.entity_id`)
	if got != "diagnosis CREATED ACTION; emergency-visit CREATED URGENT; medication-stopped CREATED ACTION; potassium CREATED EMERGENT" {
		t.Errorf("the log tells %s", got)
	}
}

func TestWhatSomebodyHasDealtWithDoesNotComeBack(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(burst(time.Now(), 0, nil))
	if _, err := c.owner.ExecContext(t.Context(), `update detected_issue set status = 'RESOLVED', resolved_at = now()`); err != nil {
		t.Fatal(err)
	}
	stay := func(class, status string) fhir.File {
		return file("later.json", bundle(`{"resourceType":"Encounter","id":"`+class+`","status":"`+status+`","class":{"code":"EMER"},"subject":{"reference":"Patient/p"},
			"period":{"start":"`+time.Now().UTC().Add(-2*time.Hour).Format(time.RFC3339)+`"},"meta":{"lastUpdated":"`+time.Now().UTC().Format(time.RFC3339Nano)+`"}}`))
	}
	c.imports(stay("e", "in-progress"))
	const open = `select coalesce(string_agg(cause, ' ' order by cause), '') from detected_issue where status = 'OPEN'`
	if got := c.text(open); got != "" {
		t.Errorf("the same visit again: %s", got)
	}
	c.imports(stay("e2", "in-progress"))
	if got := c.text(open); got != "emergency-visit" {
		t.Errorf("another visit: %s", got)
	}
}

func TestWhatAStayWasTakenForIsTakenBack(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	stay := func(version int, class, status string) {
		c.imports(file("stay.json", bundle(`{"resourceType":"Patient","id":"p"}`, `{"resourceType":"Encounter","id":"e","status":"`+status+`","class":{"code":"`+class+`"},
			"subject":{"reference":"Patient/p"},"period":{"start":"`+time.Now().UTC().Add(-2*time.Hour).Format(time.RFC3339)+`"},
			"meta":{"lastUpdated":"`+time.Now().UTC().Add(time.Duration(version)*time.Second).Format(time.RFC3339Nano)+`"}}`)))
	}
	const issues = `select string_agg(cause || ' ' || status, '; ' order by recorded_at, cause) from detected_issue`
	const work = `select string_agg(cause || ' ' || status || ' ' || outcome, '; ' order by received_at) from task`
	stay(0, "EMER", "in-progress")
	stay(1, "IMP", "in-progress")
	if got := c.text(issues); got != "emergency-visit RESOLVED; hospitalization OPEN" {
		t.Errorf("the visit became a stay: %s", got)
	}
	stay(2, "IMP", "cancelled")
	if got := c.text(`select count(*) from detected_issue where status = 'OPEN'`); got != "0" {
		t.Errorf("%s issues are open about a stay that never was", got)
	}
	const end = "CANCELLED What it rested on was taken back."
	if got := c.text(work); got != "emergency-visit "+end+"; hospitalization "+end {
		t.Errorf("work: %s", got)
	}
	stay(3, "IMP", "in-progress")
	if got := c.text(`select string_agg(cause, ' ') from detected_issue where status = 'OPEN'`); got != "hospitalization" {
		t.Errorf("there was a stay after all: %s", got)
	}
}
