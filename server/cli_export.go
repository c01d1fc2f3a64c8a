package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/ent"
	"caseload/ent/database"
	_ "caseload/ent/runtime" // the policies that guard every type
	"caseload/ent/viewer"
	"caseload/server/config"
	"caseload/server/demo"
)

// exportCommand writes what is on record as FHIR R4.
type exportCommand struct {
	Patient      uuid.UUID `help:"Everything about this patient, as one bundle."                            placeholder:"UUID"`
	Organization uuid.UUID `help:"Whose records (default: the sample clinic, where there is one). Without --patient, everything about every patient, a resource a line (NDJSON)." placeholder:"UUID"`
	Out          string    `default:"-"                                                                         help:"Where it goes; - is standard output." placeholder:"FILE"`
	Base         string    `default:"http://caseload.invalid/fhir/"                                             help:"Address below which the ids in a bundle hold." placeholder:"URL"`
}

func (exportCommand) Help() string {
	return `Writes FHIR R4 in the profiles of US Core: see docs/fhir.md. What is exported is everything on record, confidential records included, with their labels: it must be kept as safe as the database. The file is made for its owner only.

  go run ./server export --patient UUID --out bundle.json
  go run ./server export --organization UUID --out records.ndjson`
}

// Run exports.
func (e exportCommand) Run(ctx context.Context, to console) (err error) {
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()
	ctx, db, err := openRecords(ctx, c, e.Organization, to, &ends)
	if err != nil {
		return err
	}
	if e.Out == "-" {
		return e.write(ctx, db, to.out, to)
	}
	return ownFile(e.Out, func(out io.Writer) error { return e.write(ctx, db, out, to) })
}

// openRecords opens the database for the server itself at work in an organization: the
// sample clinic, where there is one and none was named.
func openRecords(ctx context.Context, c *config.Config, organization uuid.UUID, to console, ends *undo) (context.Context, *database.DB, error) {
	if organization == uuid.Nil && c.Process.Demo {
		organization = demo.Clinic
	}
	if organization == uuid.Nil {
		return ctx, nil, usageError("say whose records: --organization")
	}
	db, err := openDatabase(ctx, c, to, ends)
	return viewer.NewContext(ctx, viewer.SystemOf(organization)), db, err
}

// ownFile writes a file that nobody else may read, whole or not at all.
func ownFile(path string, write func(io.Writer) error) error {
	draft := path + ".part"
	file, err := os.OpenFile(draft, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600) //nolint:gosec // the operator says where it goes
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := errors.Join(write(file), file.Close()); err != nil {
		return errors.Join(err, os.Remove(draft))
	}
	if err := os.Rename(draft, path); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

func (e exportCommand) write(ctx context.Context, db *database.DB, out io.Writer, to console) error {
	ctx, op := db.ReadOnly(ctx)
	defer op.Rollback()
	reader := exchange.Reader{Client: ent.NewClient(ent.Driver(db.Driver()))}
	if e.Patient == uuid.Nil {
		bar := newCounter(to.err, "exporting")
		count, err := reader.WriteLines(ctx, out, func(done, total int) { bar.show(int64(done), int64(total)) })
		bar.clear()
		if err != nil {
			return fmt.Errorf("export: %w", err)
		}
		_, _ = fmt.Fprintf(to.err, "%d resources\n", count)
		return nil
	}
	resources, err := reader.Everything(ctx, []uuid.UUID{e.Patient})
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if len(resources) == 0 {
		return errors.New("export: there is no such patient in this organization")
	}
	lines := json.NewEncoder(out)
	lines.SetIndent("", "  ")
	if err := lines.Encode(exchange.Collect(e.Base, resources)); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
