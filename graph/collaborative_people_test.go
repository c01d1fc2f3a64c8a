package graph_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/internal/world"
)

// enrollingSince is the input that enrolls the clinic's patient as of so many days ago.
func (d *careDesk) enrollingSince(days int) map[string]any {
	in := d.enrolling()
	at := time.Now().AddDate(0, 0, -days).UTC().Format(time.RFC3339)
	in["startedAt"], in["consent"] = at, map[string]any{"method": "WRITTEN", "givenAt": at}
	return in
}

// Roles count while they are held: neither before they begin nor after they end.
func TestAConsultantHoldsTheRoleWhenItCounts(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	held := func(by uuid.UUID, from, to string) {
		d.Owner(t, `update practitioner_role set starts_at = {from}, ends_at = {to} where practitioner_id = '{by}'`, map[string]string{"by": by.String(), "from": from, "to": to})
	}
	for name, period := range map[string][2]string{"after it": {"null", "now() - interval '1 day'"}, "before it": {"now() + interval '1 day'", "null"}} {
		held(d.consultant.Practitioner, period[0], period[1])
		p := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", d.enrollingSince(30))
		if len(p.Problems) != 1 || p.Problems[0].Path[1] != "psychiatricConsultantId" {
			t.Errorf("%s: %+v", name, p)
		}
	}
	held(d.consultant.Practitioner, "null", "null")
	row := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", d.enrollingSince(30)).CollaborativeCareEpisode
	held(d.consultant.Practitioner, "null", "now() - interval '2 days'")
	for days, want := range map[int]int{1: 1, 3: 0} {
		p := d.act(d.Clinic.Provider, "recordPsychiatricRecommendation", map[string]any{
			"id": world.ID(), "collaborativeCareEpisodeId": row.ID, "kind": "CONTINUE", "text": "x", "reviewerId": d.consultant.Practitioner,
			"reviewedAt": time.Now().AddDate(0, 0, -days).UTC().Format(time.RFC3339),
		})
		if len(p.Problems) != want {
			t.Errorf("a review of %d days ago, by whose role ended 2 days ago: %+v", days, p.Problems)
		}
	}
}

// Of several who cannot do their part, the same one is told each time.
func TestTheFirstOfATeamWhoCannotIsTold(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	for range 12 {
		in := d.enrolling()
		in["careManagerId"], in["treatingProviderId"] = d.Clinic.Stranger.Practitioner, d.Clinic.Stranger.Practitioner
		p := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", in)
		if len(p.Problems) != 1 || p.Problems[0].Path[1] != "careManagerId" {
			t.Fatalf("%+v", p.Problems)
		}
	}
}

// A review that is written down after a later one does not turn the clock back.
func TestALateReviewLeavesTheLaterOne(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", d.enrollingSince(30)).CollaborativeCareEpisode
	d.assess(phq9(3, 3, 3, 3, 3, 2, 2, 2, 0))
	review := func(daysAgo int) {
		t.Helper()
		p := d.act(d.consultant, "recordPsychiatricRecommendation", map[string]any{
			"id": world.ID(), "collaborativeCareEpisodeId": row.ID, "kind": "CONTINUE", "text": "x",
			"reviewedAt": time.Now().AddDate(0, 0, -daysAgo).UTC().Format(time.RFC3339Nano),
		})
		if len(p.Problems) > 0 {
			t.Fatalf("%+v", p.Problems)
		}
	}
	review(0)
	if row = d.row(d.Clinic.CaseManager, row.ID); row.ReviewDue {
		t.Fatalf("after the review: %+v", row)
	}
	review(20)
	if row = d.row(d.Clinic.CaseManager, row.ID); row.ReviewDue {
		t.Errorf("a review of 20 days ago put the patient into the queue again: %+v", row)
	}
}
