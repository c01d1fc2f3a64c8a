package laboratory

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/code"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/ent/database"
	"caseload/ent/viewer"
)

// Source is the name under which results are imported.
const Source = "laboratory"

// mostMessages is how many messages are applied at a time.
const mostMessages = 200

// Applied tells what came of messages.
type Applied struct {
	// Messages and Reports were brought into the chart.
	Messages, Reports int
	// Unmatched are messages about people whom nobody here knows by their numbers. They are
	// kept, and tried again, see Ledger.Again.
	Unmatched int
	// Unread are messages that could be read when they came and cannot be now, as after a
	// change of what is known of their sender. They are kept, and tried again as well.
	Unread int
	// Refused are resources that the importer could not take. Its rejected entries say why.
	Refused int
}

// Apply brings into the chart what is kept and not there yet. Two servers that apply at a
// time take turns, so that an older fold never writes over a newer one.
func (l Ledger) Apply(ctx context.Context, importer *intake.Importer) (total Applied, err error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !v.Has(viewer.System) {
		return total, ErrNotSystem
	}
	for after, more := uuid.Nil, true; more; {
		var done Applied
		if done, after, err = l.turn(ctx, v.Organization, after, importer); err != nil {
			return total, err
		}
		more = after != uuid.Nil
		total.Messages += done.Messages
		total.Reports += done.Reports
		total.Unmatched += done.Unmatched
		total.Unread += done.Unread
		total.Refused += done.Refused
	}
	return total, nil
}

// turn applies the next messages after one of them, while nobody else does. It returns the
// last of them; none are left when that is Nil.
func (l Ledger) turn(ctx context.Context, organization, after uuid.UUID, importer *intake.Importer) (done Applied, last uuid.UUID, err error) {
	mine, op := l.DB.ReadWrite(ctx)
	defer op.Rollback()
	if _, err := op.Exec(mine, `select pg_advisory_xact_lock(hashtextextended('laboratory ' || $1::text, 0))`, organization); err != nil {
		return done, last, fmt.Errorf("laboratory: wait for a turn: %w", err)
	}
	waiting, err := l.read(mine, op, organization, waitingMessages, after, l.now().Add(-l.Again), mostMessages)
	if err != nil || len(waiting) == 0 {
		return done, last, err
	}
	known, err := subjects(mine, op, organization, waiting)
	if err != nil {
		return done, last, err
	}
	var tried, settled []uuid.UUID
	var orders []string
	for _, m := range waiting {
		tried, last = append(tried, m.id), m.id
		if m.told == nil {
			done.Unread++
			continue
		}
		if known.of(m.told.Patient) == nil && !m.told.Test {
			done.Unmatched++
			continue
		}
		settled, orders = append(settled, m.id), append(orders, m.orders...)
	}
	history, err := l.read(mine, op, organization, messagesOfOrders, orders)
	if err != nil {
		return done, last, err
	}
	if done.Reports, done.Refused, err = bring(ctx, importer, history, known); err != nil {
		return done, last, err
	}
	done.Messages = len(settled)
	if _, err := op.Exec(mine, `update result_message set tried_at = $4, applied_at = case when id = any($3) then $4::timestamptz end
		where organization_id = $1 and id = any($2)`, organization, pq.Array(tried), pq.Array(settled), l.now()); err != nil {
		return done, last, fmt.Errorf("laboratory: settle: %w", err)
	}
	if err := op.Commit(); err != nil {
		return done, last, fmt.Errorf("laboratory: settle: %w", err)
	}
	return done, last, nil
}

// kept is a message that was read again; told is nil where it cannot be any more.
type kept struct {
	id     uuid.UUID
	orders []string
	told   *Message
}

const (
	waitingMessages = `select id, orders, content from result_message
		where organization_id = $1 and applied_at is null and id > $2 and (tried_at is null or tried_at <= $3) order by id limit $4`
	messagesOfOrders = `select id, orders, content from result_message where organization_id = $1 and answer = 'AA' and orders && $2 order by id`
)

// read reads messages, as what is known of their senders now has them.
func (l Ledger) read(ctx context.Context, op *database.Operation, organization uuid.UUID, query string, args ...any) (list []kept, err error) {
	if orders, ok := args[0].([]string); ok {
		args[0] = pq.Array(orders)
	}
	rows, err := op.Query(ctx, query, append([]any{organization}, args...)...)
	if err != nil {
		return nil, fmt.Errorf("laboratory: read messages: %w", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var one kept
		var raw []byte
		if err := rows.Scan(&one.id, pq.Array(&one.orders), &raw); err != nil {
			return nil, fmt.Errorf("laboratory: read messages: %w", err)
		}
		one.told = Receive(raw, l.Senders).Message
		list = append(list, one)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("laboratory: read messages: %w", err)
	}
	return list, nil
}

// bring imports what the messages come to.
func bring(ctx context.Context, importer *intake.Importer, history []kept, known known) (reports, refused int, err error) {
	var messages []*Message
	numbers := map[string][]code.Identifier{}
	for _, m := range history {
		if m.told == nil {
			continue
		}
		messages = append(messages, m.told)
		numbers[nameOf(m.told.Patient[0])] = append(numbers[nameOf(m.told.Patient[0])], m.told.Patient...)
	}
	var lines []byte
	for _, r := range Fold(messages) {
		of := known.of(numbers[nameOf(r.Patient)])
		if of == nil {
			continue
		}
		reports++
		for _, resource := range r.resources(of) {
			raw, err := json.Marshal(resource)
			if err != nil {
				return 0, 0, fmt.Errorf("laboratory: %w", err)
			}
			lines = append(append(lines, raw...), '\n')
		}
	}
	if reports == 0 {
		return 0, 0, nil
	}
	current := *importer
	current.Source, current.Current = Source, true
	summary, err := current.Import(ctx, []fhir.File{fhir.Bytes("laboratory.ndjson", lines)})
	if err != nil {
		return 0, 0, fmt.Errorf("laboratory: %w", err)
	}
	return reports, summary.Total().Rejected, nil
}
