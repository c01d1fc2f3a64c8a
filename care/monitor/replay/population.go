package replay

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/monitor/watch"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// chunk is how many patients are read at once.
const chunk = 50

// ErrNotSystem says that somebody other than the server asked about a population.
var ErrNotSystem = errors.New("replay: only the server itself asks about a population")

// Population is whom the rules are asked about: everybody of the viewer's
// organization whose record is active and stands for itself, or those in a cohort now.
type Population struct {
	DB     *database.DB
	Cohort string
}

// Tally counts what a run found.
type Tally struct {
	// People were asked about, and something was noticed of Noticed of them.
	People   int `json:"people"`
	Noticed  int `json:"noticed"`
	Findings int `json:"findings"`
	// Unread readings could not be judged, and of Cut people not all were read.
	Unread int `json:"unread"`
	Cut    int `json:"cut"`
}

// Over asks the rules about a population between the times, and tells of each person
// about whom they notice something, in the order of ids. It holds few people at a
// time and writes nothing. The viewer of the context must be the server's own.
func (r Rules) Over(ctx context.Context, p Population, from, to time.Time, tell func(Noticed) error) (Tally, error) {
	v, ok := viewer.FromContext(ctx)
	switch {
	case !ok:
		return Tally{}, rule.ErrNoViewer
	case !v.Has(viewer.System):
		return Tally{}, ErrNotSystem
	}
	var total Tally
	for after := uuid.Nil; ; {
		histories, last, err := p.read(ctx, r, after, from, to)
		if err != nil || last == uuid.Nil {
			return total, err
		}
		if err := r.tell(histories, from, to, &total, tell); err != nil {
			return total, err
		}
		after = last
	}
}

func (r Rules) tell(histories []watch.History, from, to time.Time, total *Tally, tell func(Noticed) error) error {
	for _, h := range histories {
		n := r.Person(History{ID: h.Patient.String(), Person: h.About, Readings: h.Readings, Facts: h.Facts}, from, to)
		total.People++
		total.Unread += len(n.Unread)
		if h.Cut {
			total.Cut++
		}
		if len(n.Findings) == 0 {
			continue
		}
		total.Noticed++
		total.Findings += len(n.Findings)
		if err := tell(n); err != nil {
			return err
		}
	}
	return nil
}

const readNext = `select p.id from patient p where p.organization_id = (select viewer_organization()) and p.id > $1
	and p.active and p.replaced_by_id is null
	and ($2 = '' or exists (select from cohort_membership m join cohort c on c.organization_id = m.organization_id and c.id = m.cohort_id
		where m.organization_id = p.organization_id and m.patient_id = p.id and c.name = $2 and m.exited_at is null))
	order by p.id limit $3`

// read reads the histories of the next people, and who the last is; nobody where
// there are no more.
func (p Population) read(ctx context.Context, r Rules, after uuid.UUID, from, to time.Time) ([]watch.History, uuid.UUID, error) {
	ctx, op := p.DB.ReadOnly(ctx)
	defer op.Rollback()
	ids, err := next(ctx, op, after, p.Cohort)
	if err != nil || len(ids) == 0 {
		return nil, uuid.Nil, err
	}
	histories, err := watch.Histories(ctx, op, r.Triggers, ids, from, to)
	return histories, ids[len(ids)-1], err
}

func next(ctx context.Context, op *database.Operation, after uuid.UUID, cohort string) (ids []uuid.UUID, err error) {
	rows, err := op.Query(ctx, readNext, after, cohort, chunk)
	if err != nil {
		return nil, fmt.Errorf("replay: list patients: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id uuid.UUID
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("replay: list patients: %w", err)
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("replay: list patients: %w", err)
	}
	return ids, nil
}
