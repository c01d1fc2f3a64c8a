package main

import (
	"context"
	"errors"
	"strings"
	"time"

	"caseload/ent/migration"
	"caseload/server/config"
)

// migrateCommand is for deployments that migrate as a step of their own.
type migrateCommand struct{}

func (migrateCommand) Help() string {
	return `Works on MIGRATION_DATABASE_URL, or else DATABASE_URL, as the role that owns the tables; without either, on the server's own Postgres. Any number of these may run at once: one migrates, the others wait.`
}

// Run applies what is missing and says what that was.
func (migrateCommand) Run(ctx context.Context, to console) (err error) {
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	log := newLogger(c.Process, to.err)
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()
	p, err := reach(ctx, c, log, &ends)
	if err != nil {
		return err
	}
	owner := p.owner
	if owner == "" {
		owner = p.app
	}
	applied, err := migration.Apply(ctx, owner)
	if err != nil {
		return err
	}
	return to.tellMigrated(applied)
}

// stopTimeout bounds the stop of what a command started for itself.
const stopTimeout = 30 * time.Second

func (c console) tellMigrated(applied []string) error {
	text := "the database is up to date already"
	if len(applied) > 0 {
		text = "applied " + strings.Join(applied, ", ")
	}
	return c.print(text)
}
