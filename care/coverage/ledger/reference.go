package ledger

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/encounter"
	"caseload/ent/task"
)

// references finds a task, an appointment or an encounter that is not the patient's as
// the viewer sees it. An encounter that carries a label is none for an entry, which
// carries only that of its family.
func references(ctx context.Context, w *record.Writer, e *ent.TimeEntry) ([]record.Problem, error) {
	for _, r := range []struct {
		id          *uuid.UUID
		noun, field string
		known       func(uuid.UUID) (bool, error)
	}{
		{e.TaskID, "task", "taskId", func(id uuid.UUID) (bool, error) {
			return w.Client.Task.Query().Where(task.ID(id), task.PatientID(e.PatientID)).Exist(ctx)
		}},
		{e.AppointmentID, "appointment", "appointmentId", func(id uuid.UUID) (bool, error) {
			return w.Client.Appointment.Query().Where(appointment.ID(id), appointment.PatientID(e.PatientID)).Exist(ctx)
		}},
		{e.EncounterID, "encounter", "encounterId", func(id uuid.UUID) (bool, error) {
			return w.Client.Encounter.Query().Where(
				encounter.ID(id), encounter.PatientID(e.PatientID), encounter.SensitivityIsNil()).Exist(ctx)
		}},
	} {
		if r.id == nil {
			continue
		}
		known, err := r.known(*r.id)
		if err != nil {
			return nil, fmt.Errorf("ledger: look for %s: %w", r.noun, err)
		}
		if !known {
			return []record.Problem{record.Missing(r.noun, r.field)}, nil
		}
	}
	return nil, nil
}
