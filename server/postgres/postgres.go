// Package postgres runs the private Postgres of one server.
//
// It is for trying the program out and for the tests: with a database of their
// own, people need to configure nothing. The cluster lives in one folder, is
// reachable by a Unix socket only, runs as an unprivileged user even when the
// server is root, and ends with the process that started it. Whatever way the
// server or Postgres ended before, the next Start recovers by itself.
//
// Everybody who can enter the socket's folder (mode 0700) is trusted, the
// superuser included; that is why there is no password anywhere.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
)

// Owner is the superuser of a private cluster; migrations run as this role.
const Owner = "caseload_owner"

// App is the role of the running server. It owns nothing and is created by the
// first migration, not here, because row-level security is void without it and
// so it belongs with the policies.
const App = "caseload_app"

// Oldest is the lowest major version of Postgres that the program works with.
const Oldest = 14

var (
	// ErrInUse tells that another running server holds the folder.
	ErrInUse = errors.New("the folder is in use by another server")

	// ErrNotFound tells that no usable Postgres is installed.
	ErrNotFound = errors.New("no PostgreSQL found")
)

// Options says which cluster to start and how.
type Options struct {
	// Dir holds the cluster; it is created when missing. Start may have to
	// keep the data elsewhere, see [Cluster.Moved].
	Dir string

	// Binaries to run. The zero value takes what [Find] finds in the version
	// that wrote the data, and downloads them below Dir when nothing is
	// installed.
	Binaries Binaries

	// Durable keeps committed data over a crash of the machine. Without it
	// Postgres never waits for the disk, does not vacuum by itself and accepts
	// more connections, which is what tests want.
	Durable bool

	// Log receives Postgres's own log lines, which hold no statement, no
	// parameter and no row. Nil drops them.
	Log io.Writer
}

// Start brings up the cluster in options.Dir, making it first when there is
// none, and returns once it accepts connections. The context bounds the start
// only. The caller must Stop the cluster.
//
// The error wraps [ErrInUse] when another server holds the folder and
// [ErrNotFound] when there are no binaries and none can be downloaded.
func Start(ctx context.Context, options Options) (*Cluster, error) {
	cluster, err := start(ctx, options)
	if err != nil {
		return nil, fmt.Errorf("start the private Postgres in %s: %w", options.Dir, err)
	}
	return cluster, nil
}

func start(ctx context.Context, options Options) (_ *Cluster, err error) {
	if options.Log == nil {
		options.Log = io.Discard
	}
	home, err := occupy(options.Dir)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			home.leave()
		}
	}()
	if err := home.evict(ctx); err != nil {
		return nil, err
	}
	if options.Binaries == (Binaries{}) {
		if options.Binaries, err = home.provide(ctx, options.Log); err != nil {
			return nil, err
		}
	}
	if err := home.initialize(ctx, options); err != nil {
		return nil, err
	}
	return home.serve(ctx, options)
}

// Remove deletes the cluster in dir with all its data, wherever Start put it.
// What a dead server left running there is stopped first; a folder that a
// living one holds is not touched and the error wraps [ErrInUse]. Removing what
// does not exist is no error.
func Remove(ctx context.Context, dir string) error {
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	home, err := occupy(dir)
	if err != nil {
		return fmt.Errorf("remove the private Postgres in %s: %w", dir, err)
	}
	defer home.leave()
	if err := home.evict(ctx); err != nil {
		return fmt.Errorf("remove the private Postgres in %s: %w", dir, err)
	}
	if err := home.demolish(); err != nil {
		return fmt.Errorf("remove the private Postgres in %s: %w", dir, err)
	}
	return nil
}
