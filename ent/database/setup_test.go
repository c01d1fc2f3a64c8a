package database_test

import (
	"context"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/internal/testkit"
)

type viewerKey struct{}

// as returns a context whose operations belong to an organization.
func as(ctx context.Context, organization uuid.UUID) context.Context {
	return context.WithValue(ctx, viewerKey{}, organization)
}

func settings(ctx context.Context) ([]database.Setting, error) {
	organization, _ := ctx.Value(viewerKey{}).(uuid.UUID)
	return []database.Setting{{Name: "app.organization", Value: organization.String()}}, nil
}

// baseConfig is a configuration that tests change, of a database of its own.
// It logs in as the owner, as the server may, and becomes the server's role.
func baseConfig(t testing.TB) database.Config {
	t.Helper()
	owner, _ := testkit.Database(t, migrate, "ent/database")
	return database.Config{URL: owner, Role: "caseload_app", Settings: settings}
}

// with adds a parameter to the connection string.
func with(config database.Config, name, value string) database.Config {
	config.URL = database.WithParameter(config.URL, name, value)
	return config
}

func open(t testing.TB, config database.Config) *database.DB {
	t.Helper()
	db, err := database.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() }) // complains about connections that a test has killed
	return db
}

func newID(t testing.TB) uuid.UUID {
	t.Helper()
	id, err := uuid.NewV7()
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// recorder collects the statements that were sent.
type recorder struct {
	mu         sync.Mutex
	statements []string
}

func (r *recorder) observe(_ context.Context, statement string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.statements = append(r.statements, statement)
}

func (r *recorder) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	taken := r.statements
	r.statements = nil
	return taken
}

// counter counts round trips, that is, writes that a read follows.
type counter struct{ trips atomic.Int64 }

func (c *counter) dial(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := database.DialNetwork(ctx, network, address)
	if err != nil {
		return nil, err
	}
	return &countedConn{Conn: conn, trips: &c.trips}, nil
}

type countedConn struct {
	net.Conn

	trips   *atomic.Int64
	writing atomic.Bool
}

func (c *countedConn) Write(b []byte) (int, error) {
	if c.writing.CompareAndSwap(false, true) {
		c.trips.Add(1)
	}
	return c.Conn.Write(b)
}

func (c *countedConn) Read(b []byte) (int, error) {
	c.writing.Store(false)
	return c.Conn.Read(b)
}

// awaitIdle waits until no connection of the pool is in use.
func awaitIdle(t testing.TB, db *database.DB) {
	t.Helper()
	await(t, "a connection is still in use", func() bool { return db.SQL().Stats().InUse == 0 })
}

// await polls what offers no event to wait for.
func await(t testing.TB, complaint string, done func() bool) {
	t.Helper()
	tick, late := time.NewTicker(time.Millisecond), time.After(30*time.Second)
	defer tick.Stop()
	for !done() {
		select {
		case <-tick.C:
		case <-late:
			t.Fatal(complaint)
		}
	}
}

func mustExec(ctx context.Context, t testing.TB, operation *database.Operation, query string, args ...any) {
	t.Helper()
	if _, err := operation.Exec(ctx, query, args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

// addPatient commits one patient of an organization.
func addPatient(t testing.TB, db *database.DB, organization uuid.UUID) {
	t.Helper()
	ctx, operation := db.ReadWrite(as(t.Context(), organization))
	defer operation.Rollback()
	mustExec(ctx, t, operation,
		`INSERT INTO patient (organization_id, id) VALUES ($1, $2)`, organization, newID(t))
	if err := operation.Commit(); err != nil {
		t.Fatal(err)
	}
}

// countPatients counts what an organization sees in a fresh operation.
func countPatients(t testing.TB, db *database.DB, organization uuid.UUID) (count int) {
	t.Helper()
	ctx, operation := db.ReadOnly(as(context.WithoutCancel(t.Context()), organization))
	defer operation.Rollback()
	if err := operation.QueryOne(ctx, `SELECT count(*) FROM patient`, nil, &count); err != nil {
		t.Fatal(err)
	}
	return count
}
