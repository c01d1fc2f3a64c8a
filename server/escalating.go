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

// look looks at every organization; one that fails keeps no other waiting.
func (e *escalating) look(ctx context.Context) {
	organizations, err := readPositions(ctx, e.recorder.DB, "")
	if err != nil {
		e.failed(ctx, err)
		return
	}
	for organization := range organizations {
		done, err := facilitate.Escalation{Recorder: e.recorder}.Run(viewer.NewContext(ctx, viewer.SystemOf(organization)))
		if err != nil {
			e.failed(ctx, err)
			continue
		}
		if done.Tasks+done.Nobody > 0 {
			e.log.InfoContext(ctx, "escalated overdue tasks", "tasks", done.Tasks, "nobody above", done.Nobody)
		}
	}
}

// failed tells of a failure, unless it is that the server stops.
func (e *escalating) failed(ctx context.Context, err error) {
	if ctx.Err() == nil {
		e.log.WarnContext(ctx, "could not escalate tasks, will try again", "error", err)
	}
}
