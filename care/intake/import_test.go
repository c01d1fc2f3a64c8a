package intake

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent/viewer"
)

// sets are the sample sets by name, with their folders.
var sets = map[string]string{
	"synthea-2025": "../../server/demo/sample/synthea-2025", "synthea-2020": "testdata/synthea-2020",
	"bulk-ndjson": "testdata/bulk-ndjson", "inferno": "testdata/inferno",
	"us-core-examples": "testdata/us-core-examples", "fhir-notifications": "testdata/fhir-notifications",
}

// publishedCounts is how many resources of each type the sets hold.
func publishedCounts(t *testing.T) map[string]map[string]int {
	t.Helper()
	raw, err := os.ReadFile("testdata/counts.json")
	if err != nil {
		t.Fatal(err)
	}
	var sets map[string]struct {
		Resources map[string]int `json:"resources"`
	}
	if err := json.Unmarshal(raw, &sets); err != nil {
		t.Fatal(err)
	}
	counts := map[string]map[string]int{}
	for name, set := range sets {
		counts[name] = set.Resources
	}
	return counts
}

func TestEverySetImportsAndTwiceEqualsOnce(t *testing.T) {
	t.Parallel()
	published := publishedCounts(t)
	for name, path := range sets {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if testing.Short() && name == "synthea-2025" {
				t.Skip("40,000 resources, twice")
			}
			c := newClinic(t)
			first := c.imports(folder(t, path)...)
			read, raw := map[string]int{}, map[string]int{}
			for resourceType, counts := range first.Types {
				read[resourceType] = counts.Read
				_, modelled := kinds[resourceType]
				// Inferno's is a prior authorization, which is no claim.
				modelled = modelled || resourceType == explanation && name != "inferno"
				// Answers to forms that are not known here are kept raw.
				answers := resourceType == "QuestionnaireResponse" && counts.Raw < counts.Read
				if !answers && modelled != (counts.Raw == 0) || !modelled && counts.Raw != counts.Read {
					t.Errorf("%s: %d of %d kept raw", resourceType, counts.Raw, counts.Read)
				}
				raw[resourceType] = counts.Rejected
			}
			if diff := cmp.Diff(published[name], read); diff != "" {
				t.Errorf("resources (-published +read):\n%s", diff)
			}
			if rejected := first.Total().Rejected; rejected > 0 || len(first.Missing) > 0 {
				t.Errorf("%d rejected, missing %v", rejected, first.Missing)
			}
			if name == "synthea-2025" {
				checkDemonstration(t, c)
			}
			before := c.dump()
			second := c.imports(folder(t, path)...)
			if total := second.Total(); total.Created+total.Updated+total.Rejected > 0 || total.Unchanged != total.Read {
				t.Errorf("the second time: %+v", total)
			}
			sameDump(t, before, c.dump())
		})
	}
}

