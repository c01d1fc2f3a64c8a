package fetch_test

import (
	"crypto/md5" // names rows, keeps no secret
	"database/sql"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/internal/world"
)

// perManager is how many patients a case manager has in a town.
const perManager = 70

// town is a database of many patients, for measuring: each has 8 encounters,
// 6 conditions, 12 observations, 3 orders, 4 procedures and 3 tasks.
type town struct {
	*world.World
	patients int
	viewer   viewer.Viewer
	patient  uuid.UUID // one of the viewer's
}

// newTown builds a town of CASELOAD_BENCH_PATIENTS patients, 1,400 by default.
func newTown(b *testing.B) *town {
	b.Helper()
	t := &town{World: world.Empty(b), patients: sized(b, 20*perManager)}
	t.viewer = viewer.Viewer{Organization: named("town"), Practitioner: named("manager 7"), Roles: []viewer.Role{viewer.CaseManager}}
	t.patient = named("patient 7")
	t.seed(b, seeds(t.patients))
	return t
}

// sized is how many patients CASELOAD_BENCH_PATIENTS asks for.
func sized(b *testing.B, otherwise int) int {
	b.Helper()
	text := os.Getenv("CASELOAD_BENCH_PATIENTS")
	if text == "" {
		return otherwise
	}
	patients, err := strconv.Atoi(text)
	if err != nil {
		b.Fatalf("CASELOAD_BENCH_PATIENTS: %v", err)
	}
	return patients
}

// seed runs a script that builds a town.
func (t *town) seed(b *testing.B, script string) {
	b.Helper()
	db, err := sql.Open("postgres", t.OwnerURL)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	began := time.Now()
	if _, err := db.ExecContext(b.Context(), script); err != nil {
		b.Fatal(err)
	}
	b.Logf("%d patients seeded in %.0f s", t.patients, time.Since(began).Seconds())
}

// named is the id that md5('name')::uuid is in Postgres.
func named(name string) uuid.UUID { return md5.Sum([]byte(name)) }

// seeds is the script that builds a town. Foreign keys are not checked while it
// runs, which takes half of the time.
func seeds(patients int) string {
	managers := strconv.Itoa(max(patients/perManager, 1))
	n := strconv.Itoa(patients)
	each := func(times string) string {
		return "generate_series(1, " + n + ") n, generate_series(1, " + times + ") i"
	}
	row := func(noun string) string {
		return "md5('town')::uuid, md5('" + noun + " ' || n || ' ' || i)::uuid, now(), now(), " +
			"now() - i * interval '20 days' - n % 20 * interval '1 day', md5('patient ' || n)::uuid"
	}
	const columns = "(organization_id, id, recorded_at, received_at, timeline_at, patient_id, "
	return `set session_replication_role = replica;
	insert into organization (organization_id, id, recorded_at, received_at, name) values (md5('town')::uuid, md5('town')::uuid, now(), now(), 'Town');
	insert into practitioner (organization_id, id, recorded_at, received_at, display_name)
		select md5('town')::uuid, md5('manager ' || n)::uuid, now(), now(), 'Manager ' || n from generate_series(0, ` + managers + `) n;
	insert into patient (organization_id, id, recorded_at, received_at, display_name, search_name, birth_date, risk_rank, risk_rule,
			risk_reasons, next_contact_at, open_task_count, case_manager_id, next_task_id, last_encounter_id)
		select md5('town')::uuid, md5('patient ' || n)::uuid, now(), now(), 'Name ' || n, 'name ' || md5(n::text), '1950-01-01', n % 4 + 1, 'risk-tier 2026.1',
			'["2 chronic condition groups"]', now() + (n * 7919 % 9000) * interval '10 minutes', 2, md5('manager ' || n % ` + managers + `)::uuid,
			md5('task ' || n || ' 1')::uuid, md5('encounter ' || n || ' 1')::uuid from generate_series(1, ` + n + `) n;
	insert into relationship (organization_id, id, basis, starts_at, patient_id, practitioner_id)
		select organization_id, gen_random_uuid(), 'CASE_MANAGER', now() - interval '1 year', id, case_manager_id from patient;
	insert into encounter ` + columns + `status, class, starts_at, display)
		select ` + row("encounter") + `, 'FINISHED', 'AMB', now() - i * interval '20 days', 'Follow-up' from ` + each("8") + `;
	insert into condition ` + columns + `code_system, code, display, codings, clinical_status, category, encounter_id)
		select ` + row("condition") + `, 'http://snomed.info/sct', '44054006', 'Diabetes mellitus type 2', '[]', 'ACTIVE', 'PROBLEM_LIST_ITEM', md5('encounter ' || n || ' ' || i)::uuid from ` + each("6") + `;
	insert into observation ` + columns + `code_system, code, display, status, category, value, value_number)
		select ` + row("observation") + `, 'http://loinc.org', '8480-6', 'Systolic blood pressure', 'FINAL', 'vital-signs', '{"quantity": {"value": "128", "code": "mm[Hg]"}}', 128 from ` + each("12") + `;
	insert into medication_request ` + columns + `code_system, code, display, status, intent)
		select ` + row("order") + `, 'http://www.nlm.nih.gov/research/umls/rxnorm', '860975', 'Metformin', 'ACTIVE', 'ORDER' from ` + each("3") + `;
	insert into procedure ` + columns + `code_system, code, display, status)
		select ` + row("procedure") + `, 'http://snomed.info/sct', '710824005', 'Assessment', 'COMPLETED' from ` + each("4") + `;
	insert into task (organization_id, id, recorded_at, received_at, patient_id, owner_id, title, kind, status, due_at)
		select md5('town')::uuid, md5('task ' || n || ' ' || i)::uuid, now(), now(), md5('patient ' || n)::uuid, md5('manager ' || n % ` + managers + `)::uuid,
			'Call', 'PHONE_CALL', case i when 3 then 'COMPLETED' else 'REQUESTED' end, now() + i * interval '1 day' + n % 300 * interval '1 hour' from ` + each("3") + `;
	set session_replication_role = origin;
	analyze`
}
