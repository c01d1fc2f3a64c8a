package story

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"

	"caseload/care/intake"
	"caseload/care/record"
	"caseload/care/transition/admission"
	"caseload/ent/viewer"
	"caseload/server/demo"
)

// Teller brings stories about on one database.
type Teller struct {
	Recorder *record.Recorder
	Clock    *Clock
	// Graph is the contract, whose clock is that of the story.
	Graph *executor.Executor
	// Rounds is what the server does by itself now and then, in every organization.
	Rounds func(context.Context) error
	// Rest is what it does when everything has happened.
	Rest func(context.Context) error
}

// telling is a story on its way.
type telling struct {
	*Teller

	story    *Story
	people   map[string]person // by their ids in the story
	admitted admission.Ledger
	importer *intake.Importer
}

// Tell brings about what the story says, and leaves its clock running. What is refused
// ends it, and the error says in which line.
func (t *Teller) Tell(ctx context.Context, s *Story) error {
	told, err := t.begin(ctx, s)
	if err != nil {
		return fmt.Errorf("story %s: %w", s.Name, err)
	}
	for i, step := range s.Steps {
		if err := told.step(ctx, i, step); err != nil {
			return fmt.Errorf("story %s: %w", s.Name, s.fault(step.Line, err))
		}
	}
	if err := told.end(ctx); err != nil {
		return fmt.Errorf("story %s: %w", s.Name, err)
	}
	return nil
}

// begin puts the people to their work, who do not change from story to story.
func (t *Teller) begin(ctx context.Context, s *Story) (*telling, error) {
	first := s.Clock
	if len(s.Steps) > 0 {
		first = s.Steps[0].At
	}
	if err := errors.Join(t.Clock.stand(ctx, first), t.Clock.count(ctx)); err != nil {
		return nil, err
	}
	if err := demo.People(ctx, t.Recorder); err != nil {
		return nil, err
	}
	told := &telling{
		Teller: t, story: s, people: map[string]person{},
		admitted: admission.Ledger{DB: t.Recorder.DB, Now: t.Clock.Now},
		importer: &intake.Importer{DB: t.Recorder.DB, Source: "story", Now: t.Clock.Now, NewID: s.ID},
	}
	return told, told.introduce(ctx)
}

// step turns the clock to a step's moment and lets it happen.
func (t *telling) step(ctx context.Context, number int, step Step) error {
	if err := t.Turn(ctx, step.At); err != nil {
		return err
	}
	switch {
	case step.Import != nil:
		return t.bring(ctx, step.Import)
	case step.Admission != nil:
		return t.admit(ctx, *step.Admission)
	default:
		return t.act(ctx, number, step)
	}
}

// end lets the clock go on last, so that what the server does by itself is of the same moment at every start.
func (t *telling) end(ctx context.Context) error {
	if err := t.Turn(ctx, t.story.Clock); err != nil {
		return err
	}
	if err := t.Rounds(ctx); err != nil {
		return err
	}
	if err := t.Rest(ctx); err != nil {
		return err
	}
	return t.Clock.run(ctx)
}

// day is how often the rounds are made while time passes in a hurry.
const day = 24 * time.Hour

// Turn turns the clock forward, and makes the rounds on the way: before it moves, once a
// day meanwhile. The clock stands then. Where it is there already, nothing happens.
func (t *Teller) Turn(ctx context.Context, until time.Time) error {
	for now := t.Clock.Now(); now.Before(until); now = t.Clock.Now() {
		if err := t.Rounds(ctx); err != nil {
			return err
		}
		next := now.Add(day)
		if next.After(until) {
			next = until
		}
		if err := t.Clock.stand(ctx, next); err != nil {
			return err
		}
	}
	return nil
}

// Advance turns the clock of a story that was told, and lets it go on.
func (t *Teller) Advance(ctx context.Context, until time.Time) error {
	err := t.Turn(ctx, until)
	if err == nil {
		err = t.Rounds(ctx)
	}
	return errors.Join(err, t.Clock.run(ctx))
}

// server is the context in which the server itself works for the clinic.
func server(ctx context.Context) context.Context {
	return viewer.NewContext(ctx, viewer.SystemOf(demo.Clinic))
}
