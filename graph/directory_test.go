package graph_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"caseload/care/code"
	"caseload/care/facilitate"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// addService saves an entry of the clinic's directory as the supervisor.
func addService(t *testing.T, w *world.World, in facilitate.SaveHealthcareService) {
	t.Helper()
	in.ClientMutationID, in.ID, in.Active = world.ID(), world.ID(), true
	if in.Categories == nil {
		in.Categories = []code.ServiceCategory{code.FoodService}
	}
	outcome, err := in.Record(viewer.NewContext(t.Context(), w.Clinic.Supervisor), w.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		t.Fatal(outcome.Problems, err)
	}
}

type page struct {
	HealthcareServices struct {
		TotalCount int
		PageInfo   struct {
			HasNextPage bool
			EndCursor   string
		}
		Nodes []struct {
			Name               string
			DistanceKilometers *float64
		}
	}
}

const services = `query($first: Int!, $after: Cursor, $filter: HealthcareServiceFilter) { healthcareServices(first: $first, after: $after, filter: $filter) {
	totalCount pageInfo { hasNextPage endCursor } nodes { name distanceKilometers } } }`

// names walks all pages of the directory, one entry at a time.
func names(t *testing.T, w *world.World, filter map[string]any) string {
	t.Helper()
	var all []string
	variables := map[string]any{"first": 1, "filter": filter}
	for {
		var got page
		w.Ask(t, w.Clinic.CaseManager, services, variables).Into(t, &got)
		for _, n := range got.HealthcareServices.Nodes {
			all = append(all, n.Name)
		}
		if !got.HealthcareServices.PageInfo.HasNextPage {
			if len(all) != got.HealthcareServices.TotalCount {
				t.Errorf("%v: counts %d and lists %d", filter, got.HealthcareServices.TotalCount, len(all))
			}
			return strings.Join(all, ", ")
		}
		variables["after"] = got.HealthcareServices.PageInfo.EndCursor
	}
}

func TestTheDirectoryIsFilteredAndPaged(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	at := func(latitude, longitude float64) *code.Position {
		return &code.Position{Latitude: latitude, Longitude: longitude}
	}
	ten, young := 10.0, 25
	addService(t, w, facilitate.SaveHealthcareService{Name: "Worcester Food Bank", Position: at(42.2626, -71.8023), Languages: []string{"en"}})
	addService(t, w, facilitate.SaveHealthcareService{Name: "Cambridge Café", Position: at(42.3736, -71.1097), RadiusKilometers: &ten, Languages: []string{"pt-BR"}})
	addService(t, w, facilitate.SaveHealthcareService{Name: "Food Line", Eligibility: "By telephone, for everybody"})
	addService(t, w, facilitate.SaveHealthcareService{Name: "Youth Kitchen", Position: at(42.36, -71.06), MaximumAge: &young, Payers: []string{"COMMERCIAL"}})
	boston := map[string]any{"latitude": 42.3601, "longitude": -71.0589}
	for _, tt := range []struct {
		name   string
		filter map[string]any
		want   string
	}{
		{"all, by name", nil, "Cambridge Café, Food Line, Meals on Wheels, Worcester Food Bank, Youth Kitchen"},
		{"the nearest first, without a place last", map[string]any{"near": boston}, "Meals on Wheels, Youth Kitchen, Cambridge Café, Worcester Food Bank, Food Line"},
		{"within 10 km", map[string]any{"near": boston, "withinKilometers": 10}, "Meals on Wheels, Youth Kitchen, Cambridge Café"},
		{"that come so far out", map[string]any{"near": map[string]any{"latitude": 42.2626, "longitude": -71.8023}}, "Worcester Food Bank, Youth Kitchen, Food Line"},
		{"for 80 years", map[string]any{"age": 80}, "Cambridge Café, Food Line, Meals on Wheels, Worcester Food Bank"},
		{"for 20 years", map[string]any{"age": 20}, "Cambridge Café, Food Line, Worcester Food Bank, Youth Kitchen"},
		{"in Spanish", map[string]any{"language": "es"}, "Meals on Wheels"},
		{"in Portuguese of any kind", map[string]any{"language": "PT"}, "Cambridge Café"},
		{"no part of a tag", map[string]any{"language": "p"}, ""},
		{"that take Medicaid", map[string]any{"payer": "MEDICAID"}, "Cambridge Café, Food Line, Meals on Wheels, Worcester Food Bank"},
		{"of a category", map[string]any{"category": []string{"MEALS"}}, "Meals on Wheels"},
		{"by words without marks", map[string]any{"query": "cafe camb"}, "Cambridge Café"},
		{"by eligibility", map[string]any{"query": "telephone"}, "Food Line"},
	} {
		if got := names(t, w, tt.filter); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestDistancesAreThoseOverTheEarth(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	// Great-circle distances between airports (BNA to LAX: R. W. Sinnott's formula as in its common worked example, 2886.4 km with a radius of 6371 km).
	addService(t, w, facilitate.SaveHealthcareService{Name: "LAX", Position: &code.Position{Latitude: 33.94, Longitude: -118.40}})
	addService(t, w, facilitate.SaveHealthcareService{Name: "Antipode", Position: &code.Position{Latitude: -36.12, Longitude: 93.33}})
	var got page
	near := map[string]any{"near": map[string]any{"latitude": 36.12, "longitude": -86.67}}
	w.Ask(t, w.Clinic.CaseManager, services, map[string]any{"first": 10, "filter": near}).Into(t, &got)
	for name, want := range map[string]float64{"LAX": 2886.45, "Antipode": 20015.1} {
		found := math.NaN()
		for _, n := range got.HealthcareServices.Nodes {
			if n.Name == name {
				found = *n.DistanceKilometers
			}
		}
		if !(math.Abs(found-want) < 0.1) {
			t.Errorf("%s: %v km, want %v", name, found, want)
		}
	}
}

func TestPlacesThatAreNoneAreRefused(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	for _, filter := range []string{
		`near: {latitude: 91, longitude: 0}`, `near: {latitude: 0, longitude: -181}`, `withinKilometers: 5`,
		`near: {latitude: 0, longitude: 0}, withinKilometers: 0`, `near: {latitude: 0, longitude: 0}, withinKilometers: 1e300`,
	} {
		answer := w.Ask(t, w.Clinic.CaseManager, fmt.Sprintf(`{ healthcareServices(filter: {%s}) { nodes { id } } }`, filter), nil)
		if len(answer.Errors) != 1 {
			t.Errorf("%s: %s %v", filter, answer.Data, answer.Errors)
		}
	}
	var got page
	near := map[string]any{"near": map[string]any{"latitude": 42, "longitude": -71}}
	w.Ask(t, w.Clinic.CaseManager, services, map[string]any{"first": 1, "filter": near}).Into(t, &got)
	other := map[string]any{"near": map[string]any{"latitude": 43, "longitude": -71}}
	answer := w.Ask(t, w.Clinic.CaseManager, services, map[string]any{"first": 1, "filter": other, "after": got.HealthcareServices.PageInfo.EndCursor})
	if len(answer.Errors) != 1 {
		t.Error("a cursor of another place is taken")
	}
}
