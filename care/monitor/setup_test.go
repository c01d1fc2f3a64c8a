package monitor_test

import (
	"context"
	"strings"
	"testing"

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
func (c *clinic) wantChange(want record.Change, severity string) {
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
	if diff := cmp.Diff(want, got); diff != "" || urgency != severity {
		c.t.Errorf("severity %q, want %q; change (-want +got):\n%s", urgency, severity, diff)
	}
}

// system looks at everything.
func (c *clinic) system(do func(ctx context.Context)) {
	c.t.Helper()
	c.As(c.t, viewer.SystemOf(c.Clinic.ID), do)
}

// lastSeverity is the severity with which the log tells of a thing last.
func (c *clinic) lastSeverity(ctx context.Context, id uuid.UUID) (severity string) {
	c.t.Helper()
	op, _ := database.FromContext(ctx)
	err := op.QueryOne(ctx, `select coalesce(severity, '') from change where entity_id = $1 order by position desc limit 1`, []any{id}, &severity)
	if err != nil {
		c.t.Fatal(err)
	}
	return severity
}

// created and updated are entries of the change log.
func created(typ string, id, patient uuid.UUID, reason string) record.Change {
	return record.Change{Type: typ, ID: id, Patient: patient, Kind: record.Created, Revision: 1, Reason: reason}
}

func updated(typ string, id, patient uuid.UUID, revision int, reason string) record.Change {
	return record.Change{Type: typ, ID: id, Patient: patient, Kind: record.Updated, Revision: revision, Reason: reason}
}

func (c *clinic) condition(id uuid.UUID) (found *ent.Condition) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		if found, err = c.Client.Condition.Get(ctx, id); err != nil {
			c.t.Fatal(err)
		}
	})
	return found
}

// risk is the rule and the reasons on the patient's panel row.
func (c *clinic) risk() (text string) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		p, err := c.Client.Patient.Get(ctx, c.Clinic.Patient.ID)
		if err != nil {
			c.t.Fatal(err)
		}
		text = p.RiskRule + ": " + strings.Join(p.RiskReasons, "; ")
	})
	return text
}
