package identify_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/identify"
	"caseload/ent/database"
	"caseload/ent/migration"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/testkit"
)

// world is a database with one organization of interest.
type world struct {
	t            *testing.T
	owner        *sql.DB
	app          *database.DB
	organization uuid.UUID

	mu         sync.Mutex
	statements []string
}

func newWorld(t *testing.T) *world {
	t.Helper()
	ownerURL, appURL := testkit.Database(t, migrate, migrationKey(t))
	w := &world{t: t, organization: uuid.Must(uuid.NewV7())}
	var err error
	if w.owner, err = sql.Open("postgres", ownerURL); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.owner.Close() })
	w.app, err = database.Open(database.Config{URL: appURL, Settings: rule.Settings, Observe: w.observe})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.app.Close() })
	return w
}

func migrate(ctx context.Context, ownerURL string) error {
	_, err := migration.Apply(ctx, ownerURL)
	return err
}

// migrationKey changes with every migration.
func migrationKey(t *testing.T) string {
	t.Helper()
	hash := sha256.New()
	err := fs.WalkDir(migration.Files(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(migration.Files(), path)
		_, _ = fmt.Fprintf(hash, "%s %d\n%s", path, len(text), text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(hash.Sum(nil))
}

func (w *world) observe(_ context.Context, statement string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.statements = append(w.statements, statement)
}

// sent returns the statements since it was last asked.
func (w *world) sent() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	sent := w.statements
	w.statements = nil
	return sent
}

// exec runs a statement as the owner, for whom no policy holds.
func (w *world) exec(query string, args ...any) {
	w.t.Helper()
	if _, err := w.owner.ExecContext(w.t.Context(), query, args...); err != nil {
		w.t.Fatalf("%s: %v", query, err)
	}
}

// row is column values by name.
type row map[string]any

// add inserts a row and returns its id. What matters to a test stands in the
// row, the rest is filled in.
func (w *world) add(table string, values row) uuid.UUID {
	w.t.Helper()
	id := uuid.Must(uuid.NewV7())
	full := row{"id": id, "organization_id": w.organization, "recorded_at": asOf, "received_at": asOf}
	if table == "patient" {
		full["next_contact_at"] = asOf
	} else {
		full["timeline_at"] = asOf
	}
	maps.Copy(full, values)
	columns, marks, args := "", "", []any{}
	for column, value := range full {
		if len(args) > 0 {
			columns, marks = columns+", ", marks+", "
		}
		args = append(args, value)
		columns, marks = columns+pq.QuoteIdentifier(column), fmt.Sprintf("%s$%d", marks, len(args))
	}
	w.exec(fmt.Sprintf("insert into %s (%s) values (%s)", pq.QuoteIdentifier(table), columns, marks), args...)
	return id
}

func (w *world) patient(birth string) uuid.UUID {
	w.t.Helper()
	return w.add("patient", row{"birth_date": birth})
}

func (w *world) encounter(patient uuid.UUID, class string, starts any, change row) {
	w.t.Helper()
	w.statement("encounter", row{"patient_id": patient, "class": class, "status": "FINISHED", "starts_at": starts}, change)
}

func (w *world) condition(patient uuid.UUID, snomed string, change row) {
	w.t.Helper()
	w.statement("condition", row{
		"patient_id": patient, "code_system": "http://snomed.info/sct", "code": snomed, "clinical_status": "ACTIVE",
	}, change)
}

func (w *world) order(patient uuid.UUID, rxnorm string, change row) {
	w.t.Helper()
	w.statement("medication_request", row{
		"patient_id": patient, "code_system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": rxnorm, "status": "ACTIVE",
	}, change)
}

func (w *world) statement(table string, values, change row) {
	w.t.Helper()
	maps.Copy(values, change)
	w.add(table, values)
}

// as begins an operation that writes, for somebody.
func (w *world) as(v viewer.Viewer) (context.Context, *database.Operation) {
	return w.app.ReadWrite(viewer.NewContext(w.t.Context(), v))
}

// refresh runs identify.Refresh for somebody in a transaction of its own.
func (w *world) refresh(v viewer.Viewer, asOf time.Time, patients ...uuid.UUID) error {
	w.t.Helper()
	ctx, op := w.as(v)
	defer op.Rollback()
	if err := identify.Refresh(ctx, op, patients, asOf); err != nil {
		return err
	}
	return op.Commit()
}

func (w *world) mustRefresh(patients ...uuid.UUID) {
	w.t.Helper()
	if err := w.refresh(viewer.SystemOf(w.organization), asOf, patients...); err != nil {
		w.t.Fatal(err)
	}
}

// risk reads what is kept of a patient.
func (w *world) risk(patient uuid.UUID) identify.Risk {
	w.t.Helper()
	var (
		risk    identify.Risk
		reasons []byte
		at      sql.NullTime
	)
	err := w.owner.QueryRowContext(w.t.Context(),
		`select risk_rank, risk_rule, coalesce(risk_reasons, '[]'), risk_as_of from patient where id = $1`, patient).
		Scan(&risk.Rank, &risk.Rule, &reasons, &at)
	if err == nil {
		err = json.Unmarshal(reasons, &risk.Reasons)
	}
	if err != nil {
		w.t.Fatal(err)
	}
	risk.AsOf = at.Time.UTC()
	return risk
}
