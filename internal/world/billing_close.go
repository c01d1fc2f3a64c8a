package world

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/billingclose"
	"caseload/ent/viewer"
)

// billingClose adds a month that was closed without any time in it, long before
// everything else that is on record in a world.
func (w *World) billingClose(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	from := time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)
	must(t, w.Client.BillingClose.Create().SetID(p.Rows[ent.TypeBillingClose]).SetPatientID(p.ID).SetMonth("2025-01").SetPart(billingclose.PartGENERAL).
		SetStartsAt(from).SetEndsAt(from.AddDate(0, 1, 0)).SetClosedByID(manager.Practitioner).SetRuleVersion("minutes/2026.1").
		SetSnapshot(json.RawMessage(`{}`)).SetTimelineAt(when).Exec(ctx))
}
