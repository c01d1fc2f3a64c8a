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

// loops looks for orders and referrals that have been open too long, and tells who is
// to see them through.
type loops struct {
	recorder *record.Recorder
	log      *slog.Logger
}

// startLoops runs the looking of this process until ends takes it down. Several
// servers on one database tell it once.
func startLoops(ctx context.Context, c *config.Config, db *database.DB, hub *feed.Hub, log *slog.Logger, ends *undo) {
	l := &loops{
		recorder: &record.Recorder{DB: db, Client: ent.NewClient(ent.Driver(db.Driver())), Wake: hub.Wake},
		log:      log.With("part", "loops"),
	}
	startBackground(ctx, c.Process.LoopsEvery, "looking for overdue orders and referrals", ends, l.look)
}

// look looks at every organization.
func (l *loops) look(ctx context.Context) {
	everywhere(ctx, l.recorder.DB, l.log, "look for overdue orders and referrals", func(ctx context.Context, _ uuid.UUID, _ int64) error {
		raised, err := facilitate.RaiseOverdueLoops(ctx, l.recorder)
		if raised > 0 {
			l.log.InfoContext(ctx, "told of overdue orders and referrals", "tasks", raised)
		}
		return err
	})
}
