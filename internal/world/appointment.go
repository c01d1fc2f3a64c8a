package world

import (
	"context"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/viewer"
)

// appointment adds a visit that the case manager has booked.
func (w *World) appointment(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	begins := when.AddDate(0, 0, 9)
	must(t, w.Client.Appointment.Create().SetID(p.Rows[ent.TypeAppointment]).SetPatientID(p.ID).
		SetPractitionerID(manager.Practitioner).SetKind(appointment.KindHOME_VISIT).SetTitle("Home visit").
		SetStartsAt(begins).SetEndsAt(begins.Add(time.Hour)).SetTimelineAt(begins).SetTravelMinutes(20).Exec(ctx))
}
