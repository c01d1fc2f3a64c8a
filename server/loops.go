package main

import (
	"context"
	"log/slog"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
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

// look looks at every organization; one that fails keeps no other waiting.
func (l *loops) look(ctx context.Context) {
	organizations, err := readPositions(ctx, l.recorder.DB, "")
	if err != nil {
		l.failed(ctx, err)
		return
	}
	for organization := range organizations {
		raised, err := facilitate.RaiseOverdueLoops(viewer.NewContext(ctx, viewer.SystemOf(organization)), l.recorder)
		if err != nil {
			l.failed(ctx, err)
		}
		if raised > 0 {
			l.log.InfoContext(ctx, "told of overdue orders and referrals", "tasks", raised)
		}
	}
}

// failed tells of a failure, unless it is that the server stops.
func (l *loops) failed(ctx context.Context, err error) {
	if ctx.Err() == nil {
		l.log.WarnContext(ctx, "could not look for overdue orders and referrals, will try again", "error", err)
	}
}
