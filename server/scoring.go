package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/population"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/server/config"
	"caseload/server/feed"
)

// scoring scores patients again when something changed about them, and everybody
// once a day, since the windows of the rules move with it.
type scoring struct {
	scorer population.Scorer
	log    *slog.Logger
	seen   map[uuid.UUID]scored
}

// scored is how far an organization was scored.
type scored struct {
	position int64
	day      code.Day
}

// startScoring runs the scoring of this process until ends takes it down. Several
// servers on one database do some work twice, and write nothing twice.
func startScoring(ctx context.Context, c *config.Config, db *database.DB, hub *feed.Hub, log *slog.Logger, ends *undo) {
	s := &scoring{
		scorer: population.Scorer{DB: db, Wake: hub.Wake, Workers: 1}, log: log.With("part", "scoring"), seen: map[uuid.UUID]scored{},
	}
	startBackground(ctx, c.Process.ScoringEvery, "the scoring", ends, s.look)
}

// look scores the organizations whose logs have grown, or for which a day has
// begun.
func (s *scoring) look(ctx context.Context) {
	positions, err := readPositions(ctx, s.scorer.DB, "")
	if err != nil {
		s.failed(ctx, err)
		return
	}
	today := code.DayOf(time.Now().UTC())
	for organization, position := range positions {
		now := scored{position, today}
		if s.seen[organization] == now {
			continue
		}
		summary, err := s.scorer.Run(viewer.NewContext(ctx, viewer.SystemOf(organization)), population.Scope{Changed: true})
		if err != nil {
			s.failed(ctx, err)
			continue
		}
		s.seen[organization] = now
		if summary.Patients > 0 {
			s.log.InfoContext(ctx, "scored patients", "patients", summary.Patients, "scores", summary.Scores,
				"decisions", summary.Decisions, "memberships", summary.Memberships, "screenings", summary.Screenings)
		}
	}
}

// failed tells of a failure, unless it is that the server stops.
func (s *scoring) failed(ctx context.Context, err error) {
	if ctx.Err() == nil {
		s.log.WarnContext(ctx, "could not score patients, will try again", "error", err)
	}
}
