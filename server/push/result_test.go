package push_test

import (
	"context"
	"strings"
	"testing"

	"caseload/care/code"
	"caseload/ent/medicationrequest"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// A critical result wakes who prescribes what it is about, once.
func TestACriticalResultWakesWhoPrescribes(t *testing.T) {
	t.Parallel()
	o := newTown(t, "")
	o.As(t, viewer.SystemOf(o.Clinic.ID), func(ctx context.Context) {
		err := o.World.Client.MedicationRequest.Create().SetPatientID(o.Clinic.Patient.ID).SetStatus(medicationrequest.StatusACTIVE).SetPerformerID(o.Clinic.CaseManager.Practitioner).
			SetCodeSystem(code.RxNorm).SetCode("29046").SetTimelineAt(o.now.AddDate(0, 0, -1)).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	var got struct {
		RecordObservation struct{ Problems []struct{ Message string } }
	}
	o.Ask(t, o.Clinic.Provider, `mutation($act: UUID!, $id: ID!, $patient: ID!) { recordObservation(input: {clientMutationId: $act, id: $id, patientId: $patient, category: "laboratory",
		code: {system: "http://loinc.org", code: "2823-3", display: "Potassium"}, value: {quantity: {value: "6.8", code: "mmol/L", unit: "mmol/L"}}}) { problems { message } } }`, map[string]any{
		"act": world.ID().String(), "id": world.ID().String(), "patient": o.Clinic.Patient.ID.String(),
	}).Into(t, &got)
	if len(got.RecordObservation.Problems) > 0 {
		t.Fatalf("%+v", got)
	}
	for range 3 {
		o.round()
	}
	if kinds := o.service.kinds(); strings.Count(kinds, "RESULT") != 1 {
		t.Errorf("heard %s", kinds)
	}
}
