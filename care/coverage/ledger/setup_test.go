package ledger_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/coverage/ledger"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/relationship"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// recorder is an act of this package.
type recorder interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

// office is a world in which time is logged, on a Friday at noon of New York.
type office struct {
	*world.World
	t *testing.T
}

var now = time.Date(2026, 11, 20, 17, 0, 0, 0, time.UTC)

func newOffice(t *testing.T) *office {
	t.Helper()
	o := &office{world.New(t), t}
	o.Recorder.Now = func() time.Time { return now }
	return o
}

// record lets somebody act, and fails the test where the system does.
func (o *office) record(v viewer.Viewer, in recorder) record.Outcome {
	o.t.Helper()
	outcome, err := in.Record(viewer.NewContext(o.t.Context(), v), o.Recorder)
	if err != nil {
		o.t.Fatal(err)
	}
	return outcome
}

// done lets somebody act without problems.
func (o *office) done(v viewer.Viewer, in recorder) uuid.UUID {
	o.t.Helper()
	outcome := o.record(v, in)
	if len(outcome.Problems) > 0 {
		o.t.Fatalf("%+v: %+v", in, outcome.Problems)
	}
	return outcome.Changed
}

// refused lets somebody act and returns the problems, as CODE path.
func (o *office) refused(v viewer.Viewer, in recorder) string {
	o.t.Helper()
	outcome := o.record(v, in)
	if outcome.Changed != uuid.Nil {
		o.t.Errorf("%+v was done: %+v", in, outcome)
	}
	return told(outcome)
}

// told are the problems of an outcome, as CODE path.
func told(outcome record.Outcome) string {
	var found []string
	for _, p := range outcome.Problems {
		found = append(found, strings.TrimSpace(string(p.Code)+" "+strings.Join(p.Path, ".")))
	}
	return strings.Join(found, ", ")
}

// call is a call of 20 minutes for the clinic's patient that ended so many minutes ago.
func (o *office) call(ago int) ledger.LogTime {
	end := now.Add(-time.Duration(ago) * time.Minute)
	return ledger.LogTime{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: o.Clinic.Patient.ID, Family: timeentry.FamilyCCM,
		Activity: timeentry.ActivityPHONE_CALL, StartsAt: end.Add(-20 * time.Minute), EndsAt: end,
	}
}

// system looks at everything.
func (o *office) system(do func(ctx context.Context) error) {
	o.t.Helper()
	o.As(o.t, viewer.SystemOf(o.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx); err != nil {
			o.t.Fatal(err)
		}
	})
}

// entry reads an entry, whoever may see it.
func (o *office) entry(id uuid.UUID) (found *ent.TimeEntry) {
	o.t.Helper()
	o.system(func(ctx context.Context) (err error) {
		found, err = o.Client.TimeEntry.Get(ctx, id)
		return err
	})
	return found
}

// consents has the clinic's patient open what carries the label PSY.
func (o *office) consents() {
	o.t.Helper()
	o.system(func(ctx context.Context) error {
		return o.Client.Consent.Create().SetPatientID(o.Clinic.Patient.ID).SetSensitivity(consent.SensitivityPSY).SetTimelineAt(now).Exec(ctx)
	})
}

// relates lets somebody see another patient.
func (o *office) relates(v viewer.Viewer, patient uuid.UUID) {
	o.t.Helper()
	o.As(o.t, viewer.SystemOf(o.Clinic.ID), func(ctx context.Context) { o.Relate(ctx, o.t, v, patient, relationship.BasisCOVER) })
}
