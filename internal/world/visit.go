package world

import (
	"context"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/viewer"
	"caseload/ent/visitcorrection"
	"caseload/ent/visitfinding"
)

// homeVisit adds a visit that the case manager has made, with what was found and a
// correction; it waits for a supervisor.
func (w *World) homeVisit(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	c, row := w.Client, p.Rows
	ended := when.Add(time.Hour)
	stamp := func(at time.Time) *code.VisitStamp {
		return &code.VisitStamp{At: at, DeviceAt: at, ReceivedAt: at, Method: code.VisitMobile, By: manager.Practitioner}
	}
	must(t, c.HomeVisit.Create().SetID(row[ent.TypeHomeVisit]).SetPatientID(p.ID).SetAppointmentID(row[ent.TypeAppointment]).
		SetWorkerID(manager.Practitioner).SetRecordedByID(manager.Practitioner).SetStatus(homevisit.StatusCOMPLETED).SetChecklistVersion("2026.1").
		SetStartedAt(when).SetEndedAt(ended).SetTimelineAt(when).SetCheckIn(stamp(when)).SetCheckOut(stamp(ended)).
		SetExceptions([]code.VisitException{{Name: "client_signature_missing", Meaning: "no signature or voice", Class: "acknowledge"}}).
		SetNeedsReview(true).Exec(ctx))
	must(t, c.VisitFinding.Create().SetID(row[ent.TypeVisitFinding]).SetPatientID(p.ID).SetHomeVisitID(row[ent.TypeHomeVisit]).
		SetAuthorID(manager.Practitioner).SetItem("food").SetKind(visitfinding.KindYES_NO).SetStatus(visitfinding.StatusDONE).SetAnswer(true).
		SetTimelineAt(when).Exec(ctx))
	must(t, c.VisitCorrection.Create().SetID(row[ent.TypeVisitCorrection]).SetPatientID(p.ID).SetHomeVisitID(row[ent.TypeHomeVisit]).
		SetAuthorID(manager.Practitioner).SetElement(visitcorrection.ElementSERVICE).SetAfter("T1017").SetReasonCode("wrong_entry").SetResolutionCode("system_record").
		SetTimelineAt(when).Exec(ctx))
}
