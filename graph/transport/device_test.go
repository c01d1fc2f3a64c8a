package transport_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"caseload/ent/viewer"
	"caseload/graph/transport"
)

// serveDevices serves a world that answers on which device somebody asks.
func serveDevices(t *testing.T) *site {
	t.Helper()
	w := newWorld()
	w.answer = func(ctx context.Context) (string, error) {
		who, _ := viewer.FromContext(ctx)
		device, err := json.Marshal(who.Device)
		return `{"hello":` + string(device) + `}`, err
	}
	return serve(t, w, func(c *transport.Config) {
		c.Authenticate = func(ctx context.Context, token string) (context.Context, time.Time, error) {
			return authenticate(viewer.NewContext(ctx, viewer.Viewer{Device: "of the token"}), token)
		}
	})
}

// tooLong is one character longer than a device's name may be.
var tooLong = strings.Repeat("x", 65)

func TestDeviceOfARequestIsTheViewers(t *testing.T) {
	t.Parallel()
	s := serveDevices(t)
	for name, test := range map[string]struct {
		device, want, code string
		status             int
	}{
		"named":       {"Pixel 9 of Dana", `"hello":"Pixel 9 of Dana"`, "", http.StatusOK},
		"longest":     {tooLong[1:], `"hello":"` + tooLong[1:] + `"`, "", http.StatusOK},
		"none":        {"", `"hello":"of the token"`, "", http.StatusOK},
		"too long":    {tooLong, "at most 64 printable ASCII characters", transport.CodeBadInput, http.StatusBadRequest},
		"not ASCII":   {"Rosalíndas Telefon", "printable ASCII", transport.CodeBadInput, http.StatusBadRequest},
		"a tab in it": {"Pixel\t9", "printable ASCII", transport.CodeBadInput, http.StatusBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := s.post(t, `{"query":"{ hello }"}`, func(r *http.Request) { r.Header.Set(transport.DeviceHeader, test.device) })
			if got.status != test.status || got.code() != test.code || !strings.Contains(got.body, test.want) {
				t.Errorf("got %d %s", got.status, got.body)
			}
			if test.code != "" && strings.Contains(got.body, test.device) {
				t.Errorf("the answer repeats the device: %s", got.body)
			}
		})
	}
}

func TestDeviceOfASocketIsTheViewers(t *testing.T) {
	t.Parallel()
	s := serveDevices(t)
	for name, test := range map[string]struct{ header, init, want string }{
		"first message":       {"", `,"Caseload-Device":"Pixel 9"`, "Pixel 9"},
		"in lower case":       {"", `,"caseload-device":"Pixel 9"`, "Pixel 9"},
		"upgrade":             {"Pixel 8", ``, "Pixel 8"},
		"first message first": {"Pixel 8", `,"Caseload-Device":"Pixel 9"`, "Pixel 9"},
		"null":                {"Pixel 8", `,"Caseload-Device":null`, "Pixel 8"},
		"none":                {"", ``, "of the token"},
		"too long":            {"", `,"Caseload-Device":"` + tooLong + `"`, ""},
		"not ASCII":           {"", `,"Caseload-Device":"Téléphone"`, ""},
		"no text":             {"", `,"Caseload-Device":9`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := s.dial(t, func(o *websocket.DialOptions) { o.HTTPHeader.Set(transport.DeviceHeader, test.header) })
			c.send(`{"type":"connection_init","payload":{"Authorization":"` + good + `"` + test.init + `}}`)
			if test.want == "" {
				c.expectClose(4400, "Caseload-Device must be text of at most 64 printable ASCII characters")
				return
			}
			c.expect(message{Type: "connection_ack"})
			c.send(`{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}`)
			c.expect(next("a", `{"hello":"`+test.want+`"}`))
		})
	}
}
