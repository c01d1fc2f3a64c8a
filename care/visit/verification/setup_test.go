package verification

import (
	"slices"
	"testing"
	"time"

	"caseload/care/code"
)

var home = Point{Latitude: 42.36, Longitude: -71.06}

// far is 2.8 miles from home.
var far = Point{Latitude: 42.40, Longitude: -71.06}

func zone(name string) code.Zone {
	z, ok := code.ZoneOf(name)
	if !ok {
		panic("no zone " + name)
	}
	return z
}

// clean is a visit without any exception.
func clean() Visit {
	start := time.Date(2026, 3, 3, 15, 0, 0, 0, time.UTC)
	end := start.Add(time.Hour)
	in, out, place := home, home, home
	return Visit{
		ID: "v1", Client: "c", Worker: "w", Service: "T1017", Start: &start, End: &end, Zone: zone("America/New_York"), CaptureMethod: Mobile,
		In: &in, Out: &out, Place: &place, ScheduledStart: &start, ScheduledEnd: &end, Signature: "signature", SkewSeconds: new(2.0),
	}
}

// byPhone is one of a caller from the home line.
func byPhone() Visit {
	v := clean()
	v.CaptureMethod, v.In, v.Out, v.SkewSeconds = Telephony, nil, nil, nil
	v.Address, v.HomeLine, v.CallerIn, v.CallerOut = "1 Elm St", "(617) 555-0100", "+1 617 555 0100", "6175550100"
	return v
}

func at(t time.Time, d time.Duration) *time.Time { return new(t.Add(d)) }

// fictional is the published table with a state that there is none of.
func fictional(t *testing.T) Settings {
	t.Helper()
	s, err := ParseSettings(settingsCSV + `ZZ,2026-03-03,distance_meters,100,a test
ZZ,2026-03-03,telephony,not allowed,a test
ZZ,2026-03-03,tasks,required,a test
ZZ,2026-03-04,tasks,optional,a test
ZZ,2026-03-04,signature,optional,a test
ZZ,2026-03-03,round_minutes,15,a test
`)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func codes(f Findings) (names []string) {
	for _, e := range f.Exceptions {
		names = append(names, e.Code)
	}
	slices.Sort(names)
	return names
}

func verify(v Visit, others ...Visit) Findings {
	return Verify(v, append([]Visit{}, others...), Published().TermsOf(v, ""))
}
