package visit

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/task"
)

// owner is who has the patient now, else who made the visit.
func owner(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (uuid.UUID, error) {
	p, err := w.Client.Patient.Query().Where(patient.ID(v.PatientID)).Only(ctx)
	if err != nil {
		return uuid.Nil, fmt.Errorf("visit: read patient: %w", err)
	}
	if p.CaseManagerID != nil {
		return *p.CaseManagerID, nil
	}
	return v.WorkerID, nil
}

// tellOwner puts a visit that arrived after the hand-over on the list of who has the
// patient now.
func tellOwner(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	who, err := owner(ctx, w, v)
	if err != nil {
		return err
	}
	title := "Read the visit that was made before the hand-over"
	if v.Sensitivity != nil {
		title = record.NeutralTitle
	}
	return facilitate.Notify(ctx, w, v.PatientID, facilitate.Notice{
		OwnerID: who, Kind: task.KindFOLLOW_UP, Title: title, DueAt: w.Now.Add(limits().Hours("read")),
		Priority: string(task.PriorityROUTINE), Cause: handOverCause(v.ID),
	})
}

// handOverCause is the cause of the task to read a visit.
func handOverCause(visit uuid.UUID) string { return "visit-after-hand-over/" + visit.String() }
