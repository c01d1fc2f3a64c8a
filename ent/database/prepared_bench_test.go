package database_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/migration"
	"caseload/internal/testkit"
)

// panelStatements are what one page of a case manager's panel asks for, in the
// shape that ent gives it.
var panelStatements = map[string]string{
	"patient": `SELECT id, display_name, birth_date, gender, risk_rank, risk_rule, risk_reasons, next_contact_at,
			open_task_count, case_manager_id, next_task_id, last_encounter_id
		FROM patient WHERE organization_id = $1 AND id = $2`,
	"panel": `SELECT id, display_name, birth_date, gender, risk_rank, risk_rule, risk_reasons, next_contact_at,
			open_task_count, case_manager_id, next_task_id, last_encounter_id
		FROM patient WHERE organization_id = $1 AND case_manager_id = $2 AND active
		ORDER BY next_contact_at, id LIMIT 26`,
	"conditions": `SELECT id, revision, code_system, code, display, codings, clinical_status, category, severity,
			onset_at, timeline_at, patient_id, encounter_id, performer_id
		FROM condition WHERE organization_id = $1 AND patient_id = any($2::uuid[])
		ORDER BY patient_id, timeline_at DESC, id LIMIT 500`,
	"tasks": `SELECT * FROM (
			SELECT id, kind, status, priority, title, due_at, owner_id, patient_id,
				row_number() OVER (PARTITION BY patient_id ORDER BY due_at, id) AS place
			FROM task WHERE organization_id = $1 AND patient_id = any($2::uuid[])) AS listed
		WHERE place <= 4`,
}

// BenchmarkPrepared compares statements sent as text with statements kept
// prepared on the connection, on the real tables with their policies. It
// reports what they cost the server in processor time, which other work on the
// machine does not change much.
func BenchmarkPrepared(b *testing.B) {
	world := newBenchWorld(b)
	direct, prepared := world.open(b, -1), world.open(b, 0)
	patients := world.panel(b, direct)
	for name, args := range map[string][]any{
		"patient":    {world.organization, patients[0]},
		"panel":      {world.organization, world.practitioner},
		"conditions": {world.organization, patients},
		"tasks":      {world.organization, patients},
	} {
		b.Run(name, func(b *testing.B) {
			text := newMeter(b, direct, panelStatements[name], args)
			plan := newMeter(b, prepared, panelStatements[name], args)
			for b.Loop() { // in turns, so that both meet the same weather
				text.run(b)
				plan.run(b)
			}
			b.ReportMetric(text.cost(b), "µs/direct")
			b.ReportMetric(plan.cost(b), "µs/prepared")
			b.ReportMetric(text.cost(b)/plan.cost(b), "direct/prepared")
		})
	}
}

// meter runs one statement over and over in one operation.
type meter struct {
	ctx       context.Context //nolint:containedctx // of the operation
	operation *database.Operation
	query     string
	args      []any
	backend   int
	before    time.Duration
	runs      int
}

func newMeter(b *testing.B, db *database.DB, query string, args []any) *meter {
	b.Helper()
	m := &meter{query: query, args: args}
	m.ctx, m.operation = db.ReadOnly(b.Context())
	b.Cleanup(func() { m.operation.Rollback() })
	for range 10 { // until the server has settled on a plan
		m.run(b)
	}
	if err := m.operation.QueryOne(m.ctx, `SELECT pg_backend_pid()`, nil, &m.backend); err != nil {
		b.Fatal(err)
	}
	m.before, m.runs = processorTime(b, m.backend), 0
	return m
}

// cost is the server's processor time for one run in microseconds.
func (m *meter) cost(b *testing.B) float64 {
	b.Helper()
	return float64(processorTime(b, m.backend)-m.before) / float64(m.runs) / float64(time.Microsecond)
}

func processorTime(b *testing.B, process int) time.Duration {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/schedstat", process))
	if errors.Is(err, os.ErrNotExist) {
		b.Skip("this system does not tell the processor time of a process precisely")
	}
	if err != nil {
		b.Fatal(err)
	}
	var running time.Duration
	if _, err := fmt.Sscan(string(text), &running); err != nil {
		b.Fatal(err)
	}
	return running
}

