package ledger

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/timeentry"
)

// WithdrawTimeEntry says that an entry was an error, and nothing takes its place.
type WithdrawTimeEntry struct {
	ClientMutationID uuid.UUID
	TimeEntryID      uuid.UUID
	BaseRevision     int
	Reason           string
}

// Record marks the entry as an error. It stays, and counts no more.
func (in WithdrawTimeEntry) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onEntry{record.Act{ID: in.ClientMutationID, Name: rule.LogTime, Input: in}, in.TimeEntryID, in.BaseRevision, in.Reason}
	return a.do(ctx, r, func(context.Context, *record.Writer, *ent.TimeEntry) (record.Outcome, error) {
		return record.Outcome{Changed: in.TimeEntryID}, nil
	})
}

// Withdraw takes back what stands of an entry as a part of another act, which has asked whether
// the viewer may: the entry itself, or the last one that was put in its place.
func Withdraw(ctx context.Context, w *record.Writer, entry uuid.UUID, reason string) ([]record.Problem, error) {
	known, err := standing(ctx, w, entry)
	if err != nil || known == nil {
		return nil, err
	}
	if refusal, err := open(ctx, known.PatientID, known.StartsAt, known.EndsAt); err != nil || refusal != nil {
		return refusal, err
	}
	return nil, onEntry{reason: reason}.withdraw(ctx, w, known)
}

// standing is what counts in the place of an entry, itself where it was not corrected; nil
// for nothing.
func standing(ctx context.Context, w *record.Writer, id uuid.UUID) (*ent.TimeEntry, error) {
	known, err := w.Client.TimeEntry.Query().Where(timeentry.ID(id)).Only(ctx)
	for err == nil && known.Status != timeentry.StatusIN_EFFECT {
		known, err = w.Client.TimeEntry.Query().Where(timeentry.CorrectsID(known.ID)).Only(ctx)
	}
	switch {
	case ent.IsNotFound(err):
		return nil, nil //nolint:nilnil // it was withdrawn already
	case err != nil:
		return nil, fmt.Errorf("ledger: read entry: %w", err)
	}
	return known, nil
}

// onEntry is an act that marks one entry as an error, as it was known at a revision.
type onEntry struct {
	record.Act
	entry  uuid.UUID
	base   int
	reason string
}

// do marks the entry and then does what follows from it.
func (a onEntry) do(ctx context.Context, r *record.Recorder, follow func(context.Context, *record.Writer, *ent.TimeEntry) (record.Outcome, error)) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.TimeEntry.Query().Where(timeentry.ID(a.entry)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("time entry", "timeEntryId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("ledger: read entry: %w", err)
		}
		if problems := a.problems(w, known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := open(ctx, known.PatientID, known.StartsAt, known.EndsAt); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := a.withdraw(ctx, w, known); err != nil {
			return record.Outcome{}, err
		}
		return follow(ctx, w, known)
	})
}

func (a onEntry) problems(w *record.Writer, known *ent.TimeEntry) []record.Problem {
	var c record.Check
	c.Text(a.reason, true, limits().Of("longest_reason"), "reason")
	switch {
	case !rule.MayCorrect(w.Viewer, known):
		return []record.Problem{{Code: record.NotPermitted, Message: "Only who logged this time or a supervisor can correct it."}}
	case known.Revision != a.base:
		return []record.Problem{record.Conflict(known.ID, a.base, known.Revision)}
	case known.Status != timeentry.StatusIN_EFFECT:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This entry was withdrawn."}}
	}
	return c.Problems
}

func (a onEntry) withdraw(ctx context.Context, w *record.Writer, known *ent.TimeEntry) error {
	n, err := w.Client.TimeEntry.Update().Where(timeentry.ID(known.ID), timeentry.Revision(known.Revision)).
		SetStatus(timeentry.StatusENTERED_IN_ERROR).SetReason(a.reason).SetWithdrawnAt(w.Now).
		SetWithdrawnByID(w.Viewer.Practitioner).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "withdraw time"); err != nil {
		return err
	}
	w.Updated(ent.TypeTimeEntry, known.ID, known.PatientID, known.Revision+1, "")
	return nil
}