// checkDemonstration holds the rows of synthea-2025 against what is known of it.
func checkDemonstration(t *testing.T, c *clinic) {
	t.Helper()
	published := publishedCounts(t)["synthea-2025"]
	for resourceType := range kinds {
		if resourceType == "MedicationStatement" { // those that there are come of claims, see below
			continue
		}
		table := snake(resourceType)
		want := strconv.Itoa(published[resourceType])
		if got := c.text(`select count(*) from ` + table); got != want {
			t.Errorf("%s has %s rows, want %s", table, got, want)
		}
	}
	tests := []struct{ name, query, want string }{
		{"home visits", `select count(*) from encounter where class = 'HH'`, "51"},
		{"every encounter has who led it", `select count(*) from encounter where performer_id is null or service_provider_id is null`, "0"},
		{"orders by reference know their medicine", `select count(*) from medication_request where code = ''`, "0"},
		{"employment is no diagnosis", `select count(*) from condition where display like '%employment%' and category <> 'SOCIAL'`, "0"},
		{"diagnoses are not social", `select count(*) from condition where display like '%(disorder)' and category = 'SOCIAL'`, "0"},
		{"three members a team", `select count(*) from care_team_participant`, "522"},
		{"plans know their team", `select count(*) from care_plan where care_team_id is null`, "0"},
		{"panel rows know the last encounter", `select count(*) from patient where last_encounter_id is null`, "0"},
		{"panel rows know the risk tier", `select count(*) from patient where risk_rule = '' or risk_as_of is null`, "0"},
		{"every explanation is a claim", `select count(*) from claim where patient_id is null or kind = '' or not final`, "0"},
		{"every filled prescription is a statement", `select (select sum(jsonb_array_length(body -> 'Lines')) from claim where kind = 'PDE')
			- (select count(*) from medication_statement where information_source = 'PHARMACY_FILL' and code <> '' and status = 'ACTIVE')`, "0"},
		{"explanations know whose they are", `select count(*) from raw_resource where resource_type = 'ExplanationOfBenefit' and patient_id is null`, "0"},
		{"one log entry a record about a patient", `select count(*) = max(position) and count(*) = count(distinct entity_id) from change`, "true"},
		{"a dirty disposition is home", `select string_agg(distinct discharge_disposition_code, ',') from encounter`, ",01"},
	}
	for _, tt := range tests {
		if got := c.text(tt.query); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

// snake is the table of a resource type.
func snake(resourceType string) string {
	var b strings.Builder
	for i, r := range resourceType {
		if i > 0 && r >= 'A' && r <= 'Z' {
			b.WriteByte('_')
		}
		b.WriteRune(r)
	}
	return strings.ToLower(b.String())
}

func TestTheOrderOfFilesMakesNoDifference(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"synthea-2020", "us-core-examples", "inferno"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			files := folder(t, sets[name])
			rand.Shuffle(len(files), func(i, j int) { files[i], files[j] = files[j], files[i] })
			summary := c.imports(files...)
			if total := summary.Total(); total.Rejected > 0 || len(summary.Missing) > 0 {
				t.Errorf("%d rejected, missing %v", total.Rejected, summary.Missing)
			}
		})
	}
}

// bundle is a transaction of resources.
func bundle(resources ...string) string {
	return `{"resourceType":"Bundle","type":"transaction","entry":[{"resource":` + strings.Join(resources, `},{"resource":`) + `}]}`
}

const (
	ann      = `{"resourceType":"Patient","id":"ann","name":[{"family":"Ann"}]}`
	bea      = `{"resourceType":"Patient","id":"bea","name":[{"family":"Bea"}]}`
	doctor   = `{"resourceType":"Practitioner","id":"doc","name":[{"family":"Doc"}]}`
	diagnose = `{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/ann"},"asserter":{"reference":"Practitioner/doc"},"encounter":{"reference":"Encounter/e"},"code":{"text":"flu"}}`
	visit    = `{"resourceType":"Encounter","id":"e","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/ann"},"period":{"start":"2020-01-01"}}`
)

func TestAReferenceMayLeadToALaterFile(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	summary := c.imports(file("1.json", bundle(ann, diagnose)), file("2.json", bundle(bea, doctor, visit)))
	if len(summary.Missing) > 0 || summary.Types["Condition"].Created != 1 {
		t.Errorf("missing %v, conditions %+v", summary.Missing, summary.Types["Condition"])
	}
	got := c.text(`select p.family from condition c join practitioner p on p.id = c.performer_id join encounter e on e.id = c.encounter_id`)
	if got != "Doc" {
		t.Errorf("performed by %q", got)
	}
}

func TestAReferenceMayBeAnsweredByALaterImport(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first := c.imports(file("1.json", bundle(diagnose)))
	if len(first.Rejections) != 1 || first.Rejections[0].Reason != "Condition.subject: the patient is not known here" {
		t.Errorf("without the patient: %+v", first.Rejections)
	}
	second := c.imports(file("1.json", bundle(diagnose)), file("2.json", bundle(ann)))
	want := map[string]int{"Condition.encounter": 1, "Condition.performer": 1}
	if diff := cmp.Diff(want, second.Missing); diff != "" || second.Types["Condition"].Created != 1 {
		t.Errorf("with the patient: %+v, missing (-want +got):\n%s", second.Types["Condition"], diff)
	}
	third := c.imports(file("1.json", bundle(diagnose, doctor, visit)))
	if len(third.Missing) > 0 || third.Types["Condition"].Updated != 1 {
		t.Errorf("with the rest: %+v, missing %v", third.Types["Condition"], third.Missing)
	}
	if got := c.text(`select count(*) from rejected_entry where accepted_at is null`); got != "0" {
		t.Errorf("%s rejections are left open", got)
	}
	if got := c.text(`select revision from condition`); got != "2" {
		t.Errorf("revision %s, want 2", got)
	}
}

