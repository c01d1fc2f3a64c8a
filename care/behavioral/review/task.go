package review

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/target"
	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/task"
)

// cause names a recommendation in the task of the treating provider, and late in the one
// of the care manager since it is overdue.
func cause(id uuid.UUID) string { return "psychiatric-recommendation:" + id.String() }
func late(id uuid.UUID) string  { return cause(id) + ":overdue" }

// notify puts a recommendation on the treating provider's worklist. Tasks carry no label,
// so that it says nothing of it.
func notify(ctx context.Context, w *record.Writer, of *ent.CollaborativeCareEpisode, id uuid.UUID, priority string, due time.Time) error {
	return facilitate.Notice{
		PatientID: of.PatientID, OwnerID: of.TreatingProviderID, Kind: task.KindFOLLOW_UP, Title: record.NeutralTitle,
		Priority: priority, DueAt: due, Cause: cause(id),
	}.Create(ctx, w)
}

// settle ends the tasks about a recommendation.
func settle(ctx context.Context, w *record.Writer, known *ent.PsychiatricRecommendation) error {
	done := facilitate.Ending{Status: task.StatusCOMPLETED, Outcome: "It is settled."}
	if err := done.EndCause(ctx, w, known.PatientID, cause(known.ID)); err != nil || known.RaisedAt == nil {
		return err
	}
	return done.EndCause(ctx, w, known.PatientID, late(known.ID))
}

func priorityOf(kind psychiatricrecommendation.Kind) string {
	if kind == psychiatricrecommendation.KindSAFETY {
		return string(task.PriorityASAP)
	}
	return string(task.PriorityROUTINE)
}

// answerBy and doBy are the ends of the last days, where the patient lives, on which a
// recommendation is to be answered, and to be done once it is.
func answerBy(ctx context.Context, w *record.Writer, patientID uuid.UUID) (time.Time, error) {
	return endOf(ctx, w, patientID, target.AnsweredWithin())
}

func doBy(ctx context.Context, w *record.Writer, patientID uuid.UUID) (time.Time, error) {
	return endOf(ctx, w, patientID, target.DoneWithin())
}

func endOf(ctx context.Context, w *record.Writer, patientID uuid.UUID, days code.Day) (time.Time, error) {
	p, err := w.Client.Patient.Query().Where(patient.ID(patientID)).Only(ctx)
	if err != nil {
		return time.Time{}, fmt.Errorf("review: read patient: %w", err)
	}
	zone, err := w.Zone(ctx, p)
	if err != nil {
		return time.Time{}, err
	}
	return (code.DayOf(w.Now.In(zone)) + days + 1).Start(zone).Add(-time.Second), nil
}
