package graph_test

import (
	"context"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/registry"
	"caseload/care/record"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/database"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/viewer"
	"caseload/internal/testkit"
)

// scored writes a PHQ-9 of the clinic's patient of so many days ago.
func (d *careDesk) scored(ctx context.Context, daysAgo int, total float64) {
	d.t.Helper()
	err := d.Client.QuestionnaireResponse.Create().SetPatientID(d.Clinic.Patient.ID).SetQuestionnaire("phq-9").SetQuestionnaireVersion("1").
		SetStatus(questionnaireresponse.StatusCOMPLETED).SetTotal(total).SetTimelineAt(time.Now().AddDate(0, 0, -daysAgo)).Exec(ctx)
	if err != nil {
		d.t.Fatal(err)
	}
}

// graduated makes a time in collaborative care one that went from so many days ago to so
// many.
func (d *careDesk) graduated(id string, from, to int) {
	d.t.Helper()
	d.Owner(d.t, `update collaborative_care_episode set status = 'GRADUATED', started_at = now() - interval '{from} days',
		measured_from = now() - interval '{from} days', ended_at = now() - interval '{to} days', revision = revision + 1 where id = '{id}'`,
		map[string]string{"id": id, "from": strconv.Itoa(from), "to": strconv.Itoa(to)})
}

// status is that of a time in collaborative care, and its revision.
func (d *careDesk) status(id string) (status collaborativecareepisode.Status, revision int) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		row, err := d.Client.CollaborativeCareEpisode.Query().Where(collaborativecareepisode.ID(uuid.MustParse(id))).Only(ctx)
		if err != nil {
			d.t.Fatal(err)
		}
		status, revision = row.Status, row.Revision
	})
	return status, revision
}

// Of two times from which a patient graduated, a relapse takes up the last one alone; when
// that ends, the first one stays as it is.
func TestARelapseTakesUpTheLastTimeInCollaborativeCareAlone(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	first := d.enroll()
	d.graduated(first.ID, 200, 120)
	second := d.enroll()
	d.graduated(second.ID, 100, 30)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		d.scored(ctx, 190, 18)
		d.scored(ctx, 90, 14)
		d.scored(ctx, 60, 3)
	})
	want := func(when string, one, two collaborativecareepisode.Status) (revision int) {
		t.Helper()
		was, _ := d.status(first.ID)
		is, revision := d.status(second.ID)
		if was != one || is != two {
			t.Errorf("%s they are %s and %s, want %s and %s", when, was, is, one, two)
		}
		return revision
	}
	d.assess(phq9(3, 3, 3, 3, 2, 2, 2, 0, 0))
	revision := want("after the relapse", collaborativecareepisode.StatusGRADUATED, collaborativecareepisode.StatusACTIVE)
	ended := d.act(d.Clinic.CaseManager, "endCollaborativeCare", map[string]any{
		"collaborativeCareEpisodeId": second.ID, "baseRevision": revision, "reason": "OTHER", "note": "Goes elsewhere",
	})
	if len(ended.Problems) > 0 {
		t.Fatalf("%+v", ended.Problems)
	}
	want("after the end", collaborativecareepisode.StatusGRADUATED, collaborativecareepisode.StatusENDED)
	d.assess(phq9(3, 3, 3, 3, 3, 2, 2, 0, 0))
	want("after another score", collaborativecareepisode.StatusGRADUATED, collaborativecareepisode.StatusENDED)
}

// Who waits for another who writes about the same patient reads what that one wrote.
func TestTheRegistryReadsWhatItWaitedFor(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.enroll()
	refresh := func(ctx context.Context) error {
		op, _ := database.FromContext(ctx)
		u := registry.Upkeep{Op: op, Viewer: viewer.SystemOf(d.Clinic.ID), Now: time.Now(), Log: func(record.Change) {}}
		return u.Refresh(ctx, d.Clinic.Patient.ID)
	}
	done := make(chan error)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		d.scored(ctx, 0, 17)
		if err := refresh(ctx); err != nil {
			t.Fatal(err)
		}
		go func() { //nolint:contextcheck // it is a transaction of its own
			ctx, op := d.DB.ReadWrite(viewer.NewContext(t.Context(), viewer.SystemOf(d.Clinic.ID)))
			defer op.Rollback()
			err := refresh(ctx)
			if err == nil {
				err = op.Commit()
			}
			done <- err
		}()
		testkit.AwaitLock(t, d.owner()) //nolint:contextcheck // it asks in the test's own time
	})
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if row = d.row(d.Clinic.CaseManager, row.ID); row.Phq9 == nil || row.Phq9.Last != 17 {
		t.Errorf("the one who waited wrote %+v", row.Phq9)
	}
}

// A PHQ-9 without item 9 takes no flag away, which one with it does.
func TestOnlyAnAnswerToItem9TakesTheFlagAway(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.enroll()
	for _, step := range []struct {
		answers []map[string]any
		flags   int
	}{{phq9(3, 3, 3, 3, 2, 2, 2, 0, 1), 1}, {phq9(3, 3, 3, 3, 2, 2, 2, 0), 1}, {phq9(3, 3, 3, 3, 2, 2, 2, 0, 0), 0}} {
		d.assess(step.answers)
		if row = d.row(d.Clinic.CaseManager, row.ID); len(row.SafetyFlags) != step.flags {
			t.Errorf("after %d answers: %v", len(step.answers), row.SafetyFlags)
		}
	}
}
