// Command draft writes the next migration: the SQL that leads from the files in
// ent/migration/sql to the ent schema. Review it, then commit it.
//
//	go run ./internal/draft visit_add_odometer
//	go run ./internal/draft -seal   after a review or a file written by hand
package main

import (
	"context"
	"fmt"
	"os"

	"caseload/ent/migration"
)

const folder = "ent/migration/sql"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./internal/draft NAME")
		os.Exit(2)
	}
	if err := run(context.Background(), os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, name string) error {
	if name == "-seal" {
		return migration.Seal(folder)
	}
	written, err := migration.Draft(ctx, os.Getenv("DRAFT_URL"), folder, name)
	if err != nil {
		return err
	}
	if !written {
		fmt.Println("nothing to migrate: the files equal the schema")
	}
	return nil
}
