package record_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent/database"
	"caseload/internal/world"
)

// TestAnActThatLosesADeadlockIsTriedAgain has two acts lock two records crosswise,
// so that Postgres ends one of them.
func TestAnActThatLosesADeadlockIsTriedAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	one, two := d.Clinic.Patient.ID, d.Patient(t, d.Clinic, d.Clinic.CaseManager, "Another").ID
	var (
		tries    atomic.Int32
		both, ok sync.WaitGroup
		won      = make(chan struct{})
		over     sync.Once
	)
	both.Add(2)
	for _, order := range [][2]uuid.UUID{{one, two}, {two, one}} {
		ok.Go(func() {
			thing, a, first := world.ID(), act(world.ID(), "input"), true
			got, err := d.Recorder.Do(d.manager(), a, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
				tries.Add(1)
				if !first {
					<-won // who lost begins again once the other is done: there is one deadlock
				}
				if err := lock(ctx, order[0]); err != nil {
					return record.Outcome{}, err
				}
				if first {
					first = false
					both.Done()
					both.Wait()
				}
				if err := lock(ctx, order[1]); err != nil {
					return record.Outcome{}, err
				}
				return d.adds(thing)(ctx, w)
			})
			over.Do(func() { close(won) })
			if err != nil || got.Changed != thing {
				t.Errorf("%+v, %v", got, err)
			}
			d.wantRows(thing, a.ID, 1, 1, 1)
		})
	}
	ok.Wait()
	if tries.Load() != 3 {
		t.Errorf("tried %d times: there was no deadlock, or more than one", tries.Load())
	}
}

func lock(ctx context.Context, patient uuid.UUID) error {
	op, _ := database.FromContext(ctx)
	_, err := op.Exec(ctx, `select from patient where id = $1 for update`, patient)
	return err
}

func TestTriesOfAnActEnd(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for code, want := range map[string]int{"40P01": 3, "40001": 3, "23505": 1} {
		tries, thing, a := 0, world.ID(), act(world.ID(), "input")
		_, err := d.Recorder.Do(d.manager(), a, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
			tries++
			outcome, err := d.adds(thing)(ctx, w)
			return outcome, errors.Join(err, raise(ctx, code))
		})
		if failed, ok := errors.AsType[*pq.Error](err); !ok || string(failed.Code) != code || tries != want {
			t.Errorf("%s: %v after %d tries, want %d", code, err, tries, want)
		}
		d.wantRows(thing, a.ID, 0, 0, 0)
	}
}

// raise has Postgres fail with a code.
func raise(ctx context.Context, code string) error {
	op, _ := database.FromContext(ctx)
	_, err := op.Exec(ctx, `do $$ begin raise exception 'no' using errcode = '`+code+`'; end $$`)
	return err
}
