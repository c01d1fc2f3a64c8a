package offline

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/syncconflict"
)

// ResolveSyncConflict is a person's decision about an act that waits.
type ResolveSyncConflict struct {
	ClientMutationID uuid.UUID
	SyncConflictID   uuid.UUID
	BaseRevision     int
	Resolution       syncconflict.Resolution
	// Act is what is done in place of the one that waits; nil for nothing.
	Act  Act
	Note string
}

// Record carries the act that is given out, and then the decision. An act that cannot
// be done leaves the conflict open, and its problems are the answer.
func (in ResolveSyncConflict) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	var c record.Check
	c.Text(in.Note, in.Resolution == syncconflict.ResolutionDISMISSED, 2_000, "note")
	if (in.Act != nil) != (in.Resolution == syncconflict.ResolutionREPLACED) {
		c.Problems = append(c.Problems, record.Wrong("An act is given where the resolution is REPLACED, and only there.", "act"))
	}
	if in.Act != nil && (Operation{Act: in.Act}).ID() == in.ClientMutationID {
		c.Problems = append(c.Problems, record.Wrong("The act has an id of its own.", "act", "clientMutationId"))
	}
	if len(c.Problems) > 0 {
		return record.Refuse(c.Problems...), nil
	}
	act := record.Act{ID: in.ClientMutationID, Name: rule.ResolveSyncConflict, Input: in}
	if in.Act == nil {
		return r.Do(ctx, act, in.resolve)
	}
	turn, ours, err := in.turn(ctx, r)
	if err != nil {
		return record.Outcome{}, err
	}
	defer turn.Rollback()
	if !ours {
		return record.Refuse(record.Problem{Code: record.Claimed, Message: "Somebody is deciding this at the moment.", Path: []string{"input", "syncConflictId"}}), nil
	}
	if refused, err := in.replace(ctx, r); err != nil || refused != nil {
		return record.Refuse(refused...), err
	}
	return r.Do(ctx, act, in.resolve)
}

// turn keeps others from deciding the same conflict until it ends: the act and the decision
// are two transactions, and of two decisions one alone may carry its act out.
func (in ResolveSyncConflict) turn(ctx context.Context, r *record.Recorder) (turn *database.Operation, ours bool, err error) {
	ctx, turn = r.DB.ReadOnly(ctx)
	err = turn.QueryOne(ctx, `select pg_try_advisory_xact_lock(hashtextextended('sync_conflict/' || $1::text, 0))`, []any{in.SyncConflictID.String()}, &ours)
	if err != nil {
		turn.Rollback()
		return nil, false, fmt.Errorf("offline: conflict: %w", err)
	}
	return turn, ours, nil
}

// replace does the act, where the conflict is one that the viewer may decide and that is
// as the viewer knew it. Of any other one resolve says why nothing is done, or answers
// what it answered the first time.
func (in ResolveSyncConflict) replace(ctx context.Context, r *record.Recorder) ([]record.Problem, error) {
	reading, op := r.DB.ReadOnly(ctx)
	open, err := r.Client.SyncConflict.Query().Where(syncconflict.ID(in.SyncConflictID), syncconflict.Revision(in.BaseRevision),
		syncconflict.StatusEQ(syncconflict.StatusOPEN)).Exist(reading)
	op.Rollback()
	if err != nil {
		return nil, fmt.Errorf("offline: conflict: %w", err)
	}
	if !open {
		return nil, nil
	}
	outcome, err := in.Act.Record(ctx, r)
	return outcome.Problems, err
}

func (in ResolveSyncConflict) resolve(ctx context.Context, w *record.Writer) (record.Outcome, error) {
	known, err := w.Client.SyncConflict.Query().Where(syncconflict.ID(in.SyncConflictID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return record.Refuse(record.Missing("conflict", "syncConflictId")), nil
	case err != nil:
		return record.Outcome{}, fmt.Errorf("offline: conflict: %w", err)
	case known.Status == syncconflict.StatusRESOLVED:
		return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "Somebody has decided this already.", Path: []string{"input", "syncConflictId"}}), nil
	case known.Revision != in.BaseRevision:
		return record.Refuse(record.Conflict(known.ID, in.BaseRevision, known.Revision)), nil
	}
	n, err := w.Client.SyncConflict.Update().Where(syncconflict.ID(known.ID), syncconflict.Revision(known.Revision)).
		SetStatus(syncconflict.StatusRESOLVED).SetResolution(in.Resolution).SetNote(in.Note).
		SetResolvedByID(w.Viewer.Practitioner).SetResolvedAt(w.Now).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "resolve conflict"); err != nil {
		return record.Outcome{}, err
	}
	w.Log(record.Change{Type: ent.TypeSyncConflict, ID: known.ID, Patient: known.PatientID, Kind: record.Resolved, Revision: known.Revision + 1})
	return record.Outcome{Changed: known.ID}, nil
}