// run reads all rows of the statement.
func (m *meter) run(b *testing.B) {
	b.Helper()
	rows, err := m.operation.Query(m.ctx, m.query, m.args...)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	columns, err := rows.Columns()
	if err != nil {
		b.Fatal(err)
	}
	values := make([]any, len(columns))
	for i := range values {
		values[i] = new(any)
	}
	count := 0
	for ; rows.Next(); count++ {
		if err := rows.Scan(values...); err != nil {
			b.Fatal(err)
		}
	}
	if rows.Err() != nil || count == 0 {
		b.Fatalf("%d rows, error %v", count, rows.Err())
	}
	m.runs++
}

// benchWorld is a database with the real schema, one organization with a
// hundred case managers and ten thousand patients.
type benchWorld struct {
	address                    string
	organization, practitioner uuid.UUID
}

func newBenchWorld(b *testing.B) *benchWorld {
	b.Helper()
	owner, _ := testkit.Database(b, func(ctx context.Context, owner string) error {
		_, err := migration.Apply(ctx, owner)
		return err
	}, "ent/database with all migrations")
	world, err := seed(owner)
	if err != nil {
		b.Fatal(err)
	}
	return world
}

func seed(address string) (*benchWorld, error) {
	db, err := sql.Open("postgres", address)
	if err != nil {
		return nil, err
	}
	defer func() { _ = db.Close() }()
	world := &benchWorld{address: address, organization: uuid.New()}
	_, err = db.Exec(strings.ReplaceAll(`
		INSERT INTO practitioner (organization_id, id, recorded_at, received_at)
			SELECT 'ORG', gen_random_uuid(), now(), current_timestamp FROM generate_series(1, 100);
		INSERT INTO patient (organization_id, id, recorded_at, received_at, display_name, search_name, birth_date,
				risk_rank, risk_reasons, next_contact_at, case_manager_id)
			SELECT 'ORG', gen_random_uuid(), now(), current_timestamp, 'Name ' || n, 'name ' || n, '1950-01-01', n % 5,
				'[{"rule": "visits", "points": 3}]', now() + n % 90 * interval '1 day', p.id
			FROM (SELECT id, row_number() OVER () AS place FROM practitioner) p, generate_series(1, 100) n;
		INSERT INTO relationship (organization_id, id, basis, starts_at, patient_id, practitioner_id)
			SELECT 'ORG', gen_random_uuid(), 'CASE_MANAGER', now() - interval '1 year', id, case_manager_id FROM patient;
		INSERT INTO condition (organization_id, id, recorded_at, received_at, code_system, code, display, codings,
				clinical_status, timeline_at, patient_id)
			SELECT 'ORG', gen_random_uuid(), now(), current_timestamp, 'http://snomed.info/sct', '44054006', 'Diabetes', '[]',
				'ACTIVE', now() - n * interval '1 month', id FROM patient, generate_series(1, 8) n;
		INSERT INTO task (organization_id, id, recorded_at, received_at, title, due_at, patient_id)
			SELECT 'ORG', gen_random_uuid(), now(), current_timestamp, 'Call', now() + n * interval '1 day', id
			FROM patient, generate_series(1, 4) n;
		ANALYZE`, "ORG", world.organization.String()))
	if err != nil {
		return nil, err
	}
	return world, db.QueryRow(`SELECT id FROM practitioner LIMIT 1`).Scan(&world.practitioner)
}

func (w *benchWorld) open(b *testing.B, prepared int) *database.DB {
	b.Helper()
	return w.openAs(b, "caseload_app", prepared)
}

func (w *benchWorld) openAs(b *testing.B, role string, prepared int) *database.DB {
	b.Helper()
	config := database.Config{URL: w.address, Role: role, Prepared: prepared}
	config.Settings = func(context.Context) ([]database.Setting, error) {
		return []database.Setting{
			{Name: "app.organization", Value: w.organization.String()},
			{Name: "app.practitioner", Value: w.practitioner.String()},
			{Name: "app.scope", Value: "relationship"},
			{Name: "app.clinical", Value: "on"},
		}, nil
	}
	return open(b, config)
}

// panel returns the patients on the first page.
func (w *benchWorld) panel(b *testing.B, db *database.DB) (patients []uuid.UUID) {
	b.Helper()
	ctx, operation := db.ReadOnly(b.Context())
	defer operation.Rollback()
	rows, err := operation.Query(ctx,
		`SELECT id FROM patient WHERE case_manager_id = $1 ORDER BY next_contact_at, id LIMIT 25`, w.practitioner)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			b.Fatal(err)
		}
		patients = append(patients, id)
	}
	if len(patients) != 25 || rows.Err() != nil {
		b.Fatalf("%d patients on the page, want 25, error %v", len(patients), rows.Err())
	}
	return patients
}
