package main

import (
	"context"
	"log/slog"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/server/config"
	"caseload/server/feed"
)

// lapses looks for coverages that end with nothing after them, and tells the
// patients' case managers.
type lapses struct {
	recorder *record.Recorder
	log      *slog.Logger
}

// startLapses runs the looking of this process until ends takes it down. Several
// servers on one database tell it once.
func startLapses(ctx context.Context, c *config.Config, db *database.DB, hub *feed.Hub, log *slog.Logger, ends *undo) {
	l := &lapses{
		recorder: &record.Recorder{DB: db, Client: ent.NewClient(ent.Driver(db.Driver())), Wake: hub.Wake},
		log:      log.With("part", "lapses"),
	}
	startBackground(ctx, c.Process.LapsesEvery, "looking for coverages that end", ends, l.look)
}

// look looks at every organization.
func (l *lapses) look(ctx context.Context) {
	everywhere(ctx, l.recorder.DB, l.log, "look for coverages that end", func(ctx context.Context, _ uuid.UUID, _ int64) error {
		done, err := facilitate.RaiseLapses(ctx, l.recorder)
		if done.Raised+done.Settled > 0 {
			l.log.InfoContext(ctx, "looked at coverages that end", "tasks", done.Raised, "settled", done.Settled)
		}
		return err
	})
}
