package graph_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/lib/pq"

	"caseload/care/behavioral/registry"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// The rates are those that plain SQL counts of the totals, over the rows that the viewer
// may see.
func TestStatisticsAgreeWithPlainSQL(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	populate(t, w, 5_000)
	measured(t, w, 5_000)
	for by, column := range map[string]string{"CARE_MANAGER": "care_manager_id", "SITE": "site_id"} {
		var answer struct {
			CollaborativeCareStatistics struct {
				All    stratum
				Strata []stratum
			}
		}
		w.Ask(t, w.Clinic.CaseManager, `{ collaborativeCareStatistics(by: `+by+`) { all { `+stratumFields+` } strata { `+stratumFields+` } } }`, nil).Into(t, &answer)
		got := map[string]stratum{"all": answer.CollaborativeCareStatistics.All}
		for _, s := range answer.CollaborativeCareStatistics.Strata {
			got[s.GroupID] = s
		}
		want := map[string]stratum{}
		plainly(t, w, "'all'", want)
		plainly(t, w, "coalesce("+column+"::text, '')", want)
		all := got["all"]
		all.GroupID = "all"
		got["all"] = all
		if diff := cmp.Diff(want, got); diff != "" || all.Episodes < 4_000 {
			t.Errorf("%s (-want +got):\n%s", by, diff)
		}
	}
}

const stratumFields = `groupId episodes active withTarget withoutTarget withoutBaseline responded inRemission improved contacted contactedLately medianDaysToFirstContact`

// stratum is what a test reads of one.
type stratum struct {
	GroupID                                    string
	Episodes, Active                           int
	WithTarget, WithoutTarget, WithoutBaseline int
	Responded, InRemission, Improved           int
	Contacted, ContactedLately                 int
	MedianDaysToFirstContact                   float64
}

// courses are what was measured with the generated patients, and when they were spoken to.
var courses = []string{
	`insert into questionnaire_response (id, organization_id, recorded_at, received_at, patient_id, questionnaire, questionnaire_version, status, total, timeline_at, sensitivity)
		select gen_random_uuid(), $1::uuid, now(), now(), e.patient_id, 'phq-9', '1', 'COMPLETED', 5 + i % 23, e.started_at + interval '1 hour', case when i % 2 = 0 then 'PSY' end
		from generate_series(1, $2::int) i join collaborative_care_episode e on e.organization_id = $1::uuid and e.id = md5('episode ' || i)::uuid where i % 11 <> 0`,
	`insert into questionnaire_response (id, organization_id, recorded_at, received_at, patient_id, questionnaire, questionnaire_version, status, total, timeline_at)
		select gen_random_uuid(), $1::uuid, now(), now(), e.patient_id, 'phq-9', '1', 'AMENDED', (i * 7) % 28, e.started_at + interval '2 hours'
		from generate_series(1, $2::int) i join collaborative_care_episode e on e.organization_id = $1::uuid and e.id = md5('episode ' || i)::uuid where i % 11 <> 0 and i % 8 <> 0`,
	`insert into questionnaire_response (id, organization_id, recorded_at, received_at, patient_id, questionnaire, questionnaire_version, status, total, timeline_at, sensitivity)
		select gen_random_uuid(), $1::uuid, now(), now(), e.patient_id, 'phq-9', '1', 'COMPLETED', 1, e.started_at + interval '3 hours', 'SUD'
		from generate_series(1, $2::int) i join collaborative_care_episode e on e.organization_id = $1::uuid and e.id = md5('episode ' || i)::uuid where i % 13 = 0`,
	`insert into collaborative_care_contact (id, organization_id, recorded_at, received_at, patient_id, collaborative_care_episode_id, performer_id, mode, reached, timeline_at)
		select gen_random_uuid(), $1::uuid, now(), now(), e.patient_id, e.id, e.care_manager_id, 'PHONE_CALL', i % 12 <> 6, e.started_at + (d * (i % 30)) * interval '1 day'
		from generate_series(1, $2::int) i join collaborative_care_episode e on e.organization_id = $1::uuid and e.id = md5('episode ' || i)::uuid cross join generate_series(1, 3) d where i % 6 <> 0 or i % 12 = 6`,
	`update collaborative_care_episode set look_at = 'epoch', phq9_baseline = null, phq9_last = null, days_to_first_contact = null, last_contact_at = 'epoch'
		where organization_id = $1 and $2::int > 0`,
}

