package offline

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/syncconflict"
)

// keptOperation is a row of what phones have sent.
type keptOperation struct {
	ID        uuid.UUID `json:"client_mutation_id"`
	Performer uuid.UUID `json:"performer_id"`
	Sequence  int64     `json:"sequence"`
	Act       string    `json:"act"`
	Status    Status    `json:"status"`
	DoneAt    time.Time `json:"done_at"`
}

// keep writes down what was sent and what came of it, and puts into the inbox what a
// person must decide. What was written before stays.
func (q *queue) keep(ctx context.Context, results []Result) error {
	if len(results) == 0 {
		return nil
	}
	ctx, op := q.recorder.DB.ReadWrite(q.server(ctx))
	defer op.Rollback()
	if err := q.keepOperations(ctx, op, results); err != nil {
		return err
	}
	changes, err := q.keepHeld(ctx)
	if err != nil {
		return err
	}
	if len(changes) > 0 {
		if err := record.Append(ctx, op, q.viewer, q.now, changes); err != nil {
			return err
		}
	}
	if err := op.Commit(); err != nil {
		return fmt.Errorf("offline: keep: %w", err)
	}
	if q.recorder.Wake != nil && len(changes) > 0 {
		q.recorder.Wake(q.viewer.Organization)
	}
	return nil
}

func (q *queue) keepOperations(ctx context.Context, op *database.Operation, results []Result) error {
	rows := make([]keptOperation, 0, len(results))
	for i, o := range q.Operations {
		if results[i].Status != Waiting && (q.known[o.ID()] == "" || !o.unreadable()) {
			rows = append(rows, keptOperation{o.ID(), q.performer(o), o.Sequence, o.Name, results[i].Status, q.doneAt(o)})
		}
	}
	text, err := json.Marshal(rows)
	if err != nil {
		return fmt.Errorf("offline: keep: %w", err)
	}
	_, err = op.Exec(ctx, `insert into sync_operation (organization_id, practitioner_id, client_mutation_id, performer_id, device,
			sequence, act, status, done_at, skew_seconds, received_at)
		select distinct on (client_mutation_id) $1, $2, client_mutation_id, performer_id, $3, sequence, act, status, done_at, $4, $5
		from json_to_recordset($6::json) as o (client_mutation_id uuid, performer_id uuid, sequence bigint, act text, status text, done_at timestamptz)
		on conflict (organization_id, practitioner_id, client_mutation_id) do update
		set status = excluded.status where sync_operation.status in ('CONFLICT', 'REJECTED')`,
		q.viewer.Organization, q.viewer.Practitioner, q.viewer.Device, int(q.skew.Seconds()), q.now, string(text))
	if err != nil {
		return fmt.Errorf("offline: keep: %w", err)
	}
	return nil
}

// keepHeld puts acts into the inbox that are not there yet.
func (q *queue) keepHeld(ctx context.Context) (changes []record.Change, err error) {
	if len(q.held) == 0 {
		return nil, nil
	}
	acts := make([]uuid.UUID, len(q.held))
	for i, h := range q.held {
		acts[i] = h.operation.ID()
	}
	there, err := q.recorder.Client.SyncConflict.Query().
		Where(syncconflict.SenderID(q.viewer.Practitioner), syncconflict.ClientMutationIDIn(acts...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("offline: inbox: %w", err)
	}
	kept := map[uuid.UUID]bool{}
	for _, c := range there {
		kept[c.ClientMutationID] = true
	}
	for i, h := range q.held {
		if kept[acts[i]] {
			continue
		}
		kept[acts[i]] = true
		if err := q.create(ctx, h); err != nil {
			return nil, err
		}
		changes = append(changes, record.Change{Type: ent.TypeSyncConflict, ID: h.id, Patient: h.subject.patient, Kind: record.Created, Revision: 1})
	}
	return changes, nil
}

func (q *queue) create(ctx context.Context, h heldBack) error {
	problems, err := problemsOf(h.result)
	if err != nil {
		return err
	}
	create := q.recorder.Client.SyncConflict.Create().SetID(h.id).SetPatientID(h.subject.patient).SetNillableAboutID(h.subject.about).
		SetCause(h.cause).SetAct(h.operation.Name).SetInput(h.operation.Sent).SetProblems(problems).SetClientMutationID(h.operation.ID()).
		SetSenderID(q.viewer.Practitioner).SetPerformerID(q.performer(h.operation)).SetDevice(q.viewer.Device).
		SetDoneAt(q.doneAt(h.operation)).SetTimelineAt(q.now).SetRecordedAt(q.now).SetReceivedAt(q.now)
	if h.subject.label != nil {
		create.SetSensitivity(syncconflict.Sensitivity(*h.subject.label))
	}
	if err := create.Exec(ctx); err != nil {
		return fmt.Errorf("offline: inbox: %w", err)
	}
	return nil
}
