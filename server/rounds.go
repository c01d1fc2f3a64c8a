package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/care/transition/attend"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/server/config"
	"caseload/server/feed"
)

// round is work that the server does by itself in every organization, again and again.
// Several servers on one database do everything once.
type round struct {
	// part names it in the log, what says what it does.
	part, what string
	every      func(config.Process) time.Duration
	// work does it in the organization of the context, and tells what it did; nothing
	// where there was nothing to do.
	work func(context.Context, *record.Recorder) (did []any, err error)
}

// rounds are all of them.
var rounds = []round{escalating, loops, lapses, attending}

// escalating brings work that lies too long to supervisors.
var escalating = round{
	"escalating", "escalate overdue tasks", func(p config.Process) time.Duration { return p.EscalatingEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := facilitate.Escalation{Recorder: r}.Run(ctx)
		return unless(done == (facilitate.Escalated{}), "tasks", done.Tasks, "nobody above", done.Nobody), err
	},
}

// loops looks for orders and referrals that have been open too long, and tells who is
// to see them through.
var loops = round{
	"loops", "look for overdue orders and referrals", func(p config.Process) time.Duration { return p.LoopsEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		raised, err := facilitate.RaiseOverdueLoops(ctx, r)
		return unless(raised == 0, "tasks", raised), err
	},
}

// lapses looks for coverages that end with nothing after them, and tells the
// patients' case managers.
var lapses = round{
	"lapses", "look for coverages that end", func(p config.Process) time.Duration { return p.LapsesEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := facilitate.RaiseLapses(ctx, r)
		return unless(done == (facilitate.Lapses{}), "tasks", done.Raised, "settled", done.Settled), err
	},
}

// attending looks after everybody who was discharged or admitted lately.
var attending = round{
	"attending", "look after discharges", func(p config.Process) time.Duration { return p.AttendingEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := attend.Round{Recorder: r}.Run(ctx)
		return unless(done == (attend.Done{}), "raised", done.Raised, "settled", done.Settled,
			"handoffs", done.Opened, "corrected", done.Corrected, "cancelled", done.Cancelled, "chased", done.Chased), err
	},
}

// unless is what was done, nothing where nothing was.
func unless(nothing bool, did ...any) []any {
	if nothing {
		return nil
	}
	return did
}

// startRounds runs the rounds of this process until ends takes them down.
func startRounds(ctx context.Context, c *config.Config, db *database.DB, hub *feed.Hub, log *slog.Logger, ends *undo) {
	recorder := &record.Recorder{DB: db, Client: ent.NewClient(ent.Driver(db.Driver())), Wake: hub.Wake}
	for _, r := range rounds {
		startBackground(ctx, r.every(c.Process), r.part, ends, func(ctx context.Context) { r.look(ctx, recorder, log) })
	}
}

// look does the work in every organization.
func (r round) look(ctx context.Context, recorder *record.Recorder, log *slog.Logger) {
	log = log.With("part", r.part)
	everywhere(ctx, recorder.DB, log, r.what, func(ctx context.Context, _ uuid.UUID, _ int64) error {
		did, err := r.work(ctx, recorder)
		if did != nil {
			log.InfoContext(ctx, "did what was due", did...)
		}
		return err
	})
}
