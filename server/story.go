package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"

	"caseload/care/identify/population"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/generated"
	"caseload/server/config"
	"caseload/server/demo"
	"caseload/server/story"
)

// loadStory reads the story that was asked for, and refuses one where records could be
// of people.
func loadStory(name string, environ []string) (*story.Story, error) {
	if name == "" {
		return nil, nil //nolint:nilnil // most servers tell none
	}
	if err := config.Playground(environ); err != nil {
		return nil, usageError("--story " + name + ": " + err.Error())
	}
	of, err := story.Load(name)
	if unknown, ok := errors.AsType[story.UnknownError](err); ok {
		return nil, usageError(unknown.Error())
	}
	return of, err
}

// staged lets another story be begun: in development, in a database of the server's own.
func (e edge) staged(of *story.Story, to console, begin func(story.Other)) edge {
	if e.config.Process.Mode != config.Development || config.Playground(to.environ) != nil {
		return e
	}
	told := ""
	if of != nil {
		told = of.Name
	}
	e.stage = story.Stage{Told: told, Begin: begin}
	return e
}

// openClock makes the database of a story anew, with the story's clock in it; nil where
// there is no story.
func openClock(ctx context.Context, of *story.Story, p place, ends *undo) (*story.Clock, error) {
	if of == nil {
		return nil, nil //nolint:nilnil // the true clock
	}
	if err := p.cluster.ResetDatabase(ctx, databaseName); err != nil {
		return nil, err
	}
	clock, err := story.NewClock(ctx, p.owner)
	if err != nil {
		return nil, err
	}
	ends.add("close the story's clock", func(context.Context) error { return clock.Close() })
	return clock, nil
}

// filled brings in what there is to try the server on: the sample, or the story, whose clock
// it has from then on.
func (e edge) filled(ctx context.Context, of *story.Story, clock *story.Clock) (edge, error) {
	if of == nil {
		return e, loadDemo(ctx, e.config, e.db, e.log)
	}
	began := time.Now()
	e.now = clock.Now
	e.seal.Now = clock.Now
	teller := e.teller(clock)
	if err := teller.Tell(ctx, of); err != nil {
		return e, err
	}
	e.log.InfoContext(ctx, "the story is told", "story", of.Name, "took", time.Since(began).Round(time.Millisecond))
	e.remote = &story.Remote{Teller: teller, Story: of, Log: e.log.With("part", "story")}
	return e, nil
}

// teller brings stories about with this server's own parts.
func (e edge) teller(clock *story.Clock) *story.Teller {
	resolver := e.resolver()
	contract := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolver}))
	for _, extension := range graph.Extensions(e.db) {
		contract.Use(extension)
	}
	return &story.Teller{
		Recorder: resolver.Recorder, Clock: clock, Graph: contract,
		Rounds: func(ctx context.Context) error {
			for _, r := range rounds {
				if _, err := r.work(viewer.NewContext(ctx, viewer.SystemOf(demo.Clinic)), resolver.Recorder); err != nil {
					return fmt.Errorf("%s: %w", r.what, err)
				}
			}
			return nil
		},
		Rest: func(ctx context.Context) error {
			scorer := population.Scorer{DB: e.db, Now: clock.Now, Workers: 1, Wake: e.hub.Wake}
			_, err := scorer.Run(viewer.NewContext(ctx, viewer.SystemOf(demo.Clinic)), population.Scope{Changed: true})
			return err
		},
	}
}

// dated gives the answers of a story its time, where a client looks for that of any server:
// it can then tell what day it is there.
func (e edge) dated(next http.Handler) http.Handler {
	if e.remote == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", e.now().UTC().Format(http.TimeFormat))
		next.ServeHTTP(w, r)
	})
}

// tellStory is the story for the person at the terminal.
func tellStory(b *strings.Builder, of *story.Story, address string) {
	fmt.Fprintf(b, "  Clock     %s%s\n\n%s\n\n", address, story.ClockPath, of.Title)
	for line := range strings.Lines(of.About) {
		b.WriteString("  " + line)
	}
	fmt.Fprintf(b, "\n  It is %s. To turn the clock:\n", of.Clock.Format("Monday, January 2, 2006, 15:04 MST"))
	fmt.Fprintf(b, "  curl -s %s%s -H \"Content-Type: application/json\" -d '{\"advance\":\"3h\"}'\n", address, story.ClockPath)
}
