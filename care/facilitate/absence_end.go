package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/absence"
	"caseload/ent/relationship"
	"caseload/ent/rule"
)

// EndAbsence ends an absence before its time, or takes back one that has not
// begun.
type EndAbsence struct {
	ClientMutationID uuid.UUID
	AbsenceID        uuid.UUID
	BaseRevision     int
}

// Record ends the absence, and with it what the cover sees by it.
func (in EndAbsence) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordAbsence, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.Absence.Query().Where(absence.ID(in.AbsenceID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("absence", "absenceId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: read absence: %w", err)
		}
		if problems, err := in.problems(ctx, w, known); err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		return in.end(ctx, w, known)
	})
}

func (in EndAbsence) problems(ctx context.Context, w *record.Writer, known *ent.Absence) ([]record.Problem, error) {
	speaks, err := speaksFor(ctx, w, known.PractitionerID)
	switch {
	case err != nil:
		return nil, err
	case !speaks:
		return []record.Problem{{Code: record.NotPermitted, Message: "Only they themselves or their supervisor can end this absence."}}, nil
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}, nil
	case !known.EndsAt.After(w.Now):
		return []record.Problem{{Code: record.AlreadyDone, Message: "This absence is over."}}, nil
	}
	return nil, nil
}

func (in EndAbsence) end(ctx context.Context, w *record.Writer, known *ent.Absence) (record.Outcome, error) {
	n, err := w.Client.Absence.Update().Where(absence.ID(known.ID), absence.Revision(in.BaseRevision)).
		SetEndsAt(w.Now).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "end absence"); err != nil {
		return record.Outcome{}, err
	}
	w.Updated(ent.TypeAbsence, known.ID, uuid.Nil, in.BaseRevision+1, "")
	err = w.Client.Relationship.Update().Where(relationship.PractitionerID(known.CoveredByID),
		relationship.BasisEQ(relationship.BasisCOVER), relationship.Reason(coverReason(known.ID))).
		SetEndsAt(w.Now).Exec(ctx)
	if err != nil {
		return record.Outcome{}, fmt.Errorf("facilitate: end cover: %w", err)
	}
	return record.Outcome{Changed: known.ID}, nil
}

// coverReason tells the relationships of one absence from those of others.
func coverReason(absence uuid.UUID) string { return "absence " + absence.String() }

// later is the later of two times.
func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
