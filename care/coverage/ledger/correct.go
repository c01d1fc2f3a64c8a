package ledger

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/timeentry"
)

// CorrectTimeEntry puts another entry of the same worker and patient in the place of
// one that was wrong. What is nil stays as it was.
type CorrectTimeEntry struct {
	ClientMutationID uuid.UUID
	TimeEntryID      uuid.UUID
	BaseRevision     int
	ID               uuid.UUID // of the entry that takes its place
	Reason           string
	Family           *timeentry.Family
	Actor            *timeentry.Actor
	Activity         *timeentry.Activity
	StartsAt, EndsAt *time.Time
	Note             *string
}

// Record marks the entry as an error and enters the other one, which Outcome.Changed
// names; Outcome.Also names the one that was wrong.
func (in CorrectTimeEntry) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onEntry{record.Act{ID: in.ClientMutationID, Name: rule.LogTime, Input: in}, in.TimeEntryID, in.BaseRevision, in.Reason}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.TimeEntry) (record.Outcome, error) {
		e := in.corrected(known)
		if problems := problems(e, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, e.ID, e.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		outcome, err := enter(ctx, w, e, &e.Actor)
		if outcome.Problems == nil {
			outcome.Also = []uuid.UUID{known.ID}
		}
		return outcome, err
	})
}

// corrected is the entry that takes the place of the known one.
func (in CorrectTimeEntry) corrected(known *ent.TimeEntry) *ent.TimeEntry {
	return &ent.TimeEntry{
		ID: in.ID, PatientID: known.PatientID, WorkerID: known.WorkerID, CorrectsID: &known.ID,
		Family: or(in.Family, known.Family), Actor: or(in.Actor, known.Actor), Activity: or(in.Activity, known.Activity),
		StartsAt: storable(or(in.StartsAt, known.StartsAt)), EndsAt: storable(or(in.EndsAt, known.EndsAt)), Note: or(in.Note, known.Note),
		TaskID: known.TaskID, AppointmentID: known.AppointmentID, EncounterID: known.EncounterID,
	}
}

// or is the given value, or the one that stands.
func or[T any](given *T, stands T) T {
	if given != nil {
		return *given
	}
	return stands
}
