package route

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
)

var (
	day    = code.Date(2026, 3, 3)
	nine   = time.Date(2026, 3, 3, 14, 0, 0, 0, time.UTC)
	boston = code.Position{Latitude: 42.3601, Longitude: -71.0589}
	// 11.1 km north of it: a tenth of a degree.
	north = code.Position{Latitude: 42.4601, Longitude: -71.0589}
)

func stop(after time.Duration, at *code.Position) Stop {
	return Stop{AppointmentID: uuid.Must(uuid.NewV7()), StartsAt: nine.Add(after), EndsAt: nine.Add(after + time.Hour), Position: at}
}

func TestStopsAreInTheOrderOfTheirTimes(t *testing.T) {
	t.Parallel()
	first, second := stop(0, &boston), stop(2*time.Hour, &north)
	for _, order := range [][]Stop{{first, second}, {second, first}} {
		legs := Of(order, day)
		if legs[0].AppointmentID != first.AppointmentID || legs[1].AppointmentID != second.AppointmentID || legs[0].Number != 1 || legs[1].Number != 2 {
			t.Errorf("%+v", legs)
		}
		if legs[0].Minutes != nil || legs[0].Missing != nil {
			t.Errorf("a way to the first stop: %+v", legs[0])
		}
		// 11.12 km straight, 15.8 on roads, 23.7 minutes at 40 km an hour and 5 to park.
		if *legs[1].Kilometers != 15.8 || *legs[1].Minutes != 29 || *legs[1].LateMinutes != 0 {
			t.Errorf("%v km, %v minutes, %v late", *legs[1].Kilometers, *legs[1].Minutes, *legs[1].LateMinutes)
		}
	}
}

func TestAWayThatTakesLongerThanTheTimeBetweenIsLate(t *testing.T) {
	t.Parallel()
	if late := *Of([]Stop{stop(0, &boston), stop(70*time.Minute, &north)}, day)[1].LateMinutes; late != 19 {
		t.Errorf("%d minutes late", late)
	}
}

func TestWithoutAPlaceAWayIsNotComputable(t *testing.T) {
	t.Parallel()
	legs := Of([]Stop{stop(0, nil), stop(2*time.Hour, &north), stop(4*time.Hour, nil)}, day)
	for i, l := range legs {
		if !slices.Equal(l.Missing, []string{"place"}) || l.Minutes != nil || l.Kilometers != nil || l.LateMinutes != nil {
			t.Errorf("leg %d: %+v", i, l)
		}
	}
	if before := Of([]Stop{stop(0, &boston), stop(time.Hour, &north)}, code.Date(2025, 1, 1)); before[1].Minutes != nil {
		t.Error("a way was estimated before there is a speed")
	}
}
