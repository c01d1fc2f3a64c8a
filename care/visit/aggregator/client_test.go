package aggregator_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/care/visit/aggregator"
	"caseload/care/visit/aggregator/simulated"
)

func submit(t *testing.T, c *aggregator.Client, records ...aggregator.Record) []aggregator.Answer {
	t.Helper()
	answers, err := c.Submit(t.Context(), records)
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

func TestOneBadRecordStopsNoOther(t *testing.T) {
	t.Parallel()
	a, client := world(t)
	bad := record(t, "v2")
	bad.CaregiverID, bad.TimeOut = "", bad.TimeIn
	want := []aggregator.Answer{
		answer(1, aggregator.Accepted),
		{VisitID: "v2", Version: 1, State: aggregator.Rejected, Reasons: []aggregator.Reason{
			{"ELEMENT_MISSING", "caregiverId", true}, {"MALFORMED", "timeOut", true},
		}},
		{VisitID: "v3", Version: 1, State: aggregator.Accepted},
	}
	if diff := cmp.Diff(want, submit(t, client, record(t, "v"), bad, record(t, "v3"))); diff != "" {
		t.Error(diff)
	}
	mended := record(t, "v2")
	mended.Version = 2
	if got := submit(t, client, mended); got[0].State != aggregator.Accepted || got[0].Version != 2 || !slices.Equal(a.Versions("v2"), []int{1, 2}) {
		t.Errorf("%+v", got)
	}
}

func TestEveryElementIsAskedFor(t *testing.T) {
	t.Parallel()
	_, client := world(t)
	for field, spoil := range map[string]func(*aggregator.Record){
		"service.code":        func(r *aggregator.Record) { r.Service.Code = "" },
		"individual.memberId": func(r *aggregator.Record) { r.Individual.MemberID = "" },
		"individual.payerId":  func(r *aggregator.Record) { r.Individual.PayerID = "" },
		"locationIn":          func(r *aggregator.Record) { r.LocationIn = nil },
		"locationOut":         func(r *aggregator.Record) { r.LocationOut = nil },
		"caregiverId":         func(r *aggregator.Record) { r.CaregiverID = "" },
		"visitDate":           func(r *aggregator.Record) { r.VisitDate++ },
		"zone":                func(r *aggregator.Record) { r.Zone = "Local" },
		"timeIn":              func(r *aggregator.Record) { r.TimeIn = r.TimeIn.In(time.FixedZone("", -5*60*60)) },
		"timeOut":             func(r *aggregator.Record) { r.TimeOut = r.TimeIn },
		"captureMethod":       func(r *aggregator.Record) { r.CaptureMethod = "PIGEON" },
		"changeLog": func(r *aggregator.Record) {
			r.ChangeLog = []aggregator.Change{{Element: "end", ReasonCode: "forgot_out"}}
		},
	} {
		r := record(t, field)
		spoil(&r)
		got := submit(t, client, r)[0]
		if got.State != aggregator.Rejected || len(got.Reasons) != 1 || got.Reasons[0].Field != field || !got.Reasons[0].Correctable {
			t.Errorf("%s: %+v", field, got)
		}
	}
}

func TestSendingAgainDoesNothingTwice(t *testing.T) {
	t.Parallel()
	a, client := world(t)
	a.Behave(simulated.Manner{Fail: 1, Lose: 1})
	for range 2 {
		_, err := client.Submit(t.Context(), []aggregator.Record{record(t, "v")})
		if status, ok := errors.AsType[*aggregator.StatusError](err); !ok || status.Status != http.StatusInternalServerError || !status.Temporary() {
			t.Fatalf("%v", err)
		}
	}
	for range 3 {
		if diff := cmp.Diff([]aggregator.Answer{answer(1, aggregator.Accepted)}, submit(t, client, record(t, "v"))); diff != "" {
			t.Error(diff)
		}
	}
	if got := a.Versions("v"); !slices.Equal(got, []int{1}) {
		t.Errorf("taken %v", got)
	}
	other := record(t, "v")
	other.Service.Code = "S5125"
	if got := submit(t, client, other)[0]; got.State != aggregator.Rejected || got.Reasons[0].Code != "VERSION_REUSED" {
		t.Errorf("another text under the same version: %+v", got)
	}
}

func TestAnswersThatComeLateAndTwice(t *testing.T) {
	t.Parallel()
	a, client := world(t)
	a.Behave(simulated.Manner{Late: 2, Repeat: true, UnknownMembers: []string{"M9"}})
	stranger := record(t, "v9")
	stranger.Individual.MemberID = "M9"
	s, _ := aggregator.Begin("v").Sent(noon)
	answers := submit(t, client, record(t, "v"), stranger)
	for round := 0; s.State == aggregator.Pending && round < 5; round++ {
		for _, one := range answers {
			if one.VisitID == "v" {
				s, _ = s.Answered(one, noon)
			}
		}
		var err error
		if answers, err = client.Ask(t.Context(), []aggregator.Key{s.Key, {VisitID: "v9", Version: 1}, {VisitID: "never sent", Version: 1}}); err != nil {
			t.Fatal(err)
		}
	}
	if s.State != aggregator.Accepted || len(answers) != 2 {
		t.Errorf("%+v, %+v", s, answers)
	}
	if got := answers[1]; got.State != aggregator.Rejected || got.Reasons[0].Correctable {
		t.Errorf("%+v", got)
	}
}

func TestWhatTheClientRefuses(t *testing.T) {
	t.Parallel()
	a, client := world(t)
	if _, err := client.Submit(t.Context(), make([]aggregator.Record, aggregator.BatchSize()+1)); !errorAs[*aggregator.SizeError](err) {
		t.Error(err)
	}
	if _, err := client.Ask(t.Context(), nil); !errorAs[*aggregator.SizeError](err) {
		t.Error(err)
	}
	a.Behave(simulated.Manner{Token: "another"})
	_, err := client.Submit(t.Context(), []aggregator.Record{record(t, "v")})
	if status, ok := errors.AsType[*aggregator.StatusError](err); !ok || status.Status != http.StatusUnauthorized || status.Temporary() {
		t.Error(err)
	}
	a.Behave(simulated.Manner{Hang: 1})
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := client.Submit(ctx, []aggregator.Record{record(t, "v")}); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	for _, address := range []string{"http://aggregator.example", "ftp://localhost", "https://u:p@aggregator.example", "https://", "::"} {
		if _, err := aggregator.NewClient(address, ""); !errorAs[*aggregator.AddressError](err) {
			t.Errorf("%s: %v", address, err)
		}
	}
}

func errorAs[E error](err error) bool {
	_, ok := errors.AsType[E](err)
	return ok
}

func TestWhatAnAggregatorMayNotAnswer(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"something else": "<html>", "too much": `{"answers":[]}` + strings.Repeat(" ", 1<<20), "no list": "{}", "null": `{"answers":null}`,
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, body) }))
		client, err := aggregator.NewClient(server.URL, "")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := client.Ask(t.Context(), []aggregator.Key{{"v", 1}}); !errorAs[*aggregator.BrokenError](err) {
			t.Errorf("%s: %v", name, err)
		}
		server.Close()
	}
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a record went elsewhere") }))
	defer elsewhere.Close()
	server := httptest.NewServer(http.RedirectHandler(elsewhere.URL, http.StatusTemporaryRedirect))
	defer server.Close()
	client, _ := aggregator.NewClient(server.URL, "")
	if _, err := client.Ask(t.Context(), []aggregator.Key{{"v", 1}}); !errorAs[*aggregator.StatusError](err) {
		t.Error(err)
	}
}

func TestAnAggregatorMayAskToBeLeftAlone(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "7")
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	defer server.Close()
	client, _ := aggregator.NewClient(server.URL, "")
	_, err := client.Ask(t.Context(), []aggregator.Key{{"v", 1}})
	if status, ok := errors.AsType[*aggregator.StatusError](err); !ok || !status.Temporary() || status.After != 7*time.Second {
		t.Error(err)
	}
}
