package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/replay"
	"caseload/ent/viewer"
	"caseload/server/config"
	"caseload/server/demo"
)

// replayCommand asks what rules would have noticed, had they been on.
type replayCommand struct {
	Rules        string    `help:"A table of rules in the form of triggers.csv or events.csv, instead of those that are shipped." placeholder:"FILE"`
	Rule         []string  `help:"Only these rules: by id (TRG030), cause (heart-failure) or event."                              placeholder:"NAME"`
	Since        string    `help:"The first day (default: a year before --until)."                                                placeholder:"DATE"`
	Until        string    `help:"The day after the last (default: tomorrow)."                                                     placeholder:"DATE"`
	Cohort       string    `help:"Only the patients in this cohort."                                                              placeholder:"NAME"`
	Organization uuid.UUID `help:"Whose patients (default: the sample clinic, where there is one)."                               placeholder:"UUID"`
	JSON         bool      `help:"Print one JSON object a line, for a machine."                                                   name:"json"`
}

func (replayCommand) Help() string {
	return `Had this rule been on last year: these events for these people. Reads what is on record and writes nothing. Days are those of UTC. What it prints is patient data, confidential records included, with their labels.

  go run ./server replay --rule TRG030                      one that is shipped, over the last year
  go run ./server replay --rules mine.csv --json            rules of your own, for a machine
  go run ./server replay --rule heart-failure --since 2025-01-01 --until 2026-01-01`
}

// Run replays.
func (r replayCommand) Run(ctx context.Context, to console) (err error) {
	rules, err := r.rules()
	if err != nil {
		return err
	}
	since, until, err := r.span(time.Now())
	if err != nil {
		return err
	}
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	if r.Organization == uuid.Nil && c.Process.Demo {
		r.Organization = demo.Clinic
	}
	if r.Organization == uuid.Nil {
		return usageError("say whose patients: --organization")
	}
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()
	db, err := openDatabase(ctx, c, to, &ends)
	if err != nil {
		return err
	}
	tally, err := rules.Over(viewer.NewContext(ctx, viewer.SystemOf(r.Organization)), replay.Population{DB: db, Cohort: r.Cohort}, since, until, r.teller(to.out))
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(to.err, "%d people, %d events for %d of them; %d readings could not be judged, of %d people not everything was read\n",
		tally.People, tally.Findings, tally.Noticed, tally.Unread, tally.Cut)
	return nil
}

// rules are those that the flags name.
func (r replayCommand) rules() (replay.Rules, error) {
	rules := replay.All()
	if r.Rules != "" {
		text, err := os.ReadFile(r.Rules)
		if err != nil {
			return rules, fmt.Errorf("replay: %w", err)
		}
		if rules, err = replay.Parse(string(text)); err != nil {
			return rules, usageError(err.Error())
		}
	}
	if rules.Empty() {
		return rules, usageError("there are no rules in " + r.Rules)
	}
	if len(r.Rule) > 0 {
		rules = rules.Only(r.Rule...)
	}
	if rules.Empty() {
		return rules, usageError("there is no rule " + strings.Join(r.Rule, ", ") + "; docs/rules.md lists them")
	}
	return rules, nil
}

// span is the time that is asked about.
func (r replayCommand) span(now time.Time) (since, until time.Time, err error) {
	until = now.UTC().Truncate(24*time.Hour).AddDate(0, 0, 1)
	if r.Until != "" {
		if until, err = time.Parse(time.DateOnly, r.Until); err != nil {
			return since, until, usageError("--until is a day, as 2026-01-31")
		}
	}
	since = until.AddDate(-1, 0, 0)
	if r.Since != "" {
		if since, err = time.Parse(time.DateOnly, r.Since); err != nil {
			return since, until, usageError("--since is a day, as 2025-01-31")
		}
	}
	if !since.Before(until) {
		return since, until, usageError("--since is before --until")
	}
	return since, until, nil
}
