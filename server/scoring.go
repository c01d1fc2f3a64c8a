package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/population"
	"caseload/ent/database"
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
func startScoring(ctx context.Context, c *config.Config, db *database.DB, now func() time.Time, hub *feed.Hub, log *slog.Logger, ends *undo) {
	s := &scoring{
		scorer: population.Scorer{DB: db, Now: now, Wake: hub.Wake, Workers: 1}, log: log.With("part", "scoring"), seen: map[uuid.UUID]scored{},
	}
	startBackground(ctx, c.Process.ScoringEvery, "the scoring", ends, s.look)
}

// look scores the organizations whose logs have grown, or for which a day has
// begun.
func (s *scoring) look(ctx context.Context) {
	today := code.DayOf(timeBy(s.scorer.Now).UTC())
	everywhere(ctx, s.scorer.DB, s.log, "score patients", func(ctx context.Context, organization uuid.UUID, position int64) error {
		now := scored{position, today}
		if s.seen[organization] == now {
			return nil
		}
		summary, err := s.scorer.Run(ctx, population.Scope{Changed: true})
		if err != nil {
			return err
		}
		s.seen[organization] = now
		if summary.Patients > 0 {
			s.log.InfoContext(ctx, "scored patients", "patients", summary.Patients, "scores", summary.Scores,
				"decisions", summary.Decisions, "memberships", summary.Memberships, "screenings", summary.Screenings, "assessments", summary.Assessments)
		}
		return nil
	})
}