func TestWhatIsBrokenIsReportedAndTheRestLands(t *testing.T) {
	t.Parallel()
	long := randomText(20_000) // an index of the database takes no such name
	c := newClinic(t)
	summary := c.imports(
		file("broken.json", bundle(ann,
			`{"resourceType":"Patient","id":"bad-date","birthDate":"the third of May"}`,
			`{"resourceType":"Patient","id":"bad-kind","name":"Jo"}`,
			`{"resourceType":"Patient","id":"long-name","name":[{"family":"`+long+`"}]}`,
			`{"id":"no-type"}`, visit)),
		file("cut.json", bundle(bea)[:len(bundle(bea))-2]+`,{"resource":{"resourceTy`),
		file("lines.ndjson", doctor+"\n{oops\n"+diagnose+"\n"),
	)
	var got []string
	for _, r := range summary.Rejections {
		got = append(got, r.File+" "+r.Entry+" "+r.Reason)
	}
	slices.Sort(got)
	want := []string{
		"broken.json Bundle.entry[1] Patient.birthDate: a date is YYYY, YYYY-MM or YYYY-MM-DD",
		"broken.json Bundle.entry[2] Patient.name: expected a list, found text",
		"broken.json Bundle.entry[3] Patient: the database refuses it",
		"broken.json Bundle.entry[4] resourceType: missing: this is not a FHIR resource",
		"cut.json Bundle.entry[1] the file ends in the middle of it",
		"lines.ndjson line 2 not JSON at byte 2 of it",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rejections (-want +got):\n%s", diff)
	}
	if got := c.text(`select string_agg(family, ' ' order by family) from patient`); got != "Ann Bea" {
		t.Errorf("patients: %s", got)
	}
	if got := c.text(`select count(*) from condition c join encounter e on e.id = c.encounter_id join practitioner p on p.id = c.performer_id`); got != "1" {
		t.Errorf("%s conditions landed", got)
	}
	kept := c.text(`select content from rejected_entry where reason like 'Patient.birthDate%'`)
	if !strings.Contains(kept, "the third of May") {
		t.Errorf("kept of the rejected entry: %s", kept)
	}
	before := c.dump()
	c.imports(file("broken.json", bundle(ann, `{"resourceType":"Patient","id":"bad-date","birthDate":"the third of May"}`)))
	sameDump(t, before, c.dump())
}

func TestABundleKeepsItsOwnNamesWhenSomethingInItIsRefused(t *testing.T) {
	t.Parallel()
	entry := func(address, resource string) string {
		return `{"fullUrl":"urn:uuid:` + address + `","resource":` + resource + `}`
	}
	about := func(s string) string { return strings.Replace(s, "Patient/ann", "urn:uuid:0", 1) }
	c := newClinic(t)
	summary := c.imports(file("1.json", `{"resourceType":"Bundle","type":"transaction","entry":[`+strings.Join([]string{
		entry("4", about(strings.Replace(diagnose, "Encounter/e", "urn:uuid:3", 1))),
		entry("3", about(visit)),
		entry("2", `{"resourceType":"Practitioner","id":"long","identifier":[{"system":"s","value":"`+randomText(20_000)+`"}]}`),
		entry("1", doctor),
		entry("0", ann),
	}, ",")+`]}`))
	if len(summary.Missing) > 0 || summary.Total().Rejected != 1 || summary.Total().Created != 4 {
		t.Errorf("missing %v, counts %+v, %+v", summary.Missing, summary.Total(), summary.Rejections)
	}
}

// randomText is text that cannot be compressed to fit into an index.
func randomText(length int) string {
	text := ""
	for len(text) < length {
		text += strconv.FormatUint(rand.Uint64(), 36)
	}
	return text
}

