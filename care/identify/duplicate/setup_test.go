package duplicate_test

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/identify/duplicate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/patient"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// desk is a world in which the clinic has a person twice: the survivor is the
// world's own patient, the twin another record with a row of every type. Both are
// the case manager's, so that the supervisor sees them.
type desk struct {
	*world.World

	t              *testing.T
	owner          *sql.DB
	survivor, twin world.Patient
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{World: world.New(t), t: t}
	d.survivor = d.Clinic.Patient
	d.twin = d.Patient(t, d.Clinic, d.Clinic.CaseManager, "Clinic Patient")
	var err error
	d.owner, err = sql.Open("postgres", d.OwnerURL)
	d.must(err)
	t.Cleanup(func() { _ = d.owner.Close() })
	for _, id := range []uuid.UUID{d.survivor.ID, d.twin.ID} {
		d.person(id, "Ortiz", "Ana", "1950-03-12", "555-010-4477")
	}
	d.note(d.survivor.ID, d.twin.ID)
	return d
}

// person says who a record is about; no number tells.
func (d *desk) person(id uuid.UUID, family, given, birth, phone string) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		d.must(d.Client.Patient.Update().Where(patient.ID(id)).SetFamily(family).SetGiven([]string{given}).SetGender(patient.GenderFEMALE).
			SetBirthDate(code.PartialDate(birth)).SetTelecom([]code.ContactPoint{{System: "phone", Value: phone}}).
			SetIdentifiers([]code.Identifier{{System: "urn:clinic", Value: id.String(), Type: "MR"}}).
			SetAddress([]code.Address{{Line: []string{"12 Main St"}, PostalCode: "01020"}}).Exec(ctx))
	})
}

// note compares the records with all others.
func (d *desk) note(ids ...uuid.UUID) (changes []record.Change) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		var err error
		changes, err = duplicate.Note(ctx, op, d.Clinic.ID, time.Now(), ids)
		d.must(err)
	})
	return changes
}

type act interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

func (d *desk) record(v viewer.Viewer, in act) record.Outcome {
	d.t.Helper()
	outcome, err := in.Record(viewer.NewContext(d.t.Context(), v), d.Recorder)
	d.must(err)
	return outcome
}

// done does what must not be refused.
func (d *desk) done(v viewer.Viewer, in act) {
	d.t.Helper()
	if outcome := d.record(v, in); len(outcome.Problems) > 0 {
		d.t.Fatalf("%T: %v", in, outcome.Problems)
	}
}

// refused is why something is not done.
func (d *desk) refused(v viewer.Viewer, in act) string {
	d.t.Helper()
	var words []string
	for _, p := range d.record(v, in).Problems {
		words = append(words, string(p.Code)+" "+strings.Join(p.Path, "."))
	}
	return strings.TrimSpace(strings.Join(words, ", "))
}

func (d *desk) merging() duplicate.MergePatients {
	return duplicate.MergePatients{ClientMutationID: world.ID(), SurvivorID: d.survivor.ID, DuplicateID: d.twin.ID, Reason: "registered twice"}
}

func (d *desk) unmerging() duplicate.UnmergePatients {
	return duplicate.UnmergePatients{ClientMutationID: world.ID(), SurvivorID: d.survivor.ID, DuplicateID: d.twin.ID, Reason: "two people after all"}
}

func (d *desk) merge()   { d.t.Helper(); d.done(d.Clinic.Supervisor, d.merging()) }
func (d *desk) unmerge() { d.t.Helper(); d.done(d.Clinic.Supervisor, d.unmerging()) }

// sees reports whether somebody can open the patient.
func (d *desk) sees(v viewer.Viewer, id uuid.UUID) (there bool) {
	d.t.Helper()
	ctx, op := d.DB.ReadOnly(viewer.NewContext(d.t.Context(), v))
	defer op.Rollback()
	there, err := d.Client.Patient.Query().Where(patient.ID(id)).Exist(ctx)
	d.must(err)
	return there
}

// pairs are the pairs that somebody sees, without those that the world makes of
// each patient and itself.
func (d *desk) pairs(v viewer.Viewer) []*ent.DuplicateCandidate {
	d.t.Helper()
	ctx, op := d.DB.ReadOnly(viewer.NewContext(d.t.Context(), v))
	defer op.Rollback()
	list, err := d.Client.DuplicateCandidate.Query().All(ctx)
	d.must(err)
	return slices.DeleteFunc(list, func(c *ent.DuplicateCandidate) bool { return c.PatientID == c.OtherID })
}

// one is the value that the owner's query finds.
func one[T any](d *desk, query string, args ...any) (value T) {
	d.t.Helper()
	if err := d.owner.QueryRowContext(d.t.Context(), query, args...).Scan(&value); err != nil {
		d.t.Fatalf("%s: %v", query, err)
	}
	return value
}

func (d *desk) exec(statement string, args ...any) {
	d.t.Helper()
	if _, err := d.owner.ExecContext(d.t.Context(), statement, args...); err != nil {
		d.t.Fatalf("%s: %v", statement, err)
	}
}

// tables are those with rows about patients.
func (d *desk) tables() (names []string) {
	d.t.Helper()
	d.must(d.owner.QueryRowContext(d.t.Context(), `select array_agg(c.table_name::text order by 1) from information_schema.columns c
		join information_schema.tables b using (table_schema, table_name)
		where table_schema = 'public' and column_name = 'patient_id' and table_type = 'BASE TABLE'`).Scan(pq.Array(&names)))
	return names
}

// rows are the rows of a table about a patient, without what tells that they were
// touched.
func (d *desk) rows(table string, patient uuid.UUID) (list []string) {
	d.t.Helper()
	query := `select coalesce(array_agg(row order by row), '{}') from (
		select (to_jsonb(t) - '{revision,recorded_at}'::text[])::text as row from ` + table + ` t where patient_id = $1) x`
	d.must(d.owner.QueryRowContext(d.t.Context(), query, patient).Scan(pq.Array(&list)))
	return list
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}
