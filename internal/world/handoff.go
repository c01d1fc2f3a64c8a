package world

import (
	"context"
	"testing"

	"caseload/care/transition/handoff"
	"caseload/ent"
	enthandoff "caseload/ent/handoff"
	"caseload/ent/viewer"
)

// handoff adds a move home that is being made whole.
func (w *World) handoff(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	must(t, w.Client.Handoff.Create().SetID(p.Rows[ent.TypeHandoff]).SetPatientID(p.ID).SetEncounterID(p.Rows[ent.TypeEncounter]).
		SetKind(enthandoff.KindTO_HOME).SetFromSetting("inpatient").SetToSetting("home").SetItems(handoff.Checklist("TO_HOME")).
		SetReceiverID(manager.Practitioner).SetDueAt(when).SetTimelineAt(when).Exec(ctx))
}
