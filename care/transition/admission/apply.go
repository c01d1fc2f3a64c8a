package admission

import (
	"context"
	"errors"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/intake"
	"caseload/care/record"
	"caseload/ent/database"
)

// ErrNotSystem says that somebody else than the server itself asked.
var ErrNotSystem = errors.New("admission: only the server itself keeps messages")

// Source is the name under which stays are imported.
const Source = "admissions"

// mostMessages is how many messages are applied at a time.
const mostMessages = 500

// Applied tells what came of messages.
type Applied struct {
	// Messages and Stays were brought into the chart.
	Messages, Stays int
	// Unmatched are messages about people whom nobody here knows by this number. They
	// are tried again, see Ledger.Again.
	Unmatched int
	// Refused are stays that the importer could not take. Its rejected entries say why,
	// and they are tried again with the next message about them.
	Refused int
}

// Apply brings into the chart what is kept and not there yet. Two servers that apply
// at a time take turns, so that an older fold never writes over a newer one.
func (l Ledger) Apply(ctx context.Context, importer *intake.Importer) (total Applied, err error) {
	v, err := system(ctx)
	if err != nil {
		return Applied{}, err
	}
	for after, more := uuid.Nil, true; more; {
		var one Applied
		if one, after, err = l.turn(ctx, v.Organization, after, importer); err != nil {
			return total, err
		}
		more = after != uuid.Nil
		total.Messages += one.Messages
		total.Stays += one.Stays
		total.Unmatched += one.Unmatched
		total.Refused += one.Refused
	}
	return total, nil
}

// turn applies the next messages after one of them, while nobody else does. It returns
// the last of them; none are left when that is Nil.
func (l Ledger) turn(ctx context.Context, organization, after uuid.UUID, importer *intake.Importer) (done Applied, last uuid.UUID, err error) {
	mine, op := l.DB.ReadWrite(ctx)
	defer op.Rollback()
	if err := waitForTurn(mine, op, organization); err != nil {
		return done, last, err
	}
	p, err := l.pending(ctx, organization, after)
	if err != nil || len(p.ids) == 0 {
		return done, last, err
	}
	history, known, err := l.history(ctx, organization, p)
	if err != nil {
		return done, last, err
	}
	news, err := history.tale(known, importer.CreatePatients).news(ctx, l.DB, organization, history.names())
	if err != nil {
		return done, last, err
	}
	if done.Refused, err = news.bring(ctx, importer); err != nil {
		return done, last, err
	}
	settled := history.settled(p.ids, known)
	done.Messages, done.Stays, done.Unmatched = len(settled), news.stays(), len(p.ids)-len(settled)
	// In the transaction of the turn: when that was lost, nothing is taken for done.
	return done, p.ids[len(p.ids)-1], l.settle(mine, op, outcome{p.ids, settled, news, history.strangers(known), history.names()})
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
		order by id limit $3`, organization, after, mostMessages, l.now().Add(-l.Again))
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

// outcome is what came of a turn: which messages were tried and which are done, what
// was told, whom nobody knows, and the names of everybody.
type outcome struct {
	tried, done []uuid.UUID
	told        tale
	strangers   []*stranger
	names       []string
}

// settle marks messages as tried and those that are done as applied, and remembers what
// was told and who waits to be known.
func (l Ledger) settle(ctx context.Context, op *database.Operation, turn outcome) error {
	v, err := system(ctx)
	if err != nil {
		return err
	}
	organization := v.Organization
	if _, err := op.Exec(ctx, `update admission_message set tried_at = $4, applied_at = case when id = any($3) then $4::timestamptz end
		where organization_id = $1 and id = any($2)`, organization, pq.Array(turn.tried), pq.Array(turn.done), l.now()); err != nil {
		return fmt.Errorf("admission: settle: %w", err)
	}
	if err := turn.told.remember(ctx, op, organization); err != nil {
		return err
	}
	changes, err := unmatched(ctx, op, organization, l.now(), turn.strangers, turn.names)
	if err == nil && len(changes) > 0 {
		err = record.Append(ctx, op, v, l.now(), changes)
	}
	if err != nil {
		return err
	}
	return op.Commit()
}
