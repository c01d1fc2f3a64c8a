package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// registered are all orders of the registry, with the column that each goes by.
var registered = map[string]string{
	"NEXT_TO_ACT": "next_to_act", "LAST_SCORE": "score_order desc", "CHANGE": "change_order desc", "WEEKS_IN_TREATMENT": "started_at",
	"LAST_CONTACT": "last_contact_at", "NEXT_CONTACT": "next_contact_at", "NAME": "search_name",
}

// generate makes patients of the clinic's case manager in collaborative care, with courses
// that follow from their number: some share every place, some have no PHQ-9 or nobody who
// spoke to them, and some have not consented.
var generate = []string{
	`insert into patient (id, organization_id, revision, recorded_at, received_at, display_name, family, search_name, case_manager_id, next_contact_at)
		select md5('patient ' || i)::uuid, $1::uuid, 1, now(), now(), 'P' || i, 'P' || i, 'p' || (i % 17), $3::uuid, '9999-12-31'
		from generate_series(1, $2::int) i where $4::uuid is not null`,
	`insert into relationship (id, organization_id, patient_id, practitioner_id, basis, starts_at)
		select gen_random_uuid(), $1::uuid, md5('patient ' || i)::uuid, $3::uuid, 'CASE_MANAGER', now() - interval '1 day'
		from generate_series(1, $2::int) i where $4::uuid is not null`,
	`insert into consent (id, organization_id, patient_id, recorded_at, received_at, timeline_at, decision, sensitivity)
		select gen_random_uuid(), $1::uuid, md5('patient ' || i)::uuid, now(), now(), now(), 'PERMIT', 'PSY'
		from generate_series(1, $2::int) i where i % 10 <> 9 and $3::uuid is not null and $4::uuid is not null`,
	`with n as (select i, md5('patient ' || i)::uuid as patient, md5('episode ' || i)::uuid as episode,
		case when i % 11 = 0 then null else 5 + i % 23 end as baseline, (i * 7) % 28 as last from generate_series(1, $2::int) i)
	insert into collaborative_care_episode (id, organization_id, recorded_at, received_at, timeline_at, sensitivity, patient_id, status, care_manager_id,
		psychiatric_consultant_id, treating_provider_id, site_id, started_at, measured_from, consent_method, consented_at, consent_recorded_by_id,
		phq9_baseline, phq9_last, state, indexed, responded, remitted, improved, days_to_first_contact, last_contact_at, next_contact_at, next_to_act,
		score_order, change_order, review_due, item9_positive, look_at)
	select episode, $1::uuid, now(), now(), now(), 'PSY', patient, case when i % 5 = 0 then 'GRADUATED' when i % 7 = 0 then 'ENDED' else 'ACTIVE' end,
		case when i % 3 = 0 then $4::uuid else $3::uuid end, $3::uuid, $3::uuid, case when i % 4 = 0 then null else $1::uuid end, date_trunc('day', now()) - interval '7 hours' - (i % 40) * interval '1 week',
		date_trunc('day', now()) - interval '7 hours' - (i % 40) * interval '1 week', 'VERBAL', now(), $3::uuid, baseline, case when baseline is null then null else last end,
		case when baseline is null then null else 'IN_TREATMENT' end, coalesce(baseline > 9, false), coalesce(baseline > 9 and 2 * (baseline - last) >= baseline, false),
		coalesce(last < 5 and baseline is not null, false), coalesce(baseline is not null and (last < 10 or baseline > 9 and 2 * (baseline - last) >= baseline), false),
		case when i % 6 = 0 then null else i % 30 end, case when i % 6 = 0 then 'epoch' else now() - (i % 60) * interval '1 day' end,
		now() + (i % 9) * interval '1 day', (i % 13) * 1000000, case when baseline is null then -1 else last end,
		case when baseline is null then -1000 else last - baseline end, i % 2 = 0, i % 19 = 0, '9999-12-31'
	from n`,
}

// populate fills the clinic with so many, beside the patients of every world, who are
// left out of collaborative care.
func populate(t *testing.T, w *world.World, n int) {
	t.Helper()
	w.Enter(t, w.OwnerURL)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		if _, err := op.Exec(ctx, `update collaborative_care_episode set status = 'ENDED', care_manager_id = $1 where patient_id = any($2::uuid[])`,
			w.Clinic.CaseManager.Practitioner, fmt.Sprintf("{%s,%s}", w.Clinic.Patient.ID, w.Clinic.StrangersPatient.ID)); err != nil {
			t.Fatal(err)
		}
		for _, statement := range generate {
			if _, err := op.Exec(ctx, statement, w.Clinic.ID, n, w.Clinic.CaseManager.Practitioner, w.Clinic.Supervisor.Practitioner); err != nil {
				t.Fatal(err)
			}
		}
	})
	w.Enter(t, w.AppURL)
}

