package main

import (
	"context"
	"log/slog"
	"time"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/server/config"
	"caseload/server/demo"
)

// loadDemo brings in the sample world where it is wanted and not there yet.
func loadDemo(ctx context.Context, c *config.Config, db *database.DB, log *slog.Logger) error {
	if !c.Process.Demo {
		return nil
	}
	began := time.Now()
	recorder := &record.Recorder{DB: db, Client: ent.NewClient(ent.Driver(db.Driver()))}
	if err := demo.Load(ctx, recorder); err != nil {
		return err
	}
	log.Info("sample patients are in place", "took", time.Since(began).Round(time.Millisecond))
	return nil
}
