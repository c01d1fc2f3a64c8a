package facilitate

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/communication"
	"caseload/ent/database"
	"caseload/ent/rule"
)

// MarkMessagesRead says that the viewer has read a thread up to a message.
type MarkMessagesRead struct {
	ClientMutationID uuid.UUID
	CommunicationID  uuid.UUID
}

// Record marks what was not marked yet. What came into the thread before the
// message, but is known here only later, stays unread.
func (in MarkMessagesRead) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SendMessage, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := theMessage(ctx, w, in.CommunicationID)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		unread, err := w.Client.Communication.Query().Where(communication.ThreadID(known.ThreadID),
			communication.Or(communication.TimelineAtLT(known.TimelineAt),
				communication.And(communication.TimelineAt(known.TimelineAt), communication.IDLTE(known.ID))),
			unreadBy(w.Viewer.Practitioner)).All(ctx)
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: read unread messages: %w", err)
		}
		return record.Outcome{Changed: known.ID}, receive(ctx, w, unread, false)
	})
}

// theMessage finds a message that the viewer may see.
func theMessage(ctx context.Context, w *record.Writer, id uuid.UUID) (*ent.Communication, []record.Problem, error) {
	known, err := w.Client.Communication.Query().Where(communication.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, []record.Problem{record.Missing("message", "communicationId")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("facilitate: read message: %w", err)
	}
	return known, nil, nil
}

// unreadBy leaves the messages that somebody has not read.
func unreadBy(reader uuid.UUID) func(*sql.Selector) {
	return func(s *sql.Selector) {
		r := sql.Dialect(dialect.Postgres).Select().From(sql.Table("communication_receipt"))
		r.Select(r.C("id")).Where(sql.And(
			sql.ColumnsEQ(r.C("organization_id"), s.C("organization_id")),
			sql.ColumnsEQ(r.C("communication_id"), s.C("id")),
			sql.EQ(r.C("practitioner_id"), reader),
			sql.NotNull(r.C("read_at")),
		))
		s.Where(sql.Not(sql.Exists(r)))
	}
}

// receive writes that the viewer has read the messages, and has acknowledged them.
// Two phones of one person do it once: the statement takes up what the other one
// has written. It writes the viewer's own receipts of messages that were read as
// the viewer, so that it needs no guard of its own.
func receive(ctx context.Context, w *record.Writer, messages []*ent.Communication, acknowledge bool) error {
	if len(messages) == 0 {
		return nil
	}
	op, ok := database.FromContext(ctx)
	if !ok {
		return database.ErrNoOperation
	}
	fresh, of := make([]uuid.UUID, len(messages)), make([]uuid.UUID, len(messages))
	for i, m := range messages {
		fresh[i], of[i] = uuid.Must(uuid.NewV7()), m.ID
	}
	rows, err := op.Query(ctx, `insert into communication_receipt as r (id, organization_id, revision, source, recorded_at, received_at,
			timeline_at, sensitivity, patient_id, communication_id, thread_id, practitioner_id, mentioned, read_at, acknowledged_at)
		select n.id, c.organization_id, 1, '', $4, $4, $4, c.sensitivity, c.patient_id, c.id, c.thread_id, $5, false, $4,
			case when $6::boolean then $4::timestamptz end
		from unnest($2::uuid[], $3::uuid[]) as n(id, of) join communication c on c.organization_id = $1 and c.id = n.of
		on conflict (organization_id, communication_id, practitioner_id) do update
		set read_at = coalesce(r.read_at, excluded.read_at), acknowledged_at = coalesce(r.acknowledged_at, excluded.acknowledged_at),
			recorded_at = excluded.recorded_at, revision = r.revision + 1
		where r.read_at is null or r.acknowledged_at is null and excluded.acknowledged_at is not null
		returning id, patient_id, revision`,
		w.Viewer.Organization, pq.Array(fresh), pq.Array(of), w.Now, w.Viewer.Practitioner, acknowledge)
	if err != nil {
		return fmt.Errorf("facilitate: write receipts: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		change := record.Change{Type: ent.TypeCommunicationReceipt, Kind: record.Updated}
		if err := rows.Scan(&change.ID, &change.Patient, &change.Revision); err != nil {
			return fmt.Errorf("facilitate: write receipts: %w", err)
		}
		if change.Revision == 1 {
			change.Kind = record.Created
		}
		w.Log(change)
	}
	return rows.Err()
}
