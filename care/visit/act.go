package visit

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
)

// onVisit is an act on a visit that is there.
type onVisit struct {
	record.Act

	visit uuid.UUID
}

// do performs the act with the visit's row locked: acts of one visit take turns, so that
// none needs to know its revision.
func (a onVisit) do(ctx context.Context, r *record.Recorder, perform func(context.Context, *record.Writer, *ent.HomeVisit) (record.Outcome, error)) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if err := w.Hold(ctx, homevisit.Table, a.visit); err != nil {
			return record.Outcome{}, err
		}
		known, err := w.Client.HomeVisit.Query().Where(homevisit.ID(a.visit)).Only(ctx)
		switch {
		case ent.IsNotFound(err):
			return record.Refuse(record.Missing("home visit", "homeVisitId")), nil
		case err != nil:
			return record.Outcome{}, fmt.Errorf("visit: read: %w", err)
		case known.Status == homevisit.StatusENTERED_IN_ERROR && a.Name != rule.ReviewVisit:
			return record.Refuse(withdrawn()), nil
		}
		outcome, err := perform(ctx, w, known)
		if s, _ := record.SendingOf(ctx); err != nil || len(outcome.Problems) > 0 || !s.Lost || known.AfterHandOver {
			return outcome, err
		}
		return outcome, tellOwner(ctx, w, known)
	})
}

// save changes the visit, and notes the change.
func save(ctx context.Context, w *record.Writer, known *ent.HomeVisit, update *ent.HomeVisitUpdate, kind record.ChangeKind) error {
	n, err := update.Where(homevisit.ID(known.ID), homevisit.Revision(known.Revision)).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "change home visit"); err != nil {
		return err
	}
	w.Log(record.Change{Type: ent.TypeHomeVisit, ID: known.ID, Patient: known.PatientID, Kind: kind, Revision: known.Revision + 1})
	return nil
}

// when is the time of an act: as it says, else when the phone did it, else now.
func when(ctx context.Context, given *time.Time, now time.Time) time.Time {
	if given != nil {
		return *given
	}
	if s, ok := record.SendingOf(ctx); ok && !s.DoneAt.IsZero() {
		return s.DoneAt
	}
	return now
}

// worker is who did an act: who is named, else who did it on the phone, else the viewer.
func worker(ctx context.Context, given *uuid.UUID, w *record.Writer) uuid.UUID {
	if given != nil {
		return *given
	}
	if s, ok := record.SendingOf(ctx); ok && s.Performer != nil {
		return *s.Performer
	}
	return w.Viewer.Practitioner
}

// over is the problem with a visit that has ended already.
func over() record.Problem {
	return record.Problem{Code: record.AlreadyDone, Message: "This visit is over."}
}

// withdrawn is the problem with a visit that was never made: nothing is added to it. What a
// phone has kept of it waits for a person.
func withdrawn() record.Problem {
	return record.Problem{Code: record.AlreadyDone, Message: "This visit was entered in error."}
}
