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

// LogTime is time that the viewer has spent on the care of a patient.
type LogTime struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Family           timeentry.Family
	// Actor is as what the time counts; nil for what the worker's letters and role say.
	Actor            *timeentry.Actor
	Activity         timeentry.Activity
	StartsAt, EndsAt time.Time
	Note             string
	TaskID           *uuid.UUID
	AppointmentID    *uuid.UUID
	EncounterID      *uuid.UUID
}

// Record keeps the time as the viewer's own.
func (in LogTime) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.LogTime, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		return in.Write(ctx, w, w.Viewer.Practitioner)
	})
}

// Write keeps the time as the worker's, as a part of another act.
func (in LogTime) Write(ctx context.Context, w *record.Writer, worker uuid.UUID) (record.Outcome, error) {
	e := &ent.TimeEntry{
		ID: in.ID, PatientID: in.PatientID, WorkerID: worker, Family: in.Family, Activity: in.Activity,
		StartsAt: storable(in.StartsAt), EndsAt: storable(in.EndsAt), Note: in.Note,
		TaskID: in.TaskID, AppointmentID: in.AppointmentID, EncounterID: in.EncounterID,
	}
	if problems := problems(e, w.Now); len(problems) > 0 {
		return record.Refuse(problems...), nil
	}
	if refusal, err := w.Fresh(ctx, e.ID, e.PatientID); err != nil || refusal != nil {
		return record.Refuse(refusal...), err
	}
	return enter(ctx, w, e, in.Actor)
}

// storable is a time as the database keeps it: one that begins and ends within the same
// microsecond has no length there.
func storable(t time.Time) time.Time { return t.Truncate(time.Microsecond) }

// problems are what is wrong with the times and the note.
func problems(e *ent.TimeEntry, now time.Time) []record.Problem {
	var c record.Check
	c.NewID(e.ID, "id")
	c.Text(e.Note, false, limits().Of("longest_note"), "note")
	switch {
	case !e.EndsAt.After(e.StartsAt):
		c.Problems = append(c.Problems, record.Wrong("This is not after it begins.", "endsAt"))
	case e.EndsAt.Sub(e.StartsAt) > most("longest_entry", time.Minute):
		c.Problems = append(c.Problems, record.Wrong("This is more than eight hours after it begins.", "endsAt"))
	case e.EndsAt.After(now.Add(most("clock_ahead", time.Minute))):
		c.Problems = append(c.Problems, record.Wrong("This time is not over yet.", "endsAt"))
	case e.StartsAt.Before(now.Add(-most("oldest_entry", 24*time.Hour))):
		c.Problems = append(c.Problems, record.Wrong("This is more than a year ago.", "startsAt"))
	}
	return c.Problems
}
