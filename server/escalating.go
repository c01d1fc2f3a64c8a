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

// escalating brings work that lies too long to supervisors.
type escalating struct {
	recorder *record.Recorder
	log      *slog.Logger
}

// startEscalating runs the escalating of this process until ends takes it down.
// Several servers on one database raise a task by one level once.
func startEscalating(ctx context.Context, c *config.Config, db *database.DB, hub *feed.Hub, log *slog.Logger, ends *undo) {
	e := &escalating{
		recorder: &record.Recorder{DB: db, Client: ent.NewClient(ent.Driver(db.Driver())), Wake: hub.Wake},
		log:      log.With("part", "escalating"),
	}
	startBackground(ctx, c.Process.EscalatingEvery, "the escalating", ends, e.look)
}

// look looks at every organization.
func (e *escalating) look(ctx context.Context) {
	everywhere(ctx, e.recorder.DB, e.log, "escalate tasks", func(ctx context.Context, _ uuid.UUID, _ int64) error {
		done, err := facilitate.Escalation{Recorder: e.recorder}.Run(ctx)
		if err == nil && done.Tasks+done.Nobody > 0 {
			e.log.InfoContext(ctx, "escalated overdue tasks", "tasks", done.Tasks, "nobody above", done.Nobody)
		}
		return err
	})
}
