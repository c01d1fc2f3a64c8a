// Package testkit gives every test a database of its own.
//
// The database is a copy of a template that is migrated once, which takes some
// milliseconds, so tests run in parallel and leave nothing for one another. All
// of them are in one Postgres for the whole run where [Variable] names it, and
// else in a private one of the test program that ends with it:
//
//	func TestMain(m *testing.M) { testkit.Main(m) }
//
//	func TestSomething(t *testing.T) {
//		t.Parallel()
//		owner, app := testkit.Database(t, migrate, key)
//		...
//	}
package testkit

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
)

// Variable is the environment variable with the socket's folder of a Postgres
// that several test programs share, see [Cluster.Environment].
const Variable = "CASELOAD_TEST_POSTGRES"

// Main runs the tests of a package and then removes what [Database] started.
// Every package with such tests calls it from TestMain.
func Main(m *testing.M) {
	running.owned.Store(true)
	m.Run() // the testing package keeps the outcome
	if err := running.stop(context.Background()); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "testkit:", err)
		os.Exit(1)
	}
}

// running is the Postgres of this test program.
var running program

// program starts a Postgres when the first test asks for it.
type program struct {
	owned atomic.Bool // Main will stop it

	once    sync.Once
	cluster *Cluster // nil when it is shared
	server  *server
	err     error
}

func (p *program) get(ctx context.Context) (*server, error) {
	p.once.Do(func() { p.server, p.err = p.start(ctx) })
	return p.server, p.err
}

func (p *program) start(ctx context.Context) (*server, error) {
	if socket := os.Getenv(Variable); socket != "" {
		return dial(ctx, socket)
	}
	if !p.owned.Load() {
		return nil, errors.New("nobody would stop Postgres: call testkit.Main from the package's TestMain")
	}
	var err error
	if p.cluster, err = Start(ctx); err != nil {
		return nil, err
	}
	return dial(ctx, p.cluster.Socket())
}

func (p *program) stop(ctx context.Context) error {
	var failures []error
	if p.server != nil {
		failures = append(failures, p.server.close())
	}
	if p.cluster != nil {
		failures = append(failures, p.cluster.Stop(ctx))
	}
	return errors.Join(failures...)
}
