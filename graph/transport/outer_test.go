package transport_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"caseload/graph/transport"
)

func TestRequestIDIsKeptIfPlainAndMadeIfNot(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	tests := map[string]struct {
		sent string
		kept bool
	}{
		"plain":         {"visit-2026.11_25", true},
		"none":          {"", false},
		"with spaces":   {"two words", false},
		"with a quote":  {`a"b`, false},
		"long":          {strings.Repeat("a", 64), true},
		"too long":      {strings.Repeat("a", 65), false},
		"not ASCII":     {"Zoë", false},
		"with a slash":  {"a/b", false},
		"like a number": {"12345678", true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := s.post(t, `{"query":"{ hello }"}`, func(r *http.Request) {
				r.Header.Set(transport.RequestIDHeader, test.sent)
			})
			id := got.header.Get(transport.RequestIDHeader)
			if (id == test.sent) != test.kept || id == "" {
				t.Errorf("sent %q, got %q", test.sent, id)
			}
			if !s.log.contains(`"requestId":"` + id + `"`) {
				t.Errorf("the access log does not have %q:\n%s", id, s.log)
			}
		})
	}
}

func TestAccessLogHasTheOperationAndNoQuery(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	s.url += "/graphql?token=" + secret
	s.post(t, request(`query Panel($r: Risk) { hello patient(find: {name: "`+secret+`"}, risk: $r) { id } }`, map[string]any{"r": "LOW"}), nil)
	s.post(t, `{"query":"{ hello }","operationName":"`+secret+`"}`, nil)
	for _, want := range []string{`"method":"POST"`, `"path":"/graphql"`, `"status":200`, `"status":422`, `"operation":"Panel"`, `"duration":`} {
		if !s.log.contains(want) {
			t.Errorf("no %s in the log:\n%s", want, s.log)
		}
	}
	for _, bad := range []string{"token=", "hello", "LOW"} {
		if s.log.contains(bad) {
			t.Errorf("%s in the log:\n%s", bad, s.log)
		}
	}
}

func TestSecureSetsHeaders(t *testing.T) {
	t.Parallel()
	got := serve(t, newWorld(), nil).ask(t, `{ hello }`)
	for name, want := range map[string]string{
		"Cache-Control":           "no-store",
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
		"Referrer-Policy":         "no-referrer",
		"X-Content-Type-Options":  "nosniff",
		"X-Frame-Options":         "DENY",
	} {
		if value := got.header.Get(name); value != want {
			t.Errorf("%s: %q, want %q", name, value, want)
		}
	}
}

func TestCrossOriginLetsInTheGivenPagesOnly(t *testing.T) {
	t.Parallel()
	const app = "https://app.example.org"
	tests := map[string]struct {
		origins []string
		origin  string
		want    string
	}{
		"given":      {[]string{app}, app, app},
		"another":    {[]string{app}, "https://evil.example", ""},
		"none given": {nil, app, ""},
		"all":        {[]string{"*"}, app, "*"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			handler := transport.CrossOrigin(http.NotFoundHandler(), test.origins)
			request := httptest.NewRequestWithContext(t.Context(), http.MethodOptions, "/graphql", nil)
			request.Header.Set("Origin", test.origin)
			request.Header.Set("Access-Control-Request-Method", http.MethodPost)
			request.Header.Set("Access-Control-Request-Headers", "authorization,content-type")
			response := httptest.NewRecorder()
			handler.ServeHTTP(response, request)
			if got := response.Header().Get("Access-Control-Allow-Origin"); got != test.want {
				t.Errorf("allowed %q, want %q", got, test.want)
			}
			if response.Header().Get("Access-Control-Allow-Credentials") != "" {
				t.Error("cookies are allowed")
			}
		})
	}
}
