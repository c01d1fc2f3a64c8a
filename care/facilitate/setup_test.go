package facilitate_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// recorder is an act of this package.
type recorder interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

// clinic is a world in which acts are tried.
type clinic struct {
	*world.World
	t *testing.T
}

func newClinic(t *testing.T) *clinic {
	t.Helper()
	return &clinic{world.New(t), t}
}

// record lets somebody act, and fails the test where the system does.
func (c *clinic) record(v viewer.Viewer, in recorder) record.Outcome {
	c.t.Helper()
	outcome, err := in.Record(viewer.NewContext(c.t.Context(), v), c.Recorder)
	if err != nil {
		c.t.Fatal(err)
	}
	return outcome
}

// refused lets somebody act and returns the problems, as CODE path.
func (c *clinic) refused(v viewer.Viewer, in recorder) string {
	c.t.Helper()
	outcome := c.record(v, in)
	if outcome.Changed != uuid.Nil {
		c.t.Errorf("%+v was done: %+v", in, outcome)
	}
	var found []string
	for _, p := range outcome.Problems {
		found = append(found, strings.TrimSpace(string(p.Code)+" "+strings.Join(p.Path, ".")))
	}
	return strings.Join(found, ", ")
}

// wantChange compares what the log says of a thing last.
func (c *clinic) wantChange(want record.Change) {
	c.t.Helper()
	got := record.Change{ID: want.ID}
	var urgency string
	c.system(func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		err := op.QueryOne(ctx, `select entity_type, patient_id, kind, revision, coalesce(severity, ''), reason
			from change where entity_id = $1 order by position desc limit 1`, []any{want.ID},
			&got.Type, &got.Patient, &got.Kind, &got.Revision, &urgency, &got.Reason)
		if err != nil {
			c.t.Fatal(err)
		}
	})
	if diff := cmp.Diff(want, got); diff != "" || urgency != "" { // a severity is of conditions only
		c.t.Errorf("severity %q; change (-want +got):\n%s", urgency, diff)
	}
}

// system looks at everything.
func (c *clinic) system(do func(ctx context.Context)) {
	c.t.Helper()
	c.As(c.t, viewer.SystemOf(c.Clinic.ID), do)
}

// task reads a task, whoever may see it.
func (c *clinic) task(id uuid.UUID) (found *ent.Task) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		if found, err = c.Client.Task.Get(ctx, id); err != nil {
			c.t.Fatal(err)
		}
	})
	return found
}

// patient reads the clinic's patient with the summary on the panel row.
func (c *clinic) patient() (found *ent.Patient) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		if found, err = c.Client.Patient.Get(ctx, c.Clinic.Patient.ID); err != nil {
			c.t.Fatal(err)
		}
	})
	return found
}

// wantSummary compares what the panel row says of the patient's tasks.
func (c *clinic) wantSummary(next uuid.UUID, open int, contact time.Time) {
	c.t.Helper()
	p := c.patient()
	got := uuid.Nil
	if p.NextTaskID != nil {
		got = *p.NextTaskID
	}
	if got != next || p.OpenTaskCount != open || !p.NextContactAt.Equal(contact) {
		c.t.Errorf("next task %s, %d open, next contact %s; want %s, %d, %s", got, p.OpenTaskCount, p.NextContactAt, next, open, contact)
	}
}

// wantChangeOfNobody compares what the log says last of a thing that belongs to
// no patient.
func (c *clinic) wantChangeOfNobody(id uuid.UUID, kind record.ChangeKind, revision int) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		var got record.ChangeKind
		var at int
		err := op.QueryOne(ctx, `select kind, revision from change
			where entity_id = $1 and patient_id is null order by position desc limit 1`, []any{id}, &got, &at)
		if err != nil || got != kind || at != revision {
			c.t.Errorf("the log says %s %d, %v", got, at, err)
		}
	})
}

// coveredBy is how many patients somebody sees by covering.
func (c *clinic) coveredBy(v viewer.Viewer) (n int) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		err := op.QueryOne(ctx, `select count(distinct patient_id) from relationship
			where practitioner_id = $1 and basis = 'COVER' and starts_at <= now() and ends_at > now()`, []any{v.Practitioner}, &n)
		if err != nil {
			c.t.Fatal(err)
		}
	})
	return n
}
