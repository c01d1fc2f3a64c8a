package graph_test

import (
	"context"
	"testing"
	"time"

	"caseload/ent/viewer"
	"caseload/internal/world"
)

// The calendar of a patient without a zone of their own is that of the organization.
func TestDaysAreThoseOfTheOrganizationWhereAPatientHasNoZone(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	asOf := func(zone, of string) (day string) {
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			err := w.Client.Patient.UpdateOneID(w.Clinic.Patient.ID).SetTimeZone(of).Exec(ctx)
			if err == nil {
				err = w.Client.Organization.UpdateOneID(w.Clinic.ID).SetTimeZone(zone).Exec(ctx)
			}
			if err != nil {
				t.Fatal(err)
			}
		})
		var answer struct {
			Patient struct{ MedicationList struct{ AsOf string } }
		}
		w.Ask(t, w.Clinic.CaseManager, `query($id: ID!) { patient(id: $id) { medicationList { asOf } coverageTimeline { missing } transitionsOfCare { dischargedAt } careGaps { status }
			payerObligations { asOf } skilledNursingBenefit { applies } billingMonth(month: "2026-01") { status } } }`,
			map[string]any{"id": w.Clinic.Patient.ID.String()}).Into(t, &answer)
		return answer.Patient.MedicationList.AsOf
	}
	const east, west = "Pacific/Kiritimati", "Pacific/Pago_Pago" // 25 hours apart, so never on one day
	for _, tt := range []struct{ home, own, want string }{{east, "", east}, {west, "", west}, {east, west, west}} {
		zone, err := time.LoadLocation(tt.want)
		if err != nil {
			t.Fatal(err)
		}
		before := time.Now().In(zone).Format(time.DateOnly)
		got := asOf(tt.home, tt.own)
		if after := time.Now().In(zone).Format(time.DateOnly); got != before && got != after {
			t.Errorf("of %s, of %q: %s, want %s", tt.home, tt.own, got, after)
		}
	}
}
