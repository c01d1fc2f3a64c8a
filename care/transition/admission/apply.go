package admission

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake"
)

// ErrNotSystem says that somebody else than the server itself asked.
var ErrNotSystem = errors.New("admission: only the server itself keeps messages")

// Source is the name under which stays are imported.
const Source = "admissions"

// mostPeople is how many people one transaction deals with.
const mostPeople = 500

// Applied tells what came of messages.
type Applied struct {
	// Messages and Stays were brought into the chart.
	Messages, Stays int
	// Unmatched are messages about people whom nobody here knows by this number. They
	// are tried again each time.
	Unmatched int
}

// Apply brings into the chart what is kept and not there yet. Two servers that apply
// at a time take turns, so that an older fold never writes over a newer one.
func (l Ledger) Apply(ctx context.Context, importer *intake.Importer) (Applied, error) {
	v, err := system(ctx)
	if err != nil {
		return Applied{}, err
	}
	turn, op := l.DB.ReadWrite(ctx)
	defer op.Rollback()
	if _, err := op.Exec(turn, `select pg_advisory_xact_lock(hashtextextended('admission ' || $1::text, 0))`, v.Organization); err != nil {
		return Applied{}, fmt.Errorf("admission: wait for a turn: %w", err)
	}
	var total Applied
	var after uuid.UUID
	for {
		p, err := l.pending(ctx, v.Organization, after)
		if err != nil || len(p.ids) == 0 {
			return total, err
		}
		after = p.ids[len(p.ids)-1]
		one, err := l.bring(ctx, v.Organization, p, importer)
		if err != nil {
			return total, err
		}
		total.Messages += one.Messages
		total.Stays += one.Stays
		total.Unmatched += one.Unmatched
	}
}

// pending are messages that wait, and the people in them.
type pending struct {
	ids    []uuid.UUID
	people []string
}

func (l Ledger) pending(ctx context.Context, organization, after uuid.UUID) (p pending, err error) {
	ctx, op := l.DB.ReadOnly(ctx)
	defer op.Rollback()
	rows, err := op.Query(ctx, `select id, people from admission_message
		where organization_id = $1 and applied_at is null and id > $2 and (tried_at is null or tried_at <= $4)
		order by id limit $3`, organization, after, mostPeople, l.now().Add(-l.Again))
	if err != nil {
		return p, fmt.Errorf("admission: read waiting messages: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id uuid.UUID
		var people []string
		if err := rows.Scan(&id, pq.Array(&people)); err != nil {
			return p, fmt.Errorf("admission: read waiting messages: %w", err)
		}
		p.ids = append(p.ids, id)
		p.people = append(p.people, people...)
	}
	return p, rows.Err()
}

// bring folds all that is kept about the people, and imports the stays of those who
// are known.
func (l Ledger) bring(ctx context.Context, organization uuid.UUID, p pending, importer *intake.Importer) (Applied, error) {
	history, known, err := l.history(ctx, organization, p)
	if err != nil {
		return Applied{}, err
	}
	told, err := changed(ctx, l.DB, organization, stays(history.events, known, importer.CreatePatients))
	if err != nil {
		return Applied{}, err
	}
	if err := told.bring(ctx, importer); err != nil {
		return Applied{}, err
	}
	settled := history.settled(p.ids, known)
	done := Applied{Messages: len(settled), Stays: told.stays(), Unmatched: len(p.ids) - len(settled)}
	return done, l.settle(ctx, organization, p.ids, settled, told)
}

// settle marks messages as tried and those that are done as applied, and remembers the
// stays as they are now.
func (l Ledger) settle(ctx context.Context, organization uuid.UUID, tried, done []uuid.UUID, now stayList) error {
	ctx, op := l.DB.ReadWrite(ctx)
	defer op.Rollback()
	if _, err := op.Exec(ctx, `update admission_message set tried_at = $4, applied_at = case when id = any($3) then $4::timestamptz end
		where organization_id = $1 and id = any($2)`, organization, pq.Array(tried), pq.Array(done), l.now()); err != nil {
		return fmt.Errorf("admission: settle: %w", err)
	}
	if err := now.remember(ctx, op, organization); err != nil {
		return err
	}
	return op.Commit()
}
