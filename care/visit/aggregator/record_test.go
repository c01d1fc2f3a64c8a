package aggregator_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
	"caseload/care/visit/aggregator"
	"caseload/care/visit/correction"
	"caseload/care/visit/verification"
)

func TestARecordHasTheElementsAndWhatBelongsToThem(t *testing.T) {
	t.Parallel()
	v := visit("v")
	v.End = nil
	chain := correction.New(v, noon)
	chain, err := chain.Append(correction.Correction{
		Element: correction.End, After: "2026-03-03T22:00:00-05:00", Reason: "forgot_out", Resolution: "written_record", By: "worker", At: noon.Add(3 * time.Hour),
	})
	if err != nil {
		t.Fatal(err)
	}
	e := entry(chain)
	held := held(t, e)
	if len(held.Holds) != 0 || !cmp.Equal(held.Unapproved, []int{1}) {
		t.Fatalf("%+v", held)
	}
	if e.Chain, err = chain.Approve(correction.Approval{Number: 1, By: "supervisor", At: noon.Add(4 * time.Hour)}); err != nil {
		t.Fatal(err)
	}
	r, err := e.Record()
	if err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"visitId":"v","version":1,"individual":{"memberId":"M1","payerId":"P1"},"service":{"code":"T1019","modifiers":["U1"]},` +
		`"visitDate":"2026-03-03","zone":"America/New_York","locationIn":{"latitude":42.36,"longitude":-71.06},"locationOut":{"latitude":42.36,"longitude":-71.06},` +
		`"caregiverId":"W1","timeIn":"2026-03-04T02:00:00Z","timeOut":"2026-03-04T03:00:00Z","minutes":60,"captureMethod":"MOBILE","clientSignature":"voice",` +
		`"tasks":[{"code":"bath","refused":true}],"scheduleRef":"plan",` +
		`"changeLog":[{"element":"end","before":"","after":"2026-03-04T03:00:00Z","reasonCode":"forgot_out","resolutionCode":"written_record","by":"worker",` +
		`"at":"2026-03-04T05:00:00Z","approvedBy":"supervisor","approvedAt":"2026-03-04T06:00:00Z"}],` +
		`"offlineCapturedAt":{"deviceAt":"2026-03-04T03:00:02Z","serverAt":"2026-03-04T03:00:00Z","skewSeconds":2}}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
	if strings.Contains(strings.ToLower(string(got)), "ssn") {
		t.Error("a record has a social security number")
	}
}

func held(t *testing.T, e aggregator.Entry) *aggregator.HeldError {
	t.Helper()
	_, err := e.Record()
	held, ok := errors.AsType[*aggregator.HeldError](err)
	if !ok {
		t.Fatalf("%v", err)
	}
	return held
}

func TestFixHoldsBackAndAcknowledgeWaitsForAPerson(t *testing.T) {
	t.Parallel()
	v := visit("v")
	v.Out = &verification.Point{Latitude: 42.40, Longitude: -71.06}
	e := entry(correction.New(v, noon))
	holds := held(t, e).Holds
	if len(holds) != 1 || holds[0].Class != verification.Acknowledge {
		t.Fatalf("%+v", holds)
	}
	r, err := entry(correction.New(v, noon), holds[0].Key).Record()
	if err != nil || !cmp.Equal(r.Exceptions, []aggregator.Exception{{Code: "gps_distance", Acknowledged: true}}) {
		t.Errorf("%v, %+v", err, r.Exceptions)
	}
	v.Worker = ""
	if again := held(t, entry(correction.New(v, noon), holds[0].Key, "unknown_worker")).Holds; len(again) != 1 || again[0].Class != verification.Fix {
		t.Errorf("accepting does not fix: %+v", again)
	}
	v.Worker, v.Out, v.Place = "w", v.In, nil
	unknown := held(t, entry(correction.New(v, noon))).Holds[0].Key
	r, err = entry(correction.New(v, noon), unknown).Record()
	if err != nil || !cmp.Equal(r.NotComputable, []string{"gps_distance"}) {
		t.Errorf("%v, %+v", err, r.NotComputable)
	}
}

func TestARecordThatLacksAnElementIsNotMade(t *testing.T) {
	t.Parallel()
	v := visit("v")
	v.Zone = code.Zone{}
	e := entry(correction.New(v, noon), "visit_date: not computable: zone missing")
	e.MemberID, e.PayerID, e.CaregiverID, e.Version = "", "", "", 0
	_, err := e.Record()
	incomplete, ok := errors.AsType[*aggregator.IncompleteError](err)
	if !ok {
		t.Fatal(err)
	}
	want := []string{"version", "individual.memberId", "individual.payerId", "visitDate", "caregiverId"}
	if diff := cmp.Diff(want, incomplete.Missing); diff != "" {
		t.Error(diff)
	}
}

func TestOtherWaysOfCaptureTellThePlaceOtherwise(t *testing.T) {
	t.Parallel()
	v := visit("v")
	v.CaptureMethod, v.In, v.Out, v.DeviceAt, v.ServerAt = verification.Telephony, nil, nil, nil, nil
	v.Address, v.HomeLine, v.CallerIn, v.CallerOut = "1 Elm St", "6175550100", "6175550100", "6175550100"
	r, err := entry(correction.New(v, noon)).Record()
	if want := (&aggregator.Location{HomeLine: "6175550100", Address: "1 Elm St"}); err != nil || !cmp.Equal(r.LocationIn, want) || r.Offline != nil {
		t.Errorf("%v, %+v", err, r)
	}
	v.CaptureMethod = verification.FixedDevice
	v.SkewSeconds = new(0.0)
	r, err = entry(correction.New(v, noon)).Record()
	if want := (&aggregator.Location{Address: "1 Elm St"}); err != nil || !cmp.Equal(r.LocationIn, want) {
		t.Errorf("%v, %+v", err, r)
	}
	v.LiveIn, v.AttestedOn = true, new(code.Date(2026, 1, 1))
	r, err = entry(correction.New(v, noon)).Record()
	if want := (&aggregator.LiveIn{Exempt: true, AttestedOn: v.AttestedOn}); err != nil || !cmp.Equal(r.LiveIn, want) {
		t.Errorf("%v, %+v", err, r.LiveIn)
	}
}
