package feed_test

import (
	"context"
	"database/sql"
	"log/slog"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/internal/testkit"
	"caseload/server/feed"
)

// never is longer than any test: what happens every so often does not happen.
const never = 24 * time.Hour

// quiet is a log that nobody reads.
var quiet = slog.New(slog.DiscardHandler)

// world is a database with some hubs.
type world struct {
	config database.Config
	db     *database.DB
}

func newWorld(t testing.TB) *world {
	t.Helper()
	owner, _ := testkit.Database(t, migrate, "server/feed")
	w := &world{config: database.Config{
		URL:      owner,
		Settings: func(context.Context) ([]database.Setting, error) { return nil, nil },
	}}
	w.db = w.open(t, w.config)
	return w
}

func (*world) open(t testing.TB, config database.Config) *database.DB {
	t.Helper()
	db, err := database.Open(config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// hub runs a hub until the test ends.
func (w *world) hub(t testing.TB, change func(*feed.Config)) *feed.Hub {
	t.Helper()
	config := feed.Config{
		Database:  w.db,
		Positions: w.positions,
		Log:       quiet,
		Debounce:  time.Millisecond,
		Poll:      never,
		Heartbeat: never,
	}
	if change != nil {
		change(&config)
	}
	hub := feed.New(config)
	run(t, hub)
	return hub
}

func run(t testing.TB, hub *feed.Hub) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.WithoutCancel(t.Context()))
	var group sync.WaitGroup
	group.Go(func() { hub.Run(ctx) })
	t.Cleanup(func() {
		cancel()
		group.Wait()
	})
}

func (w *world) positions(ctx context.Context, organizations []uuid.UUID) (map[uuid.UUID]int64, error) {
	rows, err := w.db.SQL().QueryContext(ctx,
		`SELECT organization_id, position FROM change_counter WHERE organization_id = any($1)`, organizations)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	positions := map[uuid.UUID]int64{}
	for rows.Next() {
		var organization uuid.UUID
		var position int64
		if err := rows.Scan(&organization, &position); err != nil {
			return nil, err
		}
		positions[organization] = position
	}
	return positions, rows.Err()
}

// appendCounted appends one change with the next position of the counter row.
const appendCounted = `
	WITH next AS (
		INSERT INTO change_counter VALUES ($1, 1)
		ON CONFLICT (organization_id) DO UPDATE SET position = change_counter.position + 1
		RETURNING position)
	INSERT INTO change (organization_id, position, patient_id, entity_type, entity_id, kind)
	SELECT $1, position, $2, 'Condition', $2, 'CREATED' FROM next`

func (w *world) write(t testing.TB, organization uuid.UUID) {
	t.Helper()
	if _, err := w.db.SQL().ExecContext(t.Context(), appendCounted, organization, uuid.New()); err != nil {
		t.Fatal(err)
	}
}

// after reads the positions behind a cursor.
func (w *world) after(t testing.TB, organization uuid.UUID, cursor int64) (positions []int64) {
	t.Helper()
	rows, err := w.db.SQL().QueryContext(t.Context(),
		`SELECT position FROM change WHERE organization_id = $1 AND position > $2 ORDER BY position`, organization, cursor)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var position int64
		if err := rows.Scan(&position); err != nil {
			t.Fatal(err)
		}
		positions = append(positions, position)
	}
	if rows.Err() != nil {
		t.Fatal(rows.Err())
	}
	return positions
}

// named sets the name under which the server knows the connections.
func named(t testing.TB, config database.Config, name string) database.Config {
	t.Helper()
	address, err := url.Parse(config.URL)
	if err != nil {
		t.Fatal(err)
	}
	query := address.Query()
	query.Set("application_name", name)
	address.RawQuery = query.Encode()
	config.URL = address.String()
	return config
}

// woken waits for a wake.
func woken(t testing.TB, wake <-chan struct{}) {
	t.Helper()
	select {
	case <-wake:
	case <-time.After(30 * time.Second):
		t.Fatal("nobody was woken")
	}
}

// listening waits until one listener with the name has been told to listen, and
// returns its backend.
func (w *world) listening(t testing.TB, name string) (backend int) {
	t.Helper()
	tick, late := time.NewTicker(time.Millisecond), time.After(30*time.Second)
	defer tick.Stop()
	for {
		// A listener says nothing after it has asked for its channels.
		backends := w.backends(t, `SELECT pid FROM pg_stat_activity
			WHERE application_name = $1 AND state = 'idle' AND query LIKE 'LISTEN %'`, name)
		if len(backends) == 1 {
			return backends[0]
		}
		select {
		case <-tick.C:
		case <-late:
			t.Fatalf("%d listeners, want 1", len(backends))
		}
	}
}

func (w *world) backends(t testing.TB, query, name string) (backends []int) {
	t.Helper()
	var list string
	err := w.db.SQL().QueryRowContext(t.Context(), `SELECT coalesce(string_agg(pid::text, ' '), '') FROM (`+query+`) AS found`,
		name).Scan(&list)
	if err != nil {
		t.Fatal(err)
	}
	for field := range strings.FieldsSeq(list) {
		var backend int
		if err := w.db.SQL().QueryRowContext(t.Context(), `SELECT $1::int`, field).Scan(&backend); err != nil {
			t.Fatal(err)
		}
		backends = append(backends, backend)
	}
	return backends
}

// kill ends a backend and waits until it is gone.
func (w *world) kill(t testing.TB, backend int) {
	t.Helper()
	var gone sql.NullBool
	if err := w.db.SQL().QueryRowContext(t.Context(), `SELECT pg_terminate_backend($1, 10000)`, backend).Scan(&gone); err != nil {
		t.Fatal(err)
	}
}
