// Command draft writes the next migration: the SQL that leads from the files in
// ent/migration/sql to the ent schema. Review it, then commit it. It brings a
// Postgres of its own for that, and removes it again.
//
//	go run ./internal/draft visit_add_odometer
//	go run ./internal/draft -seal   after a review or a file written by hand
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"regexp"
	"syscall"

	"caseload/ent/migration/draft"
	"caseload/internal/testkit"
	"caseload/server/postgres"
)

const folder = "ent/migration/sql"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/draft NAME, then go run ./internal/draft -seal")
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1])
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// plain are the names that are good in the name of a file.
var plain = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

func run(ctx context.Context, name string) error {
	switch {
	case name == "-seal":
		return draft.Seal(folder)
	case !plain.MatchString(name):
		return fmt.Errorf("%q is no name for a migration: use words like visit_add_odometer", name)
	}
	return write(ctx, name)
}

// write replays the files in an empty database and writes what the schema has
// more.
func write(ctx context.Context, name string) (err error) {
	cluster, err := testkit.Start(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, cluster.Stop(context.WithoutCancel(ctx))) }()
	empty := postgres.URL(cluster.Socket(), postgres.Owner, "postgres")
	written, err := draft.Write(ctx, empty, folder, name)
	if err != nil {
		return err
	}
	if !written {
		fmt.Println("nothing to migrate: the files equal the schema")
		return nil
	}
	fmt.Println("written to " + folder + ": review it, add row policies and grants for new tables, then -seal")
	return nil
}
