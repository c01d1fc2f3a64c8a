package graph_test

import (
	"context"
	"time"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// handOver gives a patient to somebody else, online.
func (t *town) handOver() {
	patient := t.patients[t.random.IntN(len(t.patients))]
	to := t.random.IntN(len(t.staff))
	if to == t.managers[patient] {
		return
	}
	var revision struct{ Patient struct{ Revision int } }
	t.ask(t.boss, `query($id: ID!) { patient(id: $id) { revision } }`, map[string]any{"id": patient.String()}, &revision)
	var got struct {
		AssignPatient struct{ Problems []struct{ Message string } }
	}
	t.ask(t.boss, `mutation($input: AssignPatientInput!) { assignPatient(input: $input) { problems { message } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "patientId": patient.String(), "baseRevision": revision.Patient.Revision, "caseManagerId": t.staff[to].Practitioner.String(),
	}}, &got)
	if len(got.AssignPatient.Problems) > 0 {
		t.t.Fatalf("seed %d: hand over: %v", t.seed, got)
	}
	t.managers[patient] = to
}

// lose revokes a phone; few are lost.
func (t *town) lose(p *phone) {
	if t.random.IntN(3) > 0 || p.revoked {
		return
	}
	p.revoked = true
	var got struct {
		RevokeDevice struct{ Problems []struct{ Message string } }
	}
	t.ask(t.boss, `mutation($input: RevokeDeviceInput!) { revokeDevice(input: $input) { problems { message } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "practitionerId": p.who.Practitioner.String(), "device": p.who.Device, "reason": "lost",
	}}, &got)
	if len(got.RevokeDevice.Problems) > 0 {
		t.t.Fatalf("seed %d: revoke: %v", t.seed, got)
	}
}

// relabel gives a condition a confidential label, or another one, or none, as an import
// does that hears more of it.
func (t *town) relabel() {
	patient := t.patients[t.random.IntN(len(t.patients))]
	id, label := t.problems[patient], []condition.Sensitivity{"", condition.SensitivitySUD, condition.SensitivityPSY}[t.random.IntN(3)]
	system := viewer.SystemOf(t.w.Clinic.ID)
	t.w.As(t.t, system, func(ctx context.Context) {
		update := t.w.Client.Condition.UpdateOneID(id).AddRevision(1)
		if label == "" {
			update.ClearSensitivity()
		} else {
			update.SetSensitivity(label)
		}
		known, err := update.Save(ctx)
		t.must(err)
		op, _ := database.FromContext(ctx)
		t.must(record.Append(ctx, op, system, time.Now(), []record.Change{
			{Type: ent.TypeCondition, ID: id, Patient: patient, Kind: record.Updated, Revision: known.Revision},
		}))
	})
}