func TestAChangedResourceUpdatesItsRowAndAnEarlierOneDoesNotComeBack(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	married := strings.Replace(ann, "Ann", "Married", 1)
	c.imports(file("1.json", ann))
	id := c.text(`select id from patient`)
	second := c.imports(file("2.json", married))
	if got := second.Types["Patient"]; got.Updated != 1 {
		t.Errorf("the change: %+v", got)
	}
	again := c.imports(file("1.json", ann))
	if got := again.Types["Patient"]; got.Unchanged != 1 {
		t.Errorf("the old file again: %+v", got)
	}
	got := c.text(`select concat_ws(' ', id, family, search_name, revision) from patient`)
	if want := id + " Married married 2"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	got = c.text(`select string_agg(concat_ws(' ', position, entity_type, kind, revision), ', ' order by position) from change`)
	if want := "1 Patient CREATED 1, 2 Patient UPDATED 2"; got != want {
		t.Errorf("change log: %s, want %s", got, want)
	}
}

func TestVersionsOfOneRecordInOneFileEndWithTheLast(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	summary := c.imports(file("1.json", bundle(ann, strings.Replace(ann, "Ann", "Anna", 1), ann, strings.Replace(ann, "Ann", "Annie", 1))))
	want := Counts{Read: 4, Created: 1, Updated: 2, Unchanged: 1}
	if diff := cmp.Diff(want, summary.Types["Patient"]); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
	if got := c.text(`select concat_ws(' ', family, revision) from patient`); got != "Annie 3" {
		t.Errorf("got %s", got)
	}
}

func TestPeopleAreToldApartByTheirRecordNumber(t *testing.T) {
	t.Parallel()
	const numbered = `{"resourceType":"Patient","id":"1","identifier":[{"system":"http://h","value":"%s"},{"system":"http://hl7.org/fhir/sid/us-ssn","value":"999"}],"name":[{"family":"%s"}]}`
	const about = `{"resourceType":"Condition","id":"c%s","subject":{"reference":"Patient/1"},"code":{"text":"x"}}`
	c := newClinic(t)
	c.imports(
		file("a.json", bundle(fmt.Sprintf(numbered, "7", "Ann"), fmt.Sprintf(about, "1"))),
		file("b.json", bundle(fmt.Sprintf(numbered, "8", "Bea"), fmt.Sprintf(about, "2"))),
		file("c.json", bundle(strings.Replace(fmt.Sprintf(numbered, "7", "Ann"), `"id":"1"`, `"id":"2"`, 1))),
	)
	got := c.text(`select string_agg(p.family, ' ' order by p.family) from patient p`)
	if got != "Ann Bea" {
		t.Errorf("patients: %s", got)
	}
}

func TestASourceKeepsItsOwnIds(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.Source = "north"
	c.imports(file("1.json", bundle(ann, visit)))
	c.Source = "south"
	summary := c.imports(file("1.json", bundle(ann, visit)))
	if got := summary.Total(); got.Created != 2 {
		t.Errorf("from another source: %+v", got)
	}
	if got := c.text(`select string_agg(p.source || e.source, ' ' order by p.source) from patient p join encounter e on e.patient_id = p.id`); got != "northnorth southsouth" {
		t.Errorf("encounters by patient: %s", got)
	}
}

func TestACareTeamOpensTheRecordToItsMembers(t *testing.T) {
	t.Parallel()
	const nurse = `{"resourceType":"Practitioner","id":"nurse","name":[{"family":"Nurse"}]}`
	const member = `{"member":{"reference":"Practitioner/%s"}}`
	team := func(members ...string) string {
		return `{"resourceType":"CareTeam","id":"t","status":"active","subject":{"reference":"Patient/ann"},"period":{"start":"2020"},"participant":[` + strings.Join(members, ",") + `]}`
	}
	c := newClinic(t)
	c.imports(file("1.json", bundle(ann, doctor, nurse, team(fmt.Sprintf(member, "doc"), fmt.Sprintf(member, "nurse")))))
	const open = `select string_agg(p.family, ' ' order by p.family) from relationship r join practitioner p on p.id = r.practitioner_id where r.basis = 'CARE_TEAM' and r.starts_at < now() and r.ends_at is null`
	if got := c.text(open); got != "Doc Nurse" {
		t.Errorf("open to: %s", got)
	}
	c.imports(file("2.json", bundle(team(fmt.Sprintf(member, "nurse")))))
	if got := c.text(open); got != "Nurse" {
		t.Errorf("after one has left, open to: %s", got)
	}
	if got := c.text(`select string_agg(p.family, '') from care_team_participant m join practitioner p on p.id = m.practitioner_id where m.ends_at is not null and m.revision = 2`); got != "Doc" {
		t.Errorf("ended: %s", got)
	}
	c.imports(file("3.json", bundle(strings.Replace(team(fmt.Sprintf(member, "nurse")), "active", "inactive", 1))))
	if got := c.text(open); got != "" {
		t.Errorf("after the team has ended, open to: %s", got)
	}
}

