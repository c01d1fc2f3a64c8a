package record_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/rule"
	"caseload/internal/world"
)

func TestAnActThatIsRepeatedAnswersTheSameAndIsDoneOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	thing, also, a := world.ID(), world.ID(), act(world.ID(), "input")
	first := d.do(d.manager(), a, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		outcome, err := d.adds(thing)(ctx, w)
		outcome.Also = []uuid.UUID{also}
		return outcome, err
	})
	second := d.do(d.manager(), a, d.fails)
	want := record.Outcome{Changed: thing, Also: []uuid.UUID{also}}
	for _, got := range []record.Outcome{first, second} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("outcome (-want +got):\n%s", diff)
		}
	}
	d.wantRows(thing, a.ID, 1, 1, 1)
}

func TestAnIDOfAnActThatWasDoneIsRefusedForAnythingElse(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	thing, a := world.ID(), act(world.ID(), "input")
	d.do(d.manager(), a, d.adds(thing))
	otherInput, otherAct := a, a
	otherInput.Input, otherAct.Name = "other input", rule.CompleteTask
	for name, other := range map[string]record.Act{"input": otherInput, "act": otherAct} {
		got := d.do(d.manager(), other, d.fails)
		if len(got.Problems) != 1 || got.Problems[0].Code != record.ClientMutationIDReused || got.Changed != uuid.Nil {
			t.Errorf("another %s: %+v", name, got)
		}
	}
	if got := d.do(d.manager(), a, d.fails); got.Changed != thing {
		t.Errorf("the first one afterwards: %+v", got)
	}
	d.wantRows(thing, a.ID, 1, 1, 1)
}

func TestTwoPeopleMayUseOneID(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	a, one, two := act(world.ID(), "input"), world.ID(), world.ID()
	d.do(d.manager(), a, d.adds(one))
	if got := d.do(d.as(d.Clinic.VisitStaff), a, d.adds(two)); got.Changed != two {
		t.Errorf("the other's outcome: %+v", got)
	}
}

func TestRepetitionsAtTheSameTimeAreDoneOnce(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	thing, a := world.ID(), act(world.ID(), "input")
	var (
		done     atomic.Int32
		started  = make(chan struct{})
		everyone sync.WaitGroup
	)
	perform := func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		done.Add(1)
		close(started)
		// The others wait for the id before this one goes on.
		for d.count(`select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`) < 2 { //nolint:contextcheck // it looks from outside the act
			if ctx.Err() != nil {
				return record.Outcome{}, ctx.Err()
			}
		}
		return d.adds(thing)(ctx, w)
	}
	ask := func() {
		if got := d.do(d.manager(), a, perform); got.Changed != thing {
			t.Errorf("outcome %+v", got)
		}
	}
	everyone.Go(ask)
	<-started
	everyone.Go(ask)
	everyone.Go(ask)
	everyone.Wait()
	if done.Load() != 1 {
		t.Errorf("performed %d times", done.Load())
	}
	d.wantRows(thing, a.ID, 1, 1, 1)
}

func TestAProblemTakesEverythingBack(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	thing, a := world.ID(), act(world.ID(), "input")
	problem := record.Conflict(thing, 3, 5)
	met := func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		_, err := d.adds(thing)(ctx, w)
		return record.Refuse(problem), err
	}
	position := d.position()
	first := d.do(d.manager(), a, met)
	again := d.do(d.manager(), a, d.fails)
	for _, got := range []record.Outcome{first, again} {
		if diff := cmp.Diff([]record.Problem{problem}, got.Problems); diff != "" {
			t.Errorf("problems (-want +got):\n%s", diff)
		}
	}
	d.wantRows(thing, a.ID, 0, 0, 1)
	if got := d.position(); got != position {
		t.Errorf("the log went from %d to %d", position, got)
	}
}

func TestAMendedInputMayComeUnderTheIDOfTheRefusedOne(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	thing, id := world.ID(), world.ID()
	d.do(d.manager(), act(id, "wrong"), func(context.Context, *record.Writer) (record.Outcome, error) {
		return record.Refuse(record.Wrong("This must not be empty.", "title")), nil
	})
	if got := d.do(d.manager(), act(id, "right"), d.adds(thing)); got.Changed != thing || len(got.Problems) > 0 {
		t.Errorf("mended: %+v", got)
	}
	if got := d.do(d.manager(), act(id, "right"), d.fails); got.Changed != thing {
		t.Errorf("mended, again: %+v", got)
	}
	d.wantRows(thing, id, 1, 1, 1)
}

func TestAFailureLeavesTheIDFree(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	thing, a := world.ID(), act(world.ID(), "input")
	broken := errors.New("broken")
	_, err := d.Recorder.Do(d.manager(), a, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		_, err := d.adds(thing)(ctx, w)
		return record.Outcome{}, errors.Join(err, broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	d.wantRows(thing, a.ID, 0, 0, 0)
	d.do(d.manager(), a, d.adds(thing))
	d.wantRows(thing, a.ID, 1, 1, 1)
}

func TestARoleThatMayNotActIsRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	got := d.do(d.as(d.Clinic.PrivacyOfficer), act(world.ID(), "input"), d.fails)
	if len(got.Problems) != 1 || got.Problems[0].Code != record.NotPermitted {
		t.Errorf("outcome %+v", got)
	}
	if _, err := d.Recorder.Do(t.Context(), act(world.ID(), "input"), d.fails); !errors.Is(err, rule.ErrNoViewer) {
		t.Errorf("without a viewer: %v", err)
	}
}

func TestAnActWithoutANameOfItsOwnIsRefused(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	got := d.do(d.manager(), act(uuid.Nil, "input"), d.fails)
	if len(got.Problems) != 1 || got.Problems[0].Code != record.Invalid {
		t.Errorf("without an id: %+v", got)
	}
}
