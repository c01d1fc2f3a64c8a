package attend

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Round looks after the people of an organization.
type Round struct {
	Recorder *record.Recorder
}

// Done is what a round did.
type Done struct {
	// Raised are tasks, Settled those that were not needed any more.
	Raised, Settled int
	// Opened, Corrected and Cancelled are handoffs, Chased those of which something was
	// missing.
	Opened, Corrected, Cancelled, Chased int
}

func (d *Done) add(p plan) {
	d.Raised += len(p.Raise)
	d.Settled += len(p.Settle)
	d.Opened += len(p.Open)
	d.Corrected += len(p.Shift)
	d.Cancelled += len(p.Cancel)
	d.Chased += len(p.Chase)
}

// mostPeople is how many people are read at a time.
const mostPeople = 200

// Run looks at everybody of the viewer's organization once. Several servers may do so
// at once. Whose record makes trouble is left for the next look, and holds up nobody else;
// the first failure is returned. The viewer must be the server itself.
func (r Round) Run(ctx context.Context) (done Done, err error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !rule.May(v, rule.AttendDischarges) {
		return done, rule.ErrNoViewer
	}
	var failed error
	now := r.Recorder.Clock()
	for after, more := uuid.Nil, true; more; {
		people, last, err := r.page(ctx, v.Organization, now, after)
		if err != nil {
			return done, err
		}
		for _, p := range people {
			if err := r.attend(ctx, p, now, &done); err != nil && failed == nil {
				failed = err
			}
			if ctx.Err() != nil {
				return done, failed
			}
		}
		after, more = last, last != uuid.Nil
	}
	return done, failed
}

// page reads the next people, and the id of the last one; Nil when that was the end.
func (r Round) page(ctx context.Context, organization uuid.UUID, now time.Time, after uuid.UUID) ([]*person, uuid.UUID, error) {
	ctx, op := r.Recorder.DB.ReadOnly(ctx)
	defer op.Rollback()
	ids, err := page(ctx, op, organization, now, after, mostPeople)
	if err != nil || len(ids) == 0 {
		return nil, uuid.Nil, err
	}
	people, err := read(ctx, op, organization, now, ids)
	if len(ids) < mostPeople {
		return people, uuid.Nil, err
	}
	return people, ids[len(ids)-1], err
}

// attend does for a person what is to be done. The act's id follows from what was seen
// and is to be done, so that another server that sees the same does nothing.
func (r Round) attend(ctx context.Context, p *person, now time.Time, done *Done) error {
	to, err := p.make(now)
	if err != nil || to.empty() {
		return err
	}
	text, err := json.Marshal(to)
	if err != nil {
		return fmt.Errorf("attend: %w", err)
	}
	first := false
	act := record.Act{ID: uuid.NewSHA1(p.ID, text), Name: rule.AttendDischarges, Input: to}
	_, err = r.Recorder.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		first = true
		return record.Outcome{}, p.act(ctx, w, to)
	})
	if first && err == nil {
		done.add(to)
	}
	return err
}
