// Package world builds small worlds for tests: a migrated database of the
// test's own, two organizations with a person in every role, and for each
// patient one row of every type.
package world

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/migration"
	"caseload/ent/rule"
	_ "caseload/ent/runtime" // the policies of the schema
	"caseload/ent/viewer"
	"caseload/internal/testkit"
)

// World is a database with people in it.
type World struct {
	OwnerURL, AppURL string
	DB               *database.DB
	Client           *ent.Client
	Recorder         *record.Recorder
	Clinic, Other    Organization
	// Now is the clock of the contract; time.Now when nil.
	Now func() time.Time

	logged int // how many entries of time there are, each after the one before

	mu         sync.Mutex
	statements []string
}

// New returns a world on a database of the test's own.
func New(t testing.TB) *World {
	t.Helper()
	w := &World{}
	w.OwnerURL, w.AppURL = testkit.Database(t, settle(t), "settled "+migrations())
	w.Enter(t, w.AppURL)
	w.remember(t)
	return w
}

// At returns a world on a migrated database that is somebody else's, such as that of a
// server in a process of its own.
func At(t testing.TB, ownerURL, appURL string) *World {
	t.Helper()
	w := &World{OwnerURL: ownerURL, AppURL: appURL}
	w.Enter(t, w.AppURL)
	w.Clinic = w.organization(t, "Clinic")
	return w
}

// Empty returns a world without organizations.
func Empty(t testing.TB) *World {
	t.Helper()
	w := &World{}
	w.OwnerURL, w.AppURL = testkit.Database(t, migrate, migrations())
	w.Enter(t, w.AppURL)
	return w
}

// Enter goes on in the world under another login: as OwnerURL, for whom no row
// security holds, what is left is ent's policy alone.
func (w *World) Enter(t testing.TB, url string) {
	t.Helper()
	w.DB = w.open(t, url)
	w.Client = ent.NewClient(ent.Driver(w.DB.Driver()))
	w.Recorder = &record.Recorder{DB: w.DB, Client: w.Client}
}

func (w *World) open(t testing.TB, url string) *database.DB {
	t.Helper()
	db, err := database.Open(database.Config{URL: url, Settings: rule.Settings, Observe: w.observe})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func migrate(ctx context.Context, ownerURL string) error {
	_, err := migration.Apply(ctx, ownerURL)
	return err
}

// migrations names the template by what the migrations say.
var migrations = sync.OnceValue(func() string {
	sum := sha256.New()
	names, err := fs.Glob(migration.Files(), "*.sql")
	if err != nil {
		panic(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(migration.Files(), name)
		if err != nil {
			panic(err)
		}
		sum.Write([]byte(name))
		sum.Write(text)
	}
	return hex.EncodeToString(sum.Sum(nil))[:16]
})

func (w *World) observe(_ context.Context, statement string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.statements = append(w.statements, statement)
}

// Statements runs do and returns what was sent to the database meanwhile.
func (w *World) Statements(do func()) []string {
	w.mu.Lock()
	w.statements = nil
	w.mu.Unlock()
	do()
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.statements
}

// As runs do in one writing transaction for the viewer.
func (w *World) As(t testing.TB, v viewer.Viewer, do func(ctx context.Context)) {
	t.Helper()
	ctx, op := w.DB.ReadWrite(viewer.NewContext(t.Context(), v))
	defer op.Rollback()
	do(ctx)
	if err := op.Commit(); err != nil {
		t.Fatal(err)
	}
}

// ID is a new id, as a phone would make one.
func ID() uuid.UUID { return uuid.Must(uuid.NewV7()) }
