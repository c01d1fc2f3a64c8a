package world

import (
	"context"
	"crypto/rand"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/viewer"
)

// share adds a link that opens the patient's plan to somebody outside. Nobody has
// its secret.
func (w *World) share(ctx context.Context, t testing.TB, p Patient, manager viewer.Viewer) {
	t.Helper()
	must(t, w.Client.ShareLink.Create().SetID(p.Rows[ent.TypeShareLink]).SetPatientID(p.ID).SetCarePlanID(p.Rows[ent.TypeCarePlan]).
		SetSecretHash([]byte(rand.Text())).SetRecipient("Dr. Outside").SetPurpose("Referral").SetScope([]string{"GOALS"}).
		SetCreatedByID(manager.Practitioner).SetExpiresAt(time.Now().Add(time.Hour)).SetTimelineAt(when).Exec(ctx))
}
