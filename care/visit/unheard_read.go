package visit

import (
	"context"
	"fmt"
	"strings"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/homevisit"
	"caseload/ent/patient"
	"caseload/ent/rule"
	"caseload/ent/task"
)

// silence is what is known of planned visits of which nothing was heard.
type silence struct {
	visits []*ent.Appointment
	open   []*ent.Task     // questions that wait for an answer
	asked  map[string]bool // what was asked about, by cause, answered or not
}

func readUnheard(ctx context.Context, r *record.Recorder) (s silence, err error) {
	ctx, op := r.DB.ReadOnly(ctx)
	defer op.Rollback()
	s.open, err = r.Client.Task.Query().Where(task.CauseHasPrefix(unheardCause), task.StatusIn(rule.OpenStatuses...)).All(ctx)
	if err != nil {
		return s, fmt.Errorf("visit: read open questions about visits: %w", err)
	}
	if err := s.readVisits(ctx, r); err != nil {
		return s, err
	}
	causes := make([]string, len(s.visits))
	for i, a := range s.visits {
		causes[i] = unheardOf(a)
	}
	asked, err := r.Client.Task.Query().Where(task.CauseIn(causes...)).All(ctx)
	if err != nil {
		return s, fmt.Errorf("visit: read questions about visits: %w", err)
	}
	s.asked = map[string]bool{}
	for _, t := range asked {
		s.asked[t.Cause] = true
	}
	return s, nil
}

// readVisits reads the visits that are booked though their time is over, but for those of
// which a home visit tells and those of the dead: of the last days, and whatever an open
// question is about.
func (s *silence) readVisits(ctx context.Context, r *record.Recorder) (err error) {
	now := r.Clock()
	over := now.Add(-limits().Hours("unheard"))
	s.visits, err = r.Client.Appointment.Query().Where(
		appointment.KindEQ(appointment.KindHOME_VISIT), appointment.StatusIn(appointment.StatusBOOKED, appointment.StatusPENDING),
		appointment.EndsAtLTE(over), appointment.Or(appointment.WindowEndsAtIsNil(), appointment.WindowEndsAtLTE(over)),
		appointment.Or(appointment.StartsAtGT(now.Add(-limits().Days("unheard-past"))), appointment.IDIn(askedAbout(s.open)...)),
		withoutVisit, appointment.HasPatientWith(patient.Deceased(false), patient.DeceasedAtIsNil()),
	).All(ctx)
	if err != nil {
		return fmt.Errorf("visit: look for visits of which nothing was heard: %w", err)
	}
	return nil
}

// askedAbout are the appointments that questions are about.
func askedAbout(open []*ent.Task) (ids []uuid.UUID) {
	for _, t := range open {
		id, _, _ := strings.Cut(strings.TrimPrefix(t.Cause, unheardCause), "/")
		if of, err := uuid.Parse(id); err == nil {
			ids = append(ids, of)
		}
	}
	return ids
}

// withoutVisit leaves appointments of which no home visit tells.
func withoutVisit(s *sql.Selector) {
	made := sql.Table(homevisit.Table)
	s.Where(sql.Not(sql.Exists(sql.Select(made.C(homevisit.FieldID)).From(made).
		Where(sql.And(sql.ColumnsEQ(made.C(homevisit.FieldAppointmentID), s.C(appointment.FieldID)),
			sql.NEQ(made.C(homevisit.FieldStatus), homevisit.StatusENTERED_IN_ERROR))))))
}
