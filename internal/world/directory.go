package world

import (
	"context"
	"testing"

	"caseload/care/code"
)

// directory adds the one service that the organization knows of, in the middle of
// Boston.
func (w *World) directory(ctx context.Context, t testing.TB, o Organization) {
	t.Helper()
	must(t, w.Client.HealthcareService.Create().SetID(o.HealthcareService).SetName("Meals on Wheels").SetProvidedBy("Harbor Kitchen").
		SetCategories([]code.ServiceCategory{code.MealsService, code.FoodService}).SetLanguages([]string{"en", "es-MX"}).
		SetEligibility("60 and older, at home").SetPayers([]string{"MEDICAID"}).SetMinimumAge(60).
		SetLatitude(42.3601).SetLongitude(-71.0589).SetRadiusKilometers(25).
		SetSearchText("meals on wheels harbor kitchen 60 and older at home").Exec(ctx))
}
