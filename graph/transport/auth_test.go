package transport_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"caseload/graph/transport"
)

func TestServerSaysWhyATokenIsRefused(t *testing.T) {
	t.Parallel()
	const realm = `Bearer realm="caseload"`
	tests := map[string]struct {
		authorization string
		status        int
		code          string
		challenge     string
	}{
		"none":            {"", http.StatusUnauthorized, transport.CodeUnauthenticated, realm},
		"unknown":         {unknown, http.StatusUnauthorized, transport.CodeUnauthenticated, realm + `, error="invalid_token"`},
		"expired":         {ended, http.StatusUnauthorized, transport.CodeTokenExpired, realm + `, error="invalid_token", error_description="the token has expired"`},
		"another scheme":  {"Basic Z29vZDo=", http.StatusUnauthorized, transport.CodeUnauthenticated, realm + `, error="invalid_token"`},
		"only the scheme": {"Bearer ", http.StatusUnauthorized, transport.CodeUnauthenticated, realm + `, error="invalid_token"`},
		"forbidden":       {banned, http.StatusForbidden, transport.CodeForbidden, ""},
		"no keys":         {noKeys, http.StatusServiceUnavailable, transport.CodeUnavailable, ""},
		"good":            {good, http.StatusOK, "", ""},
		"in lower case":   {"bearer good", http.StatusOK, "", ""},
	}
	s := serve(t, newWorld(), nil)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := s.post(t, `{"query":"{ hello }"}`, func(r *http.Request) {
				r.Header.Set("Authorization", test.authorization)
			})
			if got.status != test.status || got.code() != test.code {
				t.Errorf("got %d %q, want %d %q: %s", got.status, got.code(), test.status, test.code, got.body)
			}
			if header := got.header.Get("WWW-Authenticate"); header != test.challenge {
				t.Errorf("WWW-Authenticate %q, want %q", header, test.challenge)
			}
		})
	}
}

func TestServerRunsOperationsAsTheHolderOfTheToken(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.answer = func(ctx context.Context) (string, error) {
		person, _ := ctx.Value(personKey{}).(string)
		return `{"hello":"` + person + `"}`, nil
	}
	if got := serve(t, w, nil).ask(t, `{ hello }`); !strings.Contains(got.body, `"hello":"somebody"`) {
		t.Errorf("answer %s", got.body)
	}
}

func TestServerNeedsAuthenticate(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("a server without authentication was made")
		}
	}()
	transport.Server(newWorld(), transport.Config{})
}
