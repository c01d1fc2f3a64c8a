package visit

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/monitor/watch"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/observation"
	"caseload/ent/visitfinding"
)

// undo takes back what followed of a visit that was entered in error. It needs the server's
// sight: what does not count must not go on counting where the viewer does not see it.
func undo(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	found, err := w.Client.VisitFinding.Query().Where(visitfinding.HomeVisitID(v.ID)).Order(ent.Asc(visitfinding.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("visit: read findings: %w", err)
	}
	for _, step := range []func(context.Context, *record.Writer, *ent.HomeVisit, []*ent.VisitFinding) error{
		undoFindings, undoMeasured, undoIssues, undoWork,
	} {
		if err := step(ctx, w, v, found); err != nil {
			return err
		}
	}
	if err := undoAttendance(ctx, w, v); err != nil {
		return err
	}
	return judgeOthers(ctx, w, v)
}

// undoFindings marks what was found. It stays as it was found.
func undoFindings(ctx context.Context, w *record.Writer, v *ent.HomeVisit, found []*ent.VisitFinding) error {
	if len(found) == 0 {
		return nil
	}
	err := w.Client.VisitFinding.Update().Where(visitfinding.HomeVisitID(v.ID)).SetEnteredInError(true).SetRecordedAt(w.Now).AddRevision(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("visit: mark findings: %w", err)
	}
	for _, f := range found {
		w.Updated(ent.TypeVisitFinding, f.ID, f.PatientID, f.Revision+1, "")
	}
	return nil
}

// measured are the observations that findings have become.
func measured(found []*ent.VisitFinding) (ids []uuid.UUID) {
	for _, f := range found {
		if f.ObservationID != nil {
			ids = append(ids, *f.ObservationID)
		}
	}
	return ids
}

// undoMeasured marks the observations, so that no rule reads them any more.
func undoMeasured(ctx context.Context, w *record.Writer, _ *ent.HomeVisit, found []*ent.VisitFinding) error {
	ids := measured(found)
	if len(ids) == 0 {
		return nil
	}
	if err := w.Hold(ctx, observation.Table, ids...); err != nil {
		return fmt.Errorf("visit: %w", err)
	}
	counts := observation.And(observation.IDIn(ids...), observation.StatusNEQ(observation.StatusENTERED_IN_ERROR))
	all, err := w.Client.Observation.Query().Where(counts).Order(ent.Asc(observation.FieldID)).All(ctx)
	if err != nil {
		return fmt.Errorf("visit: read observations: %w", err)
	}
	update := w.Client.Observation.Update().Where(counts).SetStatus(observation.StatusENTERED_IN_ERROR)
	if err := update.SetRecordedAt(w.Now).AddRevision(1).Exec(ctx); err != nil {
		return fmt.Errorf("visit: mark observations: %w", err)
	}
	for _, o := range all {
		w.Updated(ent.TypeObservation, o.ID, o.PatientID, o.Revision+1, "")
	}
	return nil
}

// undoIssues takes back the changes of condition that rest on nothing else.
func undoIssues(ctx context.Context, w *record.Writer, v *ent.HomeVisit, found []*ent.VisitFinding) error {
	var rows []string
	for _, f := range found {
		rows = append(rows, ent.TypeVisitFinding+"/"+f.ID.String())
	}
	for _, id := range measured(found) {
		rows = append(rows, ent.TypeObservation+"/"+id.String())
	}
	if err := watch.Within(ctx, w).Gone(ctx, v.PatientID, rows...); err != nil {
		return fmt.Errorf("visit: take back issues: %w", err)
	}
	return nil
}

// attended is what a visit has made of its appointment; nothing else is taken back.
var attended = map[homevisit.Status]appointment.Status{
	homevisit.StatusIN_PROGRESS: appointment.StatusARRIVED,
	homevisit.StatusCOMPLETED:   appointment.StatusFULFILLED,
}

// undoAttendance has the appointment be ahead again, unless another visit tells of it.
func undoAttendance(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	made, ok := attended[v.Status]
	if v.AppointmentID == nil || !ok {
		return nil
	}
	another, err := w.Client.HomeVisit.Query().Where(homevisit.AppointmentID(*v.AppointmentID), homevisit.IDNEQ(v.ID),
		homevisit.StatusIn(homevisit.StatusIN_PROGRESS, homevisit.StatusCOMPLETED)).Exist(ctx)
	if err != nil {
		return fmt.Errorf("visit: look for another visit of the appointment: %w", err)
	}
	if another {
		return nil
	}
	return facilitate.Unattend(ctx, w, *v.AppointmentID, made)
}
