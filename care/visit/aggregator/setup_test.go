package aggregator_test

import (
	"net/http/httptest"
	"testing"
	"time"

	"caseload/care/code"
	"caseload/care/visit/aggregator"
	"caseload/care/visit/aggregator/simulated"
	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
)

var noon = time.Date(2026, 3, 4, 2, 0, 0, 0, time.UTC) // the evening of 3 March in Boston

// visit is a clean one.
func visit(id string) verification.Visit {
	zone, _ := code.ZoneOf("America/New_York")
	home := verification.Point{Latitude: 42.36, Longitude: -71.06}
	end := noon.Add(time.Hour)
	return verification.Visit{
		ID: id, Client: "c", Worker: "w", Service: "T1019 U1", Start: new(noon), End: &end, Zone: zone, CaptureMethod: verification.Mobile,
		In: new(home), Out: new(home), Place: new(home), ScheduledStart: new(noon), ScheduledEnd: &end, Signature: "voice",
		DeviceAt: new(end.Add(2 * time.Second)), ServerAt: &end, Tasks: []verification.Task{{Code: "bath", Refused: true}},
	}
}

// entry is what a record of the chain is made of, version 1.
func entry(c correction.Chain, accepted ...string) aggregator.Entry {
	v := c.Visit()
	e := aggregator.Entry{
		Chain: c, Findings: verification.Verify(v, []verification.Visit{}, verification.Published().TermsOf(v, "")),
		Version: 1, MemberID: "M1", PayerID: "P1", CaregiverID: "W1", ScheduleRef: "plan",
	}
	for _, key := range accepted {
		e.Accepted = append(e.Accepted, verification.Acceptance{Key: key, By: "supervisor", At: noon})
	}
	return e
}

func record(t *testing.T, id string) aggregator.Record {
	t.Helper()
	r, err := entry(correction.New(visit(id), noon)).Record()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// world is a simulated aggregator and a client of it.
func world(t *testing.T) (*simulated.Aggregator, *aggregator.Client) {
	t.Helper()
	a := &simulated.Aggregator{}
	server := httptest.NewServer(a)
	t.Cleanup(server.Close)
	client, err := aggregator.NewClient(server.URL, "secret")
	if err != nil {
		t.Fatal(err)
	}
	a.Behave(simulated.Manner{Token: "secret"})
	return a, client
}