// measured writes the courses, and has the server bring the registry up to date.
func measured(t *testing.T, w *world.World, n int) {
	t.Helper()
	w.Enter(t, w.OwnerURL)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		for _, statement := range courses {
			if _, err := op.Exec(ctx, statement, w.Clinic.ID, n); err != nil {
				t.Fatal(err)
			}
		}
	})
	w.Enter(t, w.AppURL)
	if _, err := (&careDesk{World: w, t: t}).owner().ExecContext(t.Context(), `analyze`); err != nil { // as the database does by itself
		t.Fatal(err)
	}
	if looked, err := registry.Keep(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)), w.Recorder); err != nil || looked < n {
		t.Fatalf("%d, %v", looked, err)
	}
}

// plainly counts by what was measured and by contacts, and not by what the registry made
// of them.
func plainly(t *testing.T, w *world.World, group string, into map[string]stratum) {
	t.Helper()
	rows, err := (&careDesk{World: w, t: t}).owner().QueryContext(t.Context(), `with seen as (
			select e.status, e.started_at, e.care_manager_id, e.site_id, (select q.total from questionnaire_response q where q.organization_id = e.organization_id and q.patient_id = e.patient_id and q.questionnaire = 'phq-9' and coalesce(q.sensitivity, '') <> 'SUD'
					and q.timeline_at >= e.started_at order by q.timeline_at limit 1) as before,
				(select q.total from questionnaire_response q where q.organization_id = e.organization_id and q.patient_id = e.patient_id and q.questionnaire = 'phq-9' and coalesce(q.sensitivity, '') <> 'SUD'
					and q.timeline_at >= e.started_at order by q.timeline_at desc limit 1) as after,
				(select min(c.timeline_at) from collaborative_care_contact c where c.organization_id = e.organization_id and c.collaborative_care_episode_id = e.id and c.reached) as spoke,
				(select max(c.timeline_at) from collaborative_care_contact c where c.organization_id = e.organization_id and c.collaborative_care_episode_id = e.id and c.reached) as spoken
			from collaborative_care_episode e where e.organization_id = $1
				and e.patient_id in (select patient_id from relationship where practitioner_id = $2)
				and (e.sensitivity is null or e.patient_id in (select patient_id from consent where sensitivity = 'PSY' and decision = 'PERMIT')))
		select `+group+`, count(*), count(*) filter (where status = 'ACTIVE'), count(*) filter (where before >= 10), count(*) filter (where before < 10),
			count(*) filter (where before is null), count(*) filter (where before >= 10 and after * 2 <= before), count(*) filter (where before >= 10 and after <= 4),
			count(*) filter (where before >= 10 and (after <= 9 or after * 2 <= before)), count(spoke),
			count(*) filter (where status = 'ACTIVE' and spoken > now() - interval '28 days'),
			coalesce(array_agg(d order by d) filter (where d is not null), '{}')
		from (select seen.status, seen.care_manager_id, seen.site_id, seen.before, seen.after, seen.spoke, seen.spoken, (spoke at time zone 'America/New_York')::date - (started_at at time zone 'America/New_York')::date as d from seen) s
		group by 1`, w.Clinic.ID, w.Clinic.CaseManager.Practitioner)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var s stratum
		var days pq.Int64Array
		if err := rows.Scan(&s.GroupID, &s.Episodes, &s.Active, &s.WithTarget, &s.WithoutTarget, &s.WithoutBaseline, &s.Responded, &s.InRemission,
			&s.Improved, &s.Contacted, &s.ContactedLately, &days); err != nil {
			t.Fatal(err)
		}
		if n := len(days); n > 0 {
			s.MedianDaysToFirstContact = float64(days[(n-1)/2]+days[n/2]) / 2
		}
		into[s.GroupID] = s
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}