// Nobody is skipped or doubled, by any order, whatever the size of the page.
func TestTheRegistryIsWalkedByEveryOrder(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	populate(t, w, 150)
	for order, column := range registered {
		want := episodes(t, w, `select e.id from collaborative_care_episode e where e.status = 'ACTIVE' and e.sensitivity = 'PSY'
			and exists (select from consent c where c.patient_id = e.patient_id and c.sensitivity = 'PSY')
			order by `+column+`, id`+strings.TrimPrefix(column, strings.TrimSuffix(column, " desc")))
		if len(want) < 80 {
			t.Fatalf("%d active", len(want))
		}
		if diff := cmp.Diff(want, walk(t, w, order)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", order, diff)
		}
	}
}

// walk goes through the registry in pages of seven, by nodes and edges in turn.
func walk(t *testing.T, w *world.World, order string) (seen []string) {
	t.Helper()
	var after any
	for page := 0; ; page++ {
		var answer struct {
			CollaborativeCareRegistry struct {
				PageInfo struct {
					HasNextPage bool
					EndCursor   string
				}
				Nodes []struct{ ID string }
				Edges []struct{ Node struct{ ID string } }
			}
		}
		list := []string{"nodes { id }", "edges { node { id } }"}[page%2]
		w.Ask(t, w.Clinic.CaseManager, `query($after: Cursor) { collaborativeCareRegistry(first: 7, after: $after, orderBy: `+order+`) {
			pageInfo { hasNextPage endCursor } `+list+` } }`, map[string]any{"after": after}).Into(t, &answer)
		found := answer.CollaborativeCareRegistry
		for _, n := range found.Nodes {
			seen = append(seen, n.ID)
		}
		for _, e := range found.Edges {
			seen = append(seen, e.Node.ID)
		}
		if !found.PageInfo.HasNextPage {
			return seen
		}
		after = found.PageInfo.EndCursor
	}
}

func episodes(t *testing.T, w *world.World, query string) (list []string) {
	t.Helper()
	rows, err := (&careDesk{World: w, t: t}).owner().QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		list = append(list, id.String())
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return list
}

// A name that is corrected moves the row, and who moves to another record takes the name.
func TestTheRegistryFollowsNames(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := w.Client.Patient.UpdateOneID(w.Clinic.Patient.ID).SetSearchName("zz corrected").Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	if got := episodes(t, w, `select id from collaborative_care_episode where search_name = 'zz corrected'`); !slices.Equal(got, []string{w.Clinic.Patient.Rows["CollaborativeCareEpisode"].String()}) {
		t.Errorf("%v", got)
	}
}

func TestTheRegistryTakesTheSameStatementsForOneOrAHundred(t *testing.T) {
	t.Parallel()
	few, many := world.New(t), world.New(t)
	populate(t, few, 1)
	populate(t, many, 300)
	count := func(w *world.World, query string) int {
		return len(w.Statements(func() { w.Ask(t, w.Clinic.CaseManager, query, nil).Into(t, &struct{}{}) }))
	}
	for _, list := range []func(string) string{nodes, edges} {
		row := list(`id state patient { name { text } } careManager { id } psychiatricConsultant { id } treatingProvider { id } site { name } series { total }
			contacts { ` + list(`id performer { id }`) + ` } treatmentSteps { ` + list(`id`) + ` } psychiatricRecommendations { ` + list(`id`) + ` }`)
		for order := range registered {
			query := `{ collaborativeCareRegistry(first: 100, orderBy: ` + order + `) { ` + row + ` } }`
			// BEGIN, the page, what it leads to, the performers of contacts where there are any, ROLLBACK.
			if one, hundred := count(few, query), count(many, query); one != 4 || hundred != 4 {
				t.Errorf("%s takes %d statements for one and %d for a hundred, want 4", order, one, hundred)
			}
		}
		for name, query := range map[string]string{
			"review": `{ psychiatricReviewQueue(first: 100) { ` + list(`id caseSummary { lines medicines { display } }`) + ` } }`,
			"panel":  `{ panel(first: 100) { ` + list(`collaborativeCare { `+list(`id series { total }`)+` }`) + ` } }`,
		} {
			want := map[string]int{"review": 4, "panel": 5}[name]
			if hundred := count(many, query); hundred != want {
				t.Errorf("%s takes %d statements for a hundred, want %d", name, hundred, want)
			}
		}
	}
	for _, by := range []string{"CARE_MANAGER", "SITE"} {
		if one, more := count(few, `{ collaborativeCareStatistics(by: `+by+`) { all { episodes } } }`), count(many, `{ collaborativeCareStatistics(by: `+by+`) { all { episodes } strata { name } } }`); one != 3 || more != 3 {
			t.Errorf("statistics take %d and %d statements, want 3", one, more)
		}
	}
}
