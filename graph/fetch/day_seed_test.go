package fetch_test

import (
	"strconv"
	"testing"

	"caseload/ent/viewer"
	"caseload/internal/world"
)

// perCaseload is how many patients a case manager has in a town at work.
const perCaseload = 80

// newWorkingTown builds a town of CASELOAD_BENCH_PATIENTS patients, 4,000 by
// default, with all that a day is made of: each has ten tasks, seven of them done,
// two appointments, an order, and some have a grave issue or a message that waits.
func newWorkingTown(b *testing.B) *town {
	b.Helper()
	t := &town{World: world.Empty(b), patients: sized(b, 50*perCaseload)}
	t.viewer = viewer.Viewer{Organization: named("town"), Practitioner: named("manager 7"), Roles: []viewer.Role{viewer.CaseManager}}
	t.seed(b, worksOf(t.patients))
	return t
}

// worksOf is the script that builds a town at work. Patient n is number n /
// managers in the caseload of manager n % managers.
func worksOf(patients int) string {
	count := max(patients/perCaseload, 8)
	managers, n := strconv.Itoa(count), strconv.Itoa(patients)
	each := func(times string) string {
		return "generate_series(0, " + n + " - 1) n, generate_series(1, " + times + ") i, lateral (select n / " + managers + " as k, " +
			"md5('manager ' || n % " + managers + ")::uuid as manager, md5('patient ' || n)::uuid as patient) p"
	}
	row := func(noun string) string {
		return "md5('town')::uuid, md5('" + noun + " ' || n || ' ' || i)::uuid, now(), now(), now() - i * interval '9 days', patient"
	}
	const (
		base    = "(organization_id, id, recorded_at, received_at, "
		columns = base + "timeline_at, patient_id, "
		// An open task is due within four weeks, or up to three days over.
		due = "now() + case when i <= 7 then -(i * 20 + k % 20) * interval '1 day' else ((k * 3 + i) * 37 % 720 - 72) * interval '1 hour' end"
		// Appointments are spread over five weeks around today, by day.
		begins = "date_trunc('day', now()) + ((k * 2 + i) * 11 % 35 - 14) * interval '1 day' + (13 + k % 9) * interval '1 hour'"
	)
	return `set session_replication_role = replica;
	insert into organization ` + base + `name) values (md5('town')::uuid, md5('town')::uuid, now(), now(), 'Town');
	insert into practitioner ` + base + `display_name)
		select md5('town')::uuid, md5('manager ' || n)::uuid, now(), now(), 'Manager ' || n from generate_series(0, ` + managers + `) n;
	insert into practitioner_role ` + base + `role, practitioner_id, supervisor_id)
		select organization_id, gen_random_uuid(), now(), now(), 'CASE_MANAGER', id, md5('supervisor ' || substr(id::text, 1, 1))::uuid from practitioner;
	insert into absence ` + base + `practitioner_id, covered_by_id, reason, starts_at, ends_at)
		select organization_id, gen_random_uuid(), now(), now(), id, md5('manager 0')::uuid, '', now() - interval '1 year', now() - interval '50 weeks' from practitioner;
	insert into patient ` + base + `display_name, search_name, birth_date, telecom, risk_rank, next_contact_at, open_task_count, case_manager_id)
		select md5('town')::uuid, patient, now(), now(), 'Name ' || n, 'name ' || md5(n::text), '1950-01-01', '[{"system": "phone", "value": "555-0100"}]',
			n % 4 + 1, now() + (n * 7919 % 9000) * interval '10 minutes', 3, manager from ` + each("1") + `;
	insert into relationship (organization_id, id, basis, starts_at, patient_id, practitioner_id)
		select organization_id, gen_random_uuid(), 'CASE_MANAGER', now() - interval '1 year', id, case_manager_id from patient;
	insert into task ` + base + `patient_id, owner_id, title, kind, status, priority, due_at, checklist)
		select md5('town')::uuid, md5('task ' || n || ' ' || i)::uuid, now(), now(), patient, manager, 'Ask how it goes', (array['PHONE_CALL', 'HOME_VISIT', 'OTHER'])[i % 3 + 1],
			case when i <= 7 then 'COMPLETED' else 'REQUESTED' end, case k % 11 when 0 then 'URGENT' else 'ROUTINE' end, ` + due + `,
			'[{"text": "Weight", "done": false}]' from ` + each("10") + `;
	insert into appointment ` + columns + `practitioner_id, title, kind, status, starts_at, ends_at, travel_minutes)
		select ` + row("appointment") + `, manager, 'Visit', 'HOME_VISIT', 'BOOKED', ` + begins + `, ` + begins + ` + interval '40 minutes', 15 from ` + each("2") + `;
	insert into service_request ` + columns + `reason, requester_id, triage_due_at, loop, loop_due_at)
		select ` + row("request") + `, 'Short of breath', manager, '9999-12-31T00:00:00Z', 'REQUESTED', now() + (k * 13 % 300 - 6) * interval '1 hour' from ` + each("1") + `;
	insert into detected_issue ` + columns + `rule, kind, severity, status, cause, title, last_seen_at)
		select ` + row("issue") + `, 'weight', 'VITAL_SIGN', 'URGENT', case when k % 20 = 3 and i = 1 then 'OPEN' else 'RESOLVED' end, 'heart-failure', 'Gained 2 kg', now() from ` + each("2") + `;
	insert into communication ` + columns + `thread_id, text, acknowledgement_required, latest_at)
		select ` + row("message") + `, md5('message ' || n || ' ' || i)::uuid, 'Please call', true, now() from ` + each("2") + `;
	insert into communication_receipt ` + columns + `communication_id, thread_id, practitioner_id, mentioned, acknowledged_at)
		select ` + row("receipt") + `, md5('message ' || n || ' ' || i)::uuid, md5('message ' || n || ' ' || i)::uuid, manager, true,
			case when k % 40 = 5 and i = 1 then null else now() end from ` + each("2") + `;
	set session_replication_role = origin;
	analyze`
}
