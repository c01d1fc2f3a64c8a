package offline

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/database"
)

// ofVisit is an act that is part of a home visit. What was done at a kitchen table is
// kept, whoever has the patient when it arrives.
type ofVisit interface {
	Act
	OfVisit() uuid.UUID
}

// sent is how the act came.
func (q *queue) sent(ctx context.Context, o Operation) context.Context {
	s, _ := record.SendingOf(ctx)
	s.Skew, s.Sequence, s.Performer = q.skewOf(o), o.Sequence, o.Performer
	s.DoneAt = moved(o.DoneAt, s.Skew)
	return record.WithSending(ctx, s)
}

// keepVisit carries an act of a visit out with the server's own sight, where its sender
// has lost the patient since, or cannot see the own visit any more. It stands as done by
// who did it, and who has the patient now is told. Any other act is answered as it was.
func (q *queue) keepVisit(ctx context.Context, o Operation, refused record.Outcome) (record.Outcome, error) {
	act, ok := o.Act.(ofVisit)
	if !ok {
		return refused, nil
	}
	theirs, err := q.theirVisit(ctx, o, act.OfVisit())
	if err != nil || !theirs {
		return refused, err
	}
	server := record.WithSending(q.server(ctx), record.Sending{Lost: true})
	return q.carryOut(server, o, underOwnID(act))
}

// theirVisit reports whether who sends the act has made or sent the visit that it is of, or begins it
// and had the patient when it was done: what others are said to have done is looked at
// first. That was within the time for which a phone may be without reception. A visit of somebody
// else is not opened by having had the patient: it may be of after that, or carry a label.
func (q *queue) theirVisit(ctx context.Context, o Operation, visit uuid.UUID) (theirs bool, err error) {
	ctx, op := q.look(ctx)
	defer op.Rollback()
	if theirs, err = q.madeVisit(ctx, op, visit); err != nil || theirs || o.makes() != visit {
		return theirs, err
	}
	about, ok, err := subjectOf(ctx, op, q.viewer.Organization, o, subject{})
	if err != nil || !ok {
		return false, err
	}
	o.Performer = nil
	return q.treated(ctx, op, o, about.patient, PatientLost)
}

func (q *queue) madeVisit(ctx context.Context, op *database.Operation, visit uuid.UUID) (made bool, err error) {
	err = op.QueryOne(ctx, `select exists (select from home_visit
		where organization_id = $1 and id = $2 and $3 in (worker_id, recorded_by_id) and received_at > $4)`,
		[]any{q.viewer.Organization, visit, q.viewer.Practitioner, q.now.Add(-Retention)}, &made)
	if err != nil {
		return false, fmt.Errorf("offline: visit: %w", err)
	}
	return made, nil
}

// underOwnID is the act under an id that follows from the phone's: under that one stands
// that it was refused.
func underOwnID(act Act) Act {
	return altered(act, func(fields reflect.Value) {
		id := fields.FieldByName("ClientMutationID")
		if known, ok := reflect.TypeAssert[uuid.UUID](id); ok {
			id.Set(reflect.ValueOf(uuid.NewSHA1(known, []byte("kept"))))
		}
	})
}

// heldVisit is whom an act of a visit is about, and under which label, where the visit's
// check-in waits for review itself; nothing otherwise.
func (q *queue) heldVisit(ctx context.Context, op *database.Operation, o Operation) (s subject, err error) {
	act, is := o.Act.(ofVisit)
	if !is {
		return s, nil
	}
	for _, h := range q.held {
		if h.operation.makes() == act.OfVisit() {
			return h.subject, nil
		}
	}
	err = op.QueryOne(ctx, `select patient_id, sensitivity from sync_conflict
		where organization_id = $1 and sender_id = $2 and lower(input ->> 'id') = $3`, []any{q.viewer.Organization, q.viewer.Practitioner, act.OfVisit().String()}, &s.patient, &s.label)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return s, fmt.Errorf("offline: visit that waits: %w", err)
	}
	return s, nil
}