func TestAGoalKnowsItsCarePlan(t *testing.T) {
	t.Parallel()
	const plan = `{"resourceType":"CarePlan","id":"p","status":"active","intent":"plan","subject":{"reference":"Patient/ann"},"goal":[{"reference":"Goal/g"}]}`
	const goal = `{"resourceType":"Goal","id":"g","lifecycleStatus":"active","description":{"text":"walk"},"subject":{"reference":"Patient/ann"}}`
	c := newClinic(t)
	c.imports(file("1.json", ann), file("plan.ndjson", plan), file("goal.ndjson", goal))
	linked := `select count(*) from goal g join care_plan p on p.id = g.care_plan_id`
	if got := c.text(linked); got != "1" {
		t.Errorf("%s goals are linked", got)
	}
	before := c.dump()
	if got := c.imports(file("goal.ndjson", goal)).Types["Goal"]; got.Unchanged != 1 {
		t.Errorf("the goal by itself: %+v", got)
	}
	sameDump(t, before, c.dump())
}

func TestARecordStaysWithItsPatient(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.imports(file("1.json", bundle(ann, bea, visit)))
	summary := c.imports(file("2.json", bundle(strings.Replace(visit, "Patient/ann", "Patient/bea", 1))))
	if len(summary.Rejections) != 1 || summary.Rejections[0].Reason != "Encounter: it was about another patient before" {
		t.Errorf("rejections: %+v", summary.Rejections)
	}
	if got := c.text(`select p.family || e.revision from encounter e join patient p on p.id = e.patient_id`); got != "Ann1" {
		t.Errorf("the encounter: %s", got)
	}
}

func TestImportsAtTheSameTimeMakeOneRecord(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if _, err := c.Import(c.context(), []fhir.File{file("1.json", bundle(ann, doctor, visit, diagnose))}); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got := c.text(`select concat_ws(' ', (select count(*) from patient), (select count(*) from condition), (select max(revision) from condition))`); got != "1 1 1" {
		t.Errorf("patients, conditions, revision: %s", got)
	}
}

func TestTheFeedIsWokenOnlyWhenSomethingChanged(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	var woken []uuid.UUID
	c.Wake = func(organization uuid.UUID) { woken = append(woken, organization) }
	var done, total int64
	c.Progress = func(d, all int64) { done, total = d, all }
	f := file("1.json", bundle(ann, visit))
	c.imports(f)
	c.imports(f)
	if diff := cmp.Diff([]uuid.UUID{c.id}, woken); diff != "" {
		t.Errorf("woken (-want +got):\n%s", diff)
	}
	if done != f.Size || total != f.Size {
		t.Errorf("progress %d of %d, want %d", done, total, f.Size)
	}
}

func TestOnlyTheServerImports(t *testing.T) {
	t.Parallel()
	for _, ctx := range []context.Context{
		t.Context(),
		viewer.NewContext(t.Context(), viewer.Viewer{Organization: uuid.New(), Roles: []viewer.Role{viewer.CaseManager}}),
	} {
		if _, err := (&Importer{}).Import(ctx, nil); !errors.Is(err, ErrNotSystem) {
			t.Errorf("got %v, want ErrNotSystem", err)
		}
	}
}

func TestAnImportEndsWithItsContext(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	ctx, cancel := context.WithCancel(c.context())
	c.Progress = func(int64, int64) { cancel() }
	_, err := c.Import(ctx, folder(t, sets["bulk-ndjson"]))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want a canceled context", err)
	}
}
