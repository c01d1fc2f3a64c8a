package graph

import (
	"context"
	"strconv"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/facilitate/clash"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// appointments is the list of those of the viewer, and of whom the viewer covers
// for, that lie within a time.
func appointments(ctx context.Context, from, to time.Time, filter *model.AppointmentFilter) fetch.Root {
	v, _ := viewer.FromContext(ctx)
	return fetch.Root{
		Name: "Query.appointments", Target: ent.TypeAppointment, Order: fetch.Order{Column: "starts_at", Type: "timestamptz"},
		Where: func(s *sql.Selector) {
			s.Where(sql.And(
				ownOrCovered(s, "practitioner_id", v),
				// None lasts longer than a day, so that the index bounds both ends.
				sql.LT(s.C("starts_at"), to), sql.GT(s.C("starts_at"), from.AddDate(0, 0, -1)), sql.GT(s.C("ends_at"), from),
			))
			if filter != nil && len(filter.Status) > 0 {
				s.Where(sql.In(s.C("status"), anys(filter.Status)...))
			}
		},
	}
}

func appointmentPermissions(ctx context.Context, a *ent.Appointment) *model.AppointmentPermissions {
	v, _ := viewer.FromContext(ctx)
	may := rule.May(v, rule.BookAppointment) && rule.Ahead(a.Status)
	return &model.AppointmentPermissions{Reschedule: may, Cancel: may, RecordOutcome: may}
}

// conflicts tells what an appointment that was booked or moved collides with.
func conflicts(ctx context.Context, a *ent.Appointment) ([]*fetch.AppointmentConflict, error) {
	if a == nil {
		return []*fetch.AppointmentConflict{}, nil
	}
	found, err := facilitate.Clashes(ctx, a)
	if err != nil {
		return nil, err
	}
	told := make([]*fetch.AppointmentConflict, len(found))
	for i, c := range found {
		told[i] = conflict(c, facilitate.Other(c, a.ID))
	}
	return told, fetch.Ahead(ctx, "conflicts", told)
}

func conflict(c clash.Clash, other uuid.UUID) *fetch.AppointmentConflict {
	minutes := int(c.Lacking / time.Minute)
	message := "Overlaps with another appointment by " + strconv.Itoa(minutes) + " minutes."
	if c.Kind == clash.Travel {
		message = "The way between two appointments lacks " + strconv.Itoa(minutes) + " minutes."
	}
	return &fetch.AppointmentConflict{Kind: c.Kind, Minutes: minutes, Message: message, AppointmentID: other}
}
