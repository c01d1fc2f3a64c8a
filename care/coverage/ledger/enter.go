package ledger

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"caseload/care/coverage/minutes"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
)

// enter writes a new entry, unless its time does not count, is not for the viewer to
// tell, names what is not the patient's, is of a month that was closed, or was logged
// already.
func enter(ctx context.Context, w *record.Writer, e *ent.TimeEntry, actor *timeentry.Actor) (record.Outcome, error) {
	for _, check := range []func() ([]record.Problem, error){
		func() ([]record.Problem, error) { return counts(ctx, w, e, actor) },
		func() ([]record.Problem, error) { return labeled(ctx, w, e) },
		func() ([]record.Problem, error) { return references(ctx, w, e) },
		func() ([]record.Problem, error) { return open(ctx, e.PatientID, e.StartsAt, e.EndsAt) },
		func() ([]record.Problem, error) { return overlaps(ctx, w, e) },
	} {
		if refusal, err := check(); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
	}
	if err := create(ctx, w, e); err != nil {
		return record.Conclude(err, "log time")
	}
	w.Created(ent.TypeTimeEntry, e.ID, e.PatientID, "")
	return record.Outcome{Changed: e.ID}, nil
}

func create(ctx context.Context, w *record.Writer, e *ent.TimeEntry) error {
	return w.Client.TimeEntry.Create().SetID(e.ID).SetPatientID(e.PatientID).SetWorkerID(e.WorkerID).
		SetActor(e.Actor).SetFamily(e.Family).SetActivity(e.Activity).SetNillableSensitivity(e.Sensitivity).
		SetStartsAt(e.StartsAt).SetEndsAt(e.EndsAt).SetTimelineAt(e.StartsAt).SetNote(e.Note).
		SetNillableTaskID(e.TaskID).SetNillableAppointmentID(e.AppointmentID).SetNillableEncounterID(e.EncounterID).
		SetNillableCorrectsID(e.CorrectsID).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
}

// labeled gives the entry the label of its family, and refuses it where the patient's
// consent does not open that to the viewer: nobody writes what is kept from them.
func labeled(ctx context.Context, w *record.Writer, e *ent.TimeEntry) ([]record.Problem, error) {
	label := minutes.LabelOf(string(e.Family))
	if label == "" {
		return nil, nil
	}
	e.Sensitivity = new(timeentry.Sensitivity(label))
	if w.Viewer.Scope() == viewer.OrganizationScope {
		return nil, nil
	}
	var consented bool
	err := operation(ctx).QueryOne(ctx, `select viewer_consented($1, $2)`, []any{e.PatientID, label}, &consented)
	if err != nil {
		return nil, fmt.Errorf("ledger: look for consent: %w", err)
	}
	if !consented {
		return []record.Problem{record.Wrong("Time for this tells of behavioral care, which the patient's consent does not open to you.", "family")}, nil
	}
	return nil, nil
}

// overlaps finds other time of the worker, whatever the patient. When it was is told
// to the worker alone.
func overlaps(ctx context.Context, w *record.Writer, e *ent.TimeEntry) ([]record.Problem, error) {
	var from, to time.Time
	err := operation(ctx).QueryOne(ctx, `select starts_at, ends_at from worker_logged($1, $2, $3) order by starts_at limit 1`,
		[]any{e.WorkerID, e.StartsAt, e.EndsAt}, &from, &to)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("ledger: look for other time: %w", err)
	case e.WorkerID != w.Viewer.Practitioner:
		return []record.Problem{record.Overlaps(nil, nil)}, nil
	}
	return []record.Problem{record.Overlaps(&from, &to)}, nil
}

func operation(ctx context.Context) *database.Operation {
	op, _ := database.FromContext(ctx)
	return op
}
