package world

import (
	"context"
	"encoding/json"
	"testing"

	"caseload/ent"
	"caseload/ent/syncconflict"
	"caseload/ent/viewer"
)

// syncConflict adds an act of the case manager's phone that waits for a decision.
func (w *World) syncConflict(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	must(t, w.Client.SyncConflict.Create().SetID(p.Rows[ent.TypeSyncConflict]).SetPatientID(p.ID).SetCause(syncconflict.CauseCHANGED_MEANWHILE).
		SetAct("completeTask").SetInput(json.RawMessage(`{}`)).SetProblems(json.RawMessage(`[]`)).SetClientMutationID(ID()).
		SetAboutID(p.Rows[ent.TypeTask]).SetSenderID(manager.Practitioner).SetPerformerID(manager.Practitioner).SetDevice(manager.Device).
		SetDoneAt(when).SetTimelineAt(when).Exec(ctx))
}
