package push_test

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"caseload/care/notify"
	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/push"
)

func TestNothingIsSentIntoOurOwnNetworks(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("it was reached") }))
	defer server.Close()
	_, port, _ := strings.Cut(strings.TrimPrefix(server.URL, "http://"), ":")
	for _, address := range []string{server.URL, "http://localhost:" + port, "http://[::ffff:127.0.0.1]:" + port} {
		answer, err := push.NewClient(false).Get(address)
		if err == nil {
			_ = answer.Body.Close()
			t.Errorf("%s was asked", address)
		}
	}
	for address, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1": true, "10.0.0.1": false, "172.16.0.1": false, "192.168.1.1": false, "127.0.0.1": false, "169.254.169.254": false,
		"100.64.0.1": false, "0.0.0.0": false, "224.0.0.1": false, "255.255.255.255": false, "::1": false, "fe80::1": false, "fd00::1": false, "::ffff:10.0.0.1": false,
		"64:ff9b::a00:1": false, "2002:a00:1::": false,
	} {
		if notify.Public(netip.MustParseAddr(address)) != want {
			t.Errorf("%s: public %v", address, !want)
		}
	}
}

func TestRedirectionsAreNotFollowed(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.RedirectHandler("http://169.254.169.254/", http.StatusFound))
	defer server.Close()
	answer, err := push.NewClient(true).Get(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusFound {
		t.Errorf("it was followed to %d", answer.StatusCode)
	}
}

func TestWhatCannotBeSentToIsRefused(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	service := notify.Service{Channels: []notify.Channel{notify.WebPush}}
	key := "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4" // of RFC 8291, section 5
	auth := "BTBZMqHH6r4Tts7J_aSIgg"
	good := func() notify.Register {
		return notify.Register{
			ClientMutationID: world.ID(), ID: world.ID(), Channel: notify.WebPush, Endpoint: "https://push.example.com/abc", P256dh: &key, Auth: &auth, TimeZone: "UTC",
		}
	}
	short, night := "AAAA", "22:00"
	for path, change := range map[string]func(*notify.Register){
		"":          func(*notify.Register) {},
		"endpoint":  func(in *notify.Register) { in.Endpoint = "http://push.example.com/abc" },
		"endpoint ": func(in *notify.Register) { in.Endpoint = "https://10.0.0.7/abc" }, "endpoint  ": func(in *notify.Register) { in.Endpoint = "https://localhost/abc" },
		"endpoint   ": func(in *notify.Register) { in.Endpoint = "https://push.example.com:8443/abc" }, "endpoint    ": func(in *notify.Register) { in.Endpoint = "https://[::1]/" },
		"endpoint     ": func(in *notify.Register) { in.Endpoint = "https://a:b@push.example.com/" },
		"p256dh":        func(in *notify.Register) { in.P256dh = &short }, "auth": func(in *notify.Register) { in.Auth = nil },
		"channel": func(in *notify.Register) { in.Channel = notify.FCM }, "timeZone": func(in *notify.Register) { in.TimeZone = "Mars/Base" },
		"quietUntil": func(in *notify.Register) { in.QuietFrom = &night },
	} {
		in := good()
		change(&in)
		outcome, err := in.Record(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder, service)
		var found []string
		for _, p := range outcome.Problems {
			found = append(found, strings.TrimPrefix(strings.Join(p.Path, "."), "input."))
		}
		if got := strings.Join(found, ","); err != nil || got != strings.TrimSpace(path) {
			t.Errorf("%s: problems %s, %v", path, got, err)
		}
	}
	if outcome, err := good().Record(viewer.NewContext(t.Context(), w.Clinic.PrivacyOfficer), w.Recorder, service); err != nil || len(outcome.Problems) != 1 || outcome.Problems[0].Code != "NOT_PERMITTED" {
		t.Errorf("a privacy officer: %+v, %v", outcome, err)
	}
}
