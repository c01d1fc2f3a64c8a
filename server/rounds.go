package main

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/crisis"
	"caseload/care/behavioral/registry"
	"caseload/care/behavioral/review"
	"caseload/care/facilitate"
	labresult "caseload/care/medication/result"
	"caseload/care/record"
	"caseload/care/transition/attend"
	"caseload/care/visit"
	"caseload/care/visit/aggregator"
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
	every      func(*config.Config) time.Duration
	// work does it in the organization of the context, and tells what it did; nothing
	// where there was nothing to do.
	work func(context.Context, *record.Recorder) (did []any, err error)
}

// rounds are all of them.
var rounds = []round{crises, escalating, loops, lapses, visits, attending, results, registering}

// crises brings what nobody has answered before who is above.
var crises = round{
	"crises", "escalate unanswered crises", func(c *config.Config) time.Duration { return c.Process.CrisesEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := crisis.Escalate(ctx, r)
		return unless(done == (crisis.Escalated{}), "protocols", done.Protocols, "nobody above", done.Nobody), err
	},
}

// escalating brings work that lies too long to supervisors.
var escalating = round{
	"escalating", "escalate overdue tasks", func(c *config.Config) time.Duration { return c.Process.EscalatingEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := facilitate.Escalation{Recorder: r}.Run(ctx)
		return unless(done == (facilitate.Escalated{}), "tasks", done.Tasks, "nobody above", done.Nobody), err
	},
}

// loops looks for orders and referrals that have been open too long, and tells who is
// to see them through.
var loops = round{
	"loops", "look for overdue orders and referrals", func(c *config.Config) time.Duration { return c.Process.LoopsEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		raised, err := facilitate.RaiseOverdueLoops(ctx, r)
		return unless(raised == 0, "tasks", raised), err
	},
}

// lapses looks for coverages that end with nothing after them, and tells the
// patients' case managers.
var lapses = round{
	"lapses", "look for coverages that end", func(c *config.Config) time.Duration { return c.Process.LapsesEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := facilitate.RaiseLapses(ctx, r)
		return unless(done == (facilitate.Lapses{}), "tasks", done.Raised, "settled", done.Settled), err
	},
}

// visits asks about planned home visits of which nothing was heard.
var visits = round{
	"visits", "look for visits of which nothing was heard", func(c *config.Config) time.Duration { return c.Process.VisitsEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := visit.RaiseUnheard(ctx, r)
		return unless(done == (visit.Unheard{}), "tasks", done.Raised, "settled", done.Settled), err
	},
}

// attending looks after everybody who was discharged or admitted lately.
var attending = round{
	"attending", "look after discharges", func(c *config.Config) time.Duration { return c.Process.AttendingEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		done, err := attend.Round{Recorder: r}.Run(ctx)
		return unless(done == (attend.Done{}), "raised", done.Raised, "settled", done.Settled,
			"handoffs", done.Opened, "corrected", done.Corrected, "cancelled", done.Cancelled, "chased", done.Chased), err
	},
}

// results brings results that nobody answered in time to supervisors.
var results = round{
	"results", "bring up results that nobody answered", func(c *config.Config) time.Duration { return c.Process.EscalatingEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		raised, err := labresult.Round{Recorder: r}.Run(ctx)
		return unless(raised == 0, "raised", raised), err
	},
}

// registering keeps the registry of collaborative care where time alone changes it, and
// raises what nobody has answered.
var registering = round{
	"registering", "keep the registry of collaborative care", func(c *config.Config) time.Duration { return c.Process.RegistryEvery },
	func(ctx context.Context, r *record.Recorder) ([]any, error) {
		looked, err := registry.Keep(ctx, r)
		if err != nil {
			return unless(looked == 0, "episodes", looked), err
		}
		raised, err := review.RaiseOverdue(ctx, r)
		return unless(looked+raised == 0, "episodes", looked, "recommendations", raised), err
	},
}

// submitting brings home visits that Medicaid pays for to the aggregator.
func submitting(to visit.Aggregator) round {
	return round{
		"submitting", "submit visits to the aggregator", func(c *config.Config) time.Duration { return c.EVV.SubmitEvery },
		func(ctx context.Context, r *record.Recorder) ([]any, error) {
			done, err := visit.Submitting{Recorder: r, To: to}.Run(ctx)
			return unless(done == (visit.Submitted{}), "sent", done.Sent, "asked", done.Asked, "held", done.Held,
				"accepted", done.Accepted, "rejected", done.Rejected, "contradicted", done.Contradicted), err
		},
	}
}

// unless is what was done, nothing where nothing was.
func unless(nothing bool, did ...any) []any {
	if nothing {
		return nil
	}
	return did
}

// startRounds runs the rounds of this process until ends takes them down.
func startRounds(ctx context.Context, c *config.Config, db *database.DB, now func() time.Time, hub *feed.Hub, log *slog.Logger, ends *undo) {
	recorder := &record.Recorder{DB: db, Client: ent.NewClient(ent.Driver(db.Driver())), Wake: hub.Wake, Now: now}
	all := slices.Clone(rounds)
	if to, err := aggregator.NewClient(c.EVV.AggregatorURL, c.EVV.AggregatorToken.Reveal()); err == nil { // the configuration was checked
		all = append(all, submitting(to))
	}
	for _, r := range all {
		startBackground(ctx, r.every(c), r.part, ends, func(ctx context.Context) { r.look(ctx, recorder, log) })
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
