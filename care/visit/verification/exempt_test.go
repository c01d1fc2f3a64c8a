package verification

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/code"
)

func TestLiveInCaregiversAreNotVerifiedOnceAttested(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 3, 3, 15, 0, 0, 0, time.UTC)
	bare := Visit{ID: "v", Start: &start, Zone: zone("America/New_York"), LiveIn: true, AttestedOn: new(code.Date(2026, 3, 3))}
	for name, q := range map[string]struct {
		state    string
		attested *code.Day
		exempt   bool
	}{
		"attested that day":       {"", new(code.Date(2026, 3, 3)), true},
		"attested before":         {"NC", new(code.Date(2025, 3, 3)), true},
		"attested afterwards":     {"", new(code.Date(2026, 3, 4)), false},
		"not attested":            {"", nil, false},
		"a state that wants them": {"MN", new(code.Date(2025, 3, 3)), false},
	} {
		v := bare
		v.AttestedOn = q.attested
		found := Verify(v, []Visit{}, Published().TermsOf(v, q.state))
		if (found.Exempt != "") != q.exempt || (found.Exceptions == nil) != q.exempt {
			t.Errorf("%s: %+v", name, found)
		}
	}
}

func TestWhatHoldsTheExportBack(t *testing.T) {
	t.Parallel()
	v := clean()
	v.Place, v.Signature, v.Service = nil, "", ""
	found := verify(v)
	want := []Hold{
		{"missing_service", Fix}, {"client_signature_missing", Acknowledge}, {"gps_distance: not computable: place missing", Acknowledge},
	}
	if diff := cmp.Diff(want, found.Holds(nil)); diff != "" {
		t.Error(diff)
	}
	var all []Acceptance
	for _, h := range want {
		all = append(all, Acceptance{Key: h.Key, By: "supervisor"})
	}
	if diff := cmp.Diff(want[:1], found.Holds(all)); diff != "" {
		t.Error(diff)
	}
	all[1].By = ""
	if diff := cmp.Diff(want[:2], found.Holds(all)); diff != "" {
		t.Errorf("accepted by nobody: %s", diff)
	}
}

func TestWhatWasAcceptedIsWhatWasFoundThen(t *testing.T) {
	t.Parallel()
	v := clean()
	v.Out = &far
	accepted := []Acceptance{{Key: verify(v).Exceptions[0].Key(), By: "supervisor"}}
	if holds := verify(v).Holds(accepted); holds != nil {
		t.Errorf("%+v", holds)
	}
	v.Out = &Point{Latitude: 43, Longitude: -71}
	if holds := verify(v).Holds(accepted); len(holds) != 1 {
		t.Errorf("%+v", holds)
	}
}

func TestTheRuleAnswersInTheShapeOfAll(t *testing.T) {
	t.Parallel()
	const example = `{"visit": {"id": "v", "client": "c", "worker": "w", "service": "T1019",
		"start": "2026-03-03T10:00:00-05:00", "end": "2026-03-03T11:00:00-05:00",
		"zone": "America/New_York", "captureMethod": "mobile", "in": {"latitude": 42.36, "longitude": -71.06}, "out": {"latitude": 42.4, "longitude": -71.06},
		"scheduledStart": "2026-03-03T10:00:00-05:00", "scheduledEnd": "2026-03-03T11:00:00-05:00", "signature": "voice", "skewSeconds": -1.5}, "others": []}`
	result, err := Rules()[0].Evaluate(json.RawMessage(example))
	if err != nil {
		t.Fatal(err)
	}
	if n, ok := result.Value.Float(); !ok || n != 0 || len(result.Parts) != 1 || result.Parts[0].Note != "not computable: place missing" {
		t.Errorf("%+v", result)
	}
	near := strings.Replace(example, `"in": {`, `"place": {"latitude": 42.36, "longitude": -71.06}, "in": {`, 1)
	result, err = Rules()[0].Evaluate(json.RawMessage(near))
	if err != nil || len(result.Parts) != 1 || len(result.Missing) != 0 {
		t.Fatalf("%v, %+v", err, result)
	}
	if p := result.Parts[0]; p.Name != "gps_distance" || p.Input != "acknowledge; out, 4447.8 m, limit 1609" {
		t.Errorf("%v, %+v", err, result)
	}
	if _, err := Rules()[0].Evaluate(json.RawMessage(`{"visit": {"captureMethod": "carrier pigeon"}}`)); err == nil {
		t.Error("a way of capture that there is none of was taken")
	}
}

func TestPointsAreRoundedToTenMeters(t *testing.T) {
	t.Parallel()
	p := Point{Latitude: 42.361234, Longitude: -71.056789}
	if got := p.Rounded(); got.Latitude != 42.3612 || got.Longitude != -71.0568 || got.MetersTo(p) > 10 {
		t.Errorf("%+v, %f m", got, got.MetersTo(p))
	}
}
