package world

import (
	"context"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
)

// timeEntry adds a call of 12 minutes that the case manager has logged. Those of one
// world are one after another, as one person's time is.
func (w *World) timeEntry(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	const took = 12 * time.Minute
	begins := when.Add(time.Duration(w.logged) * took)
	w.logged++
	must(t, w.Client.TimeEntry.Create().SetID(p.Rows[ent.TypeTimeEntry]).SetPatientID(p.ID).SetWorkerID(manager.Practitioner).
		SetActor(timeentry.ActorSTAFF).SetFamily(timeentry.FamilyCCM).SetActivity(timeentry.ActivityPHONE_CALL).
		SetStartsAt(begins).SetEndsAt(begins.Add(took)).SetTimelineAt(begins).Exec(ctx))
}
