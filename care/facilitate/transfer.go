package facilitate

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/absence"
	"caseload/ent/appointment"
	"caseload/ent/episodeofcare"
	"caseload/ent/patient"
	"caseload/ent/predicate"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// transfer gives patients to one case manager, with what the one before had still
// to do for them, so that no work is orphaned.
type transfer struct {
	patients []*ent.Patient
	from     *uuid.UUID // nobody where nil: then there is no work to move
	to       uuid.UUID
	reason   string
}

func (t transfer) ids() []uuid.UUID {
	ids := make([]uuid.UUID, len(t.patients))
	for i, p := range t.patients {
		ids[i] = p.ID
	}
	return ids
}

// do changes the patients first and the relationships last: with them, the one
// who hands the patients over may lose sight of them. It returns what went along.
func (t transfer) do(ctx context.Context, w *record.Writer) (moved []uuid.UUID, err error) {
	if err := t.movePatients(ctx, w); err != nil {
		return nil, err
	}
	if t.from != nil {
		tasks, err := t.moveTasks(ctx, w)
		if err != nil {
			return nil, err
		}
		appointments, err := t.moveAppointments(ctx, w)
		if err != nil {
			return nil, err
		}
		if err := t.moveEpisodes(ctx, w); err != nil {
			return nil, err
		}
		moved = slices.Concat(tasks, appointments)
	}
	return moved, t.relate(ctx, w)
}

func (t transfer) movePatients(ctx context.Context, w *record.Writer) error {
	at := make([]predicate.Patient, len(t.patients))
	for i, p := range t.patients {
		at[i] = patient.And(patient.ID(p.ID), patient.Revision(p.Revision))
		w.Updated(ent.TypePatient, p.ID, p.ID, p.Revision+1, t.reason)
	}
	n, err := w.Client.Patient.Update().Where(patient.Or(at...)).SetCaseManagerID(t.to).AddRevision(1).Save(ctx)
	if n < len(t.patients) { // somebody was faster with one of them
		n = 0
	}
	return record.OneChanged(n, err, t.patients[0].ID, t.patients[0].Revision, "assign patients")
}

func (t transfer) moveTasks(ctx context.Context, w *record.Writer) ([]uuid.UUID, error) {
	open, err := w.Client.Task.Query().Where(task.PatientIDIn(t.ids()...), task.OwnerID(*t.from), task.StatusIn(rule.OpenStatuses...)).
		Order(task.ByDueAt(), task.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read tasks: %w", err)
	}
	moved := make([]uuid.UUID, len(open))
	for i, one := range open {
		moved[i] = one.ID
		w.Updated(ent.TypeTask, one.ID, one.PatientID, one.Revision+1, t.reason)
	}
	if len(moved) == 0 {
		return nil, nil
	}
	err = w.Client.Task.Update().Where(task.IDIn(moved...)).SetOwnerID(t.to).
		SetEscalationLevel(0).ClearEscalatedAt().ClearEscalatedToID().AddRevision(1).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: move tasks: %w", err)
	}
	return moved, nil
}

func (t transfer) moveAppointments(ctx context.Context, w *record.Writer) ([]uuid.UUID, error) {
	ahead, err := w.Client.Appointment.Query().Where(appointment.PatientIDIn(t.ids()...), appointment.PractitionerID(*t.from),
		appointment.StatusIn(rule.AheadStatuses...), appointment.EndsAtGT(w.Now)).Order(appointment.ByStartsAt(), appointment.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read appointments: %w", err)
	}
	moved := make([]uuid.UUID, len(ahead))
	for i, one := range ahead {
		moved[i] = one.ID
		w.Updated(ent.TypeAppointment, one.ID, one.PatientID, one.Revision+1, t.reason)
	}
	if len(moved) == 0 {
		return nil, nil
	}
	err = w.Client.Appointment.Update().Where(appointment.IDIn(moved...)).SetPractitionerID(t.to).AddRevision(1).Exec(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: move appointments: %w", err)
	}
	return moved, nil
}

// moveEpisodes makes who answers for the patients answer for their enrollments.
func (t transfer) moveEpisodes(ctx context.Context, w *record.Writer) error {
	running, err := w.Client.EpisodeOfCare.Query().Where(episodeofcare.PatientIDIn(t.ids()...), episodeofcare.CareManagerID(*t.from),
		episodeofcare.StatusIn(episodeofcare.StatusPLANNED, episodeofcare.StatusWAITLIST, episodeofcare.StatusACTIVE, episodeofcare.StatusONHOLD)).All(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: read enrollments: %w", err)
	}
	ids := make([]uuid.UUID, len(running))
	for i, one := range running {
		ids[i] = one.ID
		w.Updated(ent.TypeEpisodeOfCare, one.ID, one.PatientID, one.Revision+1, t.reason)
	}
	if len(ids) == 0 {
		return nil
	}
	err = w.Client.EpisodeOfCare.Update().Where(episodeofcare.IDIn(ids...)).SetCareManagerID(t.to).AddRevision(1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: move enrollments: %w", err)
	}
	return nil
}

// relate begins the new relationships, and ends those of the case managers before
// and of who covered for them.
func (t transfer) relate(ctx context.Context, w *record.Writer) error {
	rows, err := covers(ctx, w, t.to, t.ids()...)
	if err != nil {
		return err
	}
	for _, p := range t.patients {
		rows = append(rows, w.Client.Relationship.Create().SetPatientID(p.ID).SetPractitionerID(t.to).
			SetBasis(relationship.BasisCASE_MANAGER).SetStartsAt(w.Now).SetReason(t.reason))
	}
	if err := createRelationships(ctx, w, rows); err != nil {
		return err
	}
	ended := relationship.And(relationship.BasisEQ(relationship.BasisCASE_MANAGER), relationship.PractitionerIDNEQ(t.to))
	if t.from != nil {
		covered, err := w.Client.Absence.Query().Where(absence.PractitionerID(*t.from), absence.EndsAtGT(w.Now)).All(ctx)
		if err != nil {
			return fmt.Errorf("facilitate: read absences: %w", err)
		}
		for _, away := range covered {
			ended = relationship.Or(ended, relationship.And(
				relationship.BasisEQ(relationship.BasisCOVER), relationship.Reason(coverReason(away.ID))))
		}
	}
	err = w.Client.Relationship.Update().Where(relationship.PatientIDIn(t.ids()...), ended,
		relationship.Or(relationship.EndsAtIsNil(), relationship.EndsAtGT(w.Now))).SetEndsAt(w.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: end relationships: %w", err)
	}
	return nil
}
