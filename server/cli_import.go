package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/intake"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/server/config"
	"caseload/server/demo"
	"caseload/server/feed"
)

// importCommand reads files into the records of one organization.
type importCommand struct {
	Path           []string  `arg:""                                                                           help:"Files, or folders with files in them."                                                                   name:"path"`
	Organization   uuid.UUID `help:"Whose records these are (default: the sample clinic, where there is one)." placeholder:"UUID"`
	Source         string    `default:"fhir"                                                                   help:"Name of the system that the files come from (default fhir). Resources are known by their ids within it." placeholder:"NAME"`
	CreatePatients bool      `help:"Make patients of people who are known by claims alone (CCLF file 8)." name:"create-patients"`
	JSON           bool      `help:"Print the summary as JSON, for a machine."                                 name:"json"`
}

func (importCommand) Help() string {
	return `Takes FHIR R4 bundles of every kind, single resources and NDJSON, and Medicare's claim files (CCLF), by the names that CMS gives them; plain or .gz. What is known already changes nothing, so an import can be run again. What cannot be taken is reported with its file and place; the rest lands, and the exit code is 3. See docs/import.md.

  go run ./server import --organization UUID bundles/ export.ndjson.gz
  go run ./server import --organization UUID deliveries/2025-11/`
}

// importTimeout bounds one statement of an import, which moves thousands of
// rows.
const importTimeout = 5 * time.Minute

// Run imports, and says what became of every type.
func (i importCommand) Run(ctx context.Context, to console) (err error) {
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	if i.Organization == uuid.Nil && c.Process.Demo {
		i.Organization = demo.Clinic
	}
	from, err := i.find()
	if err != nil {
		return err
	}
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()
	db, err := openDatabase(ctx, c, to, &ends)
	if err != nil {
		return err
	}
	bar := newProgress(to.err)
	importer := &intake.Importer{DB: db, Source: i.Source, Wake: notify(ctx, db), CreatePatients: i.CreatePatients}
	summary, err := from.read(viewer.NewContext(ctx, viewer.SystemOf(i.Organization)), importer, bar.show)
	bar.clear()
	if summary == nil || err != nil && summary.Total().Read == 0 && summary.Claims == nil {
		return err
	}
	return errors.Join(err, i.tell(to, summary))
}

// openDatabase reaches the database and makes sure that it has this version's tables.
func openDatabase(ctx context.Context, c *config.Config, to console, ends *undo) (*database.DB, error) {
	log := newLogger(c.Process, to.err)
	p, err := reach(ctx, c, log, ends)
	if err != nil {
		return nil, err
	}
	if err := p.migrate(ctx, log); err != nil {
		return nil, err
	}
	db, err := connect(p, c, importTimeout)
	if err != nil {
		return nil, err
	}
	ends.add("close the connections to the database", func(context.Context) error { return db.Close() })
	return db, p.check(ctx, db.SQL(), log)
}

// notify wakes the feeds of running servers. It is only a hint, which they find
// out by themselves otherwise, so a failure is of no interest.
func notify(ctx context.Context, db *database.DB) func(uuid.UUID) {
	return func(organization uuid.UUID) {
		_, _ = db.SQL().ExecContext(ctx, `select pg_notify($1, $2)`, feed.Channel, organization.String())
	}
}

// tell prints the summary, and is errPartly when something was not taken.
func (i importCommand) tell(to console, summary *intake.Summary) error {
	var err error
	if i.JSON {
		lines := json.NewEncoder(to.out)
		lines.SetIndent("", "  ")
		err = lines.Encode(summary)
	} else {
		err = summary.Print(to.out)
	}
	if err != nil {
		return fmt.Errorf("print the summary: %w", err)
	}
	if summary.Partly() {
		return errPartly
	}
	return nil
}
