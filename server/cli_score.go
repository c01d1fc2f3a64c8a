package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/google/uuid"

	"caseload/care/identify/population"
	"caseload/care/score/batch"
	"caseload/care/score/catalog"
	"caseload/ent/viewer"
	"caseload/server/config"
	"caseload/server/demo"
)

// scoreCommand asks rules: about the patients of an organization, or about cases
// in a file.
type scoreCommand struct {
	In           string    `help:"Cases to score, one JSON object a line; - is standard input. No database is needed." placeholder:"FILE"`
	Out          string    `default:"-"                                                                                  help:"Where the results of --in go; - is standard output."     placeholder:"FILE"`
	Rules        bool      `help:"Print the rules and their inputs, and end."`
	Cohort       string    `help:"Score only the patients in this cohort."                                              placeholder:"NAME"`
	Changed      bool      `help:"Score only the patients about whom something changed since the last run."`
	Organization uuid.UUID `help:"Whose patients (default: the sample clinic, where there is one)."                     placeholder:"UUID"`
	JSON         bool      `help:"Print the summary as JSON, for a machine."                                            name:"json"`
}

func (scoreCommand) Help() string {
	return `Applies every rule to the patients of an organization: scores, how much care is proposed, cohorts. What is found again as it was is not written again.

With --in it asks rules about cases in a file instead, each with the name of a rule and its inputs; docs/rules.md lists them.

  go run ./server score                                         everybody
  go run ./server score --cohort rising-risk                    those in a cohort
  go run ./server score --in cases.ndjson --out results.ndjson  cases in a file`
}

// Run does what the flags say.
func (s scoreCommand) Run(ctx context.Context, to console) error {
	switch {
	case s.Rules:
		return to.print(catalog.Document())
	case s.In != "":
		return s.cases(to)
	case s.Cohort != "" && s.Changed:
		return usageError("--cohort and --changed exclude each other")
	}
	return s.population(ctx, to)
}

// cases scores the lines of a file.
func (s scoreCommand) cases(to console) (err error) {
	in, out := io.Reader(os.Stdin), to.out
	if s.In != "-" {
		file, err := os.Open(s.In)
		if err != nil {
			return fmt.Errorf("score: %w", err)
		}
		defer func() { _ = file.Close() }()
		in = file
	}
	if s.Out != "-" {
		file, err := os.Create(s.Out)
		if err != nil {
			return fmt.Errorf("score: %w", err)
		}
		defer func() { err = errors.Join(err, file.Close()) }()
		out = file
	}
	tally, err := batch.Run(in, out, catalog.Find)
	if err != nil {
		return fmt.Errorf("score: %w", err)
	}
	_, _ = fmt.Fprintf(to.err, "%d cases, %d not computable, %d not readable\n", tally.Lines, tally.NotComputable, tally.Failed)
	if tally.Failed > 0 {
		return errPartly
	}
	return nil
}

// population scores the patients of the organization.
func (s scoreCommand) population(ctx context.Context, to console) (err error) {
	c, err := config.Load(to.environ, config.Maintaining)
	if err != nil {
		return err
	}
	if s.Organization == uuid.Nil && c.Process.Demo {
		s.Organization = demo.Clinic
	}
	if s.Organization == uuid.Nil {
		return usageError("say whose patients: --organization")
	}
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()
	db, err := openDatabase(ctx, c, to, &ends)
	if err != nil {
		return err
	}
	bar := newCounter(to.err, "scoring")
	scorer := &population.Scorer{DB: db, Wake: notify(ctx, db), Progress: func(done, total int) { bar.show(int64(done), int64(total)) }}
	summary, err := scorer.Run(viewer.NewContext(ctx, viewer.SystemOf(s.Organization)),
		population.Scope{Cohort: s.Cohort, Changed: s.Changed})
	bar.clear()
	if err != nil {
		return err
	}
	return s.tell(to, summary)
}

func (s scoreCommand) tell(to console, summary population.Summary) error {
	if s.JSON {
		if err := json.NewEncoder(to.out).Encode(summary); err != nil {
			return fmt.Errorf("print the summary: %w", err)
		}
		return nil
	}
	return to.print(fmt.Sprintf("%d patients scored: %d scores, %d proposals and %d cohort memberships are new or changed, %d calls after a discharge and %d assessments opened",
		summary.Patients, summary.Scores, summary.Decisions, summary.Memberships, summary.Screenings, summary.Assessments))
}
