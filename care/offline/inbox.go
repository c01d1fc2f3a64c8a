package offline

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/database"
	"caseload/ent/syncconflict"
	"caseload/ent/viewer"
)

// Why an act waits for a person.
const (
	ChangedMeanwhile = syncconflict.CauseCHANGED_MEANWHILE
	PatientLost      = syncconflict.CausePATIENT_LOST
	DeviceRevoked    = syncconflict.CauseDEVICE_REVOKED
)

// heldBack is an act that a person must look at.
type heldBack struct {
	id        uuid.UUID
	operation Operation
	subject   subject
	cause     syncconflict.Cause
	result    Result
}

// doneAt is when an act was done, by the server's clock.
func (q *queue) doneAt(o Operation) time.Time { return moved(o.DoneAt, q.skewOf(o)) }

func (q *queue) performer(o Operation) uuid.UUID {
	if o.Performer != nil {
		return *o.Performer
	}
	return q.viewer.Practitioner
}

// server is the server's own sight, at work for the sender.
func (q *queue) server(ctx context.Context) context.Context {
	return viewer.NewContext(ctx, viewer.Viewer{
		Organization: q.viewer.Organization, Practitioner: q.viewer.Practitioner, Device: q.viewer.Device, Roles: []viewer.Role{viewer.System},
	})
}

// look reads with the server's own sight, also what goes over every type.
func (q *queue) look(ctx context.Context) (context.Context, *database.Operation) {
	return q.recorder.DB.ReadOnly(database.KeepPlans(q.server(ctx)))
}

// inbox keeps an act that met another's change, for a person to decide. One that no inbox
// can keep is refused, so that it stays with who did it.
func (q *queue) inbox(ctx context.Context, o Operation, result Result, cause syncconflict.Cause) (Result, error) {
	ctx, op := q.look(ctx)
	defer op.Rollback()
	about, ok, err := subjectOf(ctx, op, q.viewer.Organization, o, subject{})
	switch {
	case err != nil:
		return result, err
	case !ok:
		result.Status = Rejected
		return result, nil
	}
	return q.hold(o, about, cause, result), nil
}

// quarantine keeps an act for review, where it is about a patient whom its sender saw
// when it was done. Of anybody else's it is not told whether there are.
func (q *queue) quarantine(ctx context.Context, o Operation, result Result, cause syncconflict.Cause) (Result, error) {
	ctx, op := q.look(ctx)
	defer op.Rollback()
	visit, err := q.heldVisit(ctx, op, o)
	if err != nil {
		return result, err
	}
	about, ok, err := subjectOf(ctx, op, q.viewer.Organization, o, visit)
	if err == nil && ok {
		ok, err = q.treated(ctx, op, o, about.patient, cause)
	}
	if err != nil {
		return result, err
	}
	if !ok {
		result.Status = Rejected
		return result, nil
	}
	result.Status = Quarantined
	result = q.hold(o, about, cause, result)
	if result.Status == Quarantined {
		result.Outcome = record.Outcome{} // what it met is for who decides: sent again, it answers the same
	}
	return result, nil
}

// hold puts an act by for the inbox. One with characters that the database cannot keep is
// refused instead.
func (q *queue) hold(o Operation, about subject, cause syncconflict.Cause, result Result) Result {
	if refused := o.unkept(); refused != nil {
		result.Status, result.Outcome = Rejected, record.Refuse(refused...)
		return result
	}
	q.held = append(q.held, heldBack{uuid.Must(uuid.NewV7()), o, about, cause, result})
	return result
}

// treated reports whether the sender had to do with the patient before the act was done,
// and not longer ago than a phone may be without reception: it may have been done by a
// phone that did not know yet that the patient was handed over. Who did it counts as well
// where they have sent from this very phone themselves, as on one that several share; the
// word of the sender alone opens nothing. Whoever sends and has to do with the patient
// still is refused for another reason.
func (q *queue) treated(ctx context.Context, op *database.Operation, o Operation, patient uuid.UUID, cause syncconflict.Cause) (then bool, err error) {
	var now bool
	err = op.QueryOne(ctx, `select
			coalesce(bool_or(r.starts_at <= $4 and (r.ends_at is null or r.ends_at > $5)), false),
			coalesce(bool_or(r.practitioner_id = $3 and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())), false)
		from relationship r where r.organization_id = $1 and r.patient_id = $2 and (r.practitioner_id = $3 or r.practitioner_id = $6
			and exists (select from sync_operation s where s.organization_id = $1 and s.practitioner_id = $6 and s.device = $7 and s.device <> '' and s.received_at > $5))`,
		[]any{q.viewer.Organization, patient, q.viewer.Practitioner, q.doneAt(o), q.now.Add(-Retention), q.performer(o), q.viewer.Device}, &then, &now)
	if err != nil {
		return false, fmt.Errorf("offline: relationship: %w", err)
	}
	return then && (!now || cause == DeviceRevoked), nil
}

func problemsOf(result Result) (json.RawMessage, error) {
	if result.Outcome.Problems == nil {
		return json.RawMessage("[]"), nil
	}
	text, err := json.Marshal(result.Outcome.Problems)
	if err != nil {
		return nil, fmt.Errorf("offline: problems: %w", err)
	}
	return text, nil
}
