package record_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/internal/world"
)

// position is how far the clinic's log has come.
func (d *desk) position() int {
	d.t.Helper()
	return d.count(`select coalesce(max(position), 0) from change where organization_id = $1`, d.Clinic.ID)
}

func TestWhoReadsTheLogWhileManyWriteMissesNothing(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	const writers, each = 6, 5
	wanted := map[uuid.UUID]bool{}
	var all sync.WaitGroup
	for range writers {
		var ids []uuid.UUID
		for range each {
			id := world.ID()
			ids, wanted[id] = append(ids, id), true
		}
		all.Go(func() {
			for _, id := range ids {
				d.do(d.manager(), act(world.ID(), id), d.adds(id))
			}
		})
	}
	heard := map[uuid.UUID]bool{}
	for last := 0; len(heard) < len(wanted) && !t.Failed(); {
		last = d.read(last, heard)
	}
	all.Wait()
	if diff := cmp.Diff(wanted, heard); diff != "" {
		t.Errorf("changes (-written +heard):\n%s", diff)
	}
}

// read hears what the log says after a position, which must follow it without a
// gap, and returns the last one.
func (d *desk) read(last int, heard map[uuid.UUID]bool) int {
	d.t.Helper()
	rows, err := d.owner.QueryContext(d.t.Context(), `select position, entity_id from change
		where organization_id = $1 and position > $2 order by position`, d.Clinic.ID, last)
	must(d.t, err)
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var position int
		var id uuid.UUID
		must(d.t, rows.Scan(&position, &id))
		if position != last+1 || heard[id] {
			d.t.Errorf("position %d after %d, heard before: %v", position, last, heard[id])
		}
		last, heard[id] = position, true
	}
	must(d.t, rows.Err())
	return last
}

func TestTheFeedIsWokenAfterTheCommitOfAChange(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	var woken []uuid.UUID
	var seen int
	thing, a := world.ID(), act(world.ID(), "input")
	d.Recorder.Wake = func(organization uuid.UUID) {
		woken = append(woken, organization)
		seen = d.count(`select count(*) from change where entity_id = $1`, thing)
	}
	d.do(d.manager(), a, d.adds(thing))
	d.do(d.manager(), a, d.fails)
	d.do(d.as(d.Clinic.PrivacyOfficer), act(world.ID(), "input"), d.fails)
	if diff := cmp.Diff([]uuid.UUID{d.Clinic.ID}, woken); diff != "" || seen != 1 {
		t.Errorf("%d changes were there, woken (-want +got):\n%s", seen, diff)
	}
}
