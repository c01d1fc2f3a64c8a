package record_test

import (
	"context"
	"database/sql"
	"testing"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// desk is a world at which acts are tried, with the owner's look at the tables.
type desk struct {
	*world.World
	t     *testing.T
	owner *sql.DB
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{World: world.New(t), t: t}
	var err error
	d.owner, err = sql.Open("postgres", d.OwnerURL)
	must(t, err)
	t.Cleanup(func() { _ = d.owner.Close() })
	return d
}

// as is the test's context in which somebody asks.
func (d *desk) as(v viewer.Viewer) context.Context { return viewer.NewContext(d.t.Context(), v) }

// manager is the test's context in which the case manager asks.
func (d *desk) manager() context.Context { return d.as(d.Clinic.CaseManager) }

// act asks for a task under the id, for an input.
func act(id uuid.UUID, input any) record.Act {
	return record.Act{ID: id, Name: rule.CreateTask, Input: input}
}

// adds performs the act: a task for the patient.
func (d *desk) adds(id uuid.UUID) func(context.Context, *record.Writer) (record.Outcome, error) {
	return func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		patient := d.Clinic.Patient.ID
		err := w.Client.Task.Create().SetID(id).SetPatientID(patient).SetTitle("call").Exec(ctx)
		w.Log(record.Change{Type: ent.TypeTask, ID: id, Patient: patient, Kind: record.Created, Revision: 1})
		return record.Outcome{Changed: id}, err
	}
}

// fails is what a test performs where nothing may be performed.
func (d *desk) fails(context.Context, *record.Writer) (record.Outcome, error) {
	d.t.Error("it was performed")
	return record.Outcome{}, nil
}

// do runs an act that must not fail.
func (d *desk) do(ctx context.Context, a record.Act, perform func(context.Context, *record.Writer) (record.Outcome, error)) record.Outcome {
	d.t.Helper()
	outcome, err := d.Recorder.Do(ctx, a, perform)
	must(d.t, err)
	return outcome
}

// count is the number that a query finds.
func (d *desk) count(query string, args ...any) (n int) {
	d.t.Helper()
	must(d.t, d.owner.QueryRowContext(d.t.Context(), query, args...).Scan(&n))
	return n
}

// wantRows compares how many rows an act left behind: the thing itself, the
// entry in the change log, the kept outcome.
func (d *desk) wantRows(thing, mutation uuid.UUID, things, changes, outcomes int) {
	d.t.Helper()
	got := [3]int{
		d.count(`select count(*) from task where id = $1`, thing),
		d.count(`select count(*) from change where entity_id = $1`, thing),
		d.count(`select count(*) from act_outcome where client_mutation_id = $1`, mutation),
	}
	if want := [3]int{things, changes, outcomes}; got != want {
		d.t.Errorf("tasks, changes, kept outcomes: %v, want %v", got, want)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
