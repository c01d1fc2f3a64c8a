package facilitate_test

import (
	"context"
	"strings"
	"testing"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/ent"
	"caseload/internal/world"
)

func meals() facilitate.SaveHealthcareService {
	sixty := 60
	return facilitate.SaveHealthcareService{
		ClientMutationID: world.ID(), ID: world.ID(), Name: "Kitchen", Categories: []code.ServiceCategory{code.MealsService},
		Languages: []string{"es-MX"}, MinimumAge: &sixty, Position: &code.Position{Latitude: 42, Longitude: -71}, Active: true,
	}
}

func TestAnEntryOfTheDirectoryIsSavedAndChanged(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := meals()
	c.did(c.Clinic.Supervisor, in)
	first := 1
	in.ClientMutationID, in.BaseRevision = world.ID(), &first
	in.Position, in.MinimumAge, in.Active = nil, nil, false
	c.did(c.Clinic.Supervisor, in)
	var got *ent.HealthcareService
	c.system(func(ctx context.Context) { got, _ = c.Client.HealthcareService.Get(ctx, in.ID) })
	if got.Revision != 2 || got.Active || got.Latitude != nil || got.MinimumAge != nil || got.SearchText != "kitchen" {
		t.Errorf("%+v", got)
	}
	in.ClientMutationID = world.ID()
	if got := c.refused(c.Clinic.Supervisor, in); got != "REVISION_CONFLICT input.baseRevision" {
		t.Errorf("an earlier version: %s", got)
	}
}

func TestEntriesThatCannotBe(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	minus, one, far := -1, 1, 30_000.0
	for name, tt := range map[string]struct {
		want  string
		spoil func(*facilitate.SaveHealthcareService)
	}{
		"no name":           {"INVALID input.name", func(in *facilitate.SaveHealthcareService) { in.Name = "" }},
		"no kind of help":   {"INVALID input.categories", func(in *facilitate.SaveHealthcareService) { in.Categories = nil }},
		"no such place":     {"INVALID input.position", func(in *facilitate.SaveHealthcareService) { in.Position.Latitude = 90.1 }},
		"around the earth":  {"INVALID input.radiusKilometers", func(in *facilitate.SaveHealthcareService) { in.RadiusKilometers = &far }},
		"no language":       {"INVALID input.languages", func(in *facilitate.SaveHealthcareService) { in.Languages = []string{"Spanish"} }},
		"younger than born": {"INVALID input.minimumAge", func(in *facilitate.SaveHealthcareService) { in.MinimumAge = &minus }},
		"from 60 to 1":      {"INVALID input.maximumAge", func(in *facilitate.SaveHealthcareService) { in.MaximumAge = &one }},
		"unknown to change": {"NOT_FOUND input.id", func(in *facilitate.SaveHealthcareService) { in.BaseRevision = &one }},
		"another clinic's":  {"NOT_FOUND input.id", func(in *facilitate.SaveHealthcareService) { in.ID, in.BaseRevision = c.Other.HealthcareService, &one }},
		"too many languages": {"INVALID input", func(in *facilitate.SaveHealthcareService) {
			in.Languages = strings.Split(strings.Repeat("es,", 50)+"es", ",")
		}},
	} {
		in := meals()
		tt.spoil(&in)
		if got := c.refused(c.Clinic.Supervisor, in); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
	if got := c.refused(c.Clinic.CaseManager, meals()); got != "NOT_PERMITTED" {
		t.Errorf("a case manager: %s", got)
	}
}
