package visit

import (
	"context"
	"fmt"
	"time"

	"caseload/care/visit/route"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/viewer"
)

// Stops are the viewer's home visits that begin from the one time to the other and were
// not called off.
func Stops(ctx context.Context, client *ent.Client, v viewer.Viewer, from, to time.Time) ([]route.Stop, error) {
	rows, err := client.Appointment.Query().Where(
		appointment.PractitionerID(v.Practitioner), appointment.KindEQ(appointment.KindHOME_VISIT),
		appointment.StartsAtGTE(from), appointment.StartsAtLT(to),
		appointment.StatusNotIn(appointment.StatusCANCELLED, appointment.StatusENTERED_IN_ERROR),
	).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read a day: %w", err)
	}
	stops := make([]route.Stop, len(rows))
	for i, a := range rows {
		stops[i] = route.Stop{AppointmentID: a.ID, StartsAt: a.StartsAt, EndsAt: a.EndsAt, Position: a.Position}
	}
	return stops, nil
}
