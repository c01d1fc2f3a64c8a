package emergency

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/emergencyaccess"
	"caseload/ent/relationship"
	"caseload/ent/rule"
)

// End closes a record before its time, by whoever opened it.
type End struct {
	ClientMutationID  uuid.UUID
	EmergencyAccessID uuid.UUID
	BaseRevision      int
}

// Record ends the access. What was opened stays on record.
func (in End) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.OpenEmergencyAccess, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := find(ctx, w, in.EmergencyAccessID, in.BaseRevision)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		switch {
		case known.PractitionerID != w.Viewer.Practitioner:
			return record.Refuse(record.Problem{Code: record.NotPermitted, Message: "Only who opened it can end it."}), nil
		case !known.EndsAt.After(w.Now):
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This access is over."}), nil
		}
		update := w.Client.EmergencyAccess.Update().SetEndsAt(w.Now).SetEndedByID(w.Viewer.Practitioner)
		return record.Outcome{Changed: known.ID}, change(ctx, w, known, update, true)
	})
}

// find is the access with the id at the revision.
func find(ctx context.Context, w *record.Writer, id uuid.UUID, base int) (*ent.EmergencyAccess, []record.Problem, error) {
	known, err := w.Client.EmergencyAccess.Query().Where(emergencyaccess.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("emergency access", "emergencyAccessId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("emergency: read access: %w", err)
	case known.Revision != base:
		return nil, []record.Problem{record.Conflict(known.ID, base, known.Revision)}, nil
	}
	return known, nil, nil
}

// change writes an access as it was read, with the end of its relationship where it ends.
func change(ctx context.Context, w *record.Writer, known *ent.EmergencyAccess, update *ent.EmergencyAccessUpdate, ends bool) error {
	n, err := update.Where(emergencyaccess.ID(known.ID), emergencyaccess.Revision(known.Revision)).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "change emergency access"); err != nil {
		return err
	}
	if known.PatientID != nil {
		w.Updated(ent.TypeEmergencyAccess, known.ID, *known.PatientID, known.Revision+1, "")
	}
	if !ends || known.RelationshipID == nil {
		return nil
	}
	return w.AsServer(ctx, func(ctx context.Context) error {
		err := w.Client.Relationship.Update().Where(relationship.ID(*known.RelationshipID)).SetEndsAt(w.Now).Exec(ctx)
		return wrapped(err, "end relationship")
	})
}
