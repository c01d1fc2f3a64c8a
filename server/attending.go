package main

import (
	"context"
	"log/slog"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/care/transition/attend"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/server/config"
	"caseload/server/feed"
)

// attending looks after everybody who was discharged or admitted lately.
type attending struct {
	recorder *record.Recorder
	log      *slog.Logger
}

// startAttending runs the looking of this process until ends takes it down. Several
// servers on one database do everything once.
func startAttending(ctx context.Context, c *config.Config, db *database.DB, hub *feed.Hub, log *slog.Logger, ends *undo) {
	a := &attending{
		recorder: &record.Recorder{DB: db, Client: ent.NewClient(ent.Driver(db.Driver())), Wake: hub.Wake},
		log:      log.With("part", "attending"),
	}
	startBackground(ctx, c.Process.AttendingEvery, "looking after discharges", ends, a.look)
}

// look looks at every organization.
func (a *attending) look(ctx context.Context) {
	everywhere(ctx, a.recorder.DB, a.log, "look after discharges", func(ctx context.Context, _ uuid.UUID, _ int64) error {
		done, err := attend.Round{Recorder: a.recorder}.Run(ctx)
		if done != (attend.Done{}) {
			a.log.InfoContext(ctx, "looked after discharges", "raised", done.Raised, "settled", done.Settled,
				"handoffs", done.Opened, "cancelled", done.Cancelled, "chased", done.Chased)
		}
		return err
	})
}
