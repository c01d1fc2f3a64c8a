package host_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"caseload/server/host"
)

func TestAPageElsewhereIsNotMeant(t *testing.T) {
	t.Parallel()
	const phone, here = "192.168.1.7:5000", "127.0.0.1:5000"
	for _, c := range []struct {
		from, to     string
		direct, here bool
	}{
		{here, "localhost:8080", true, true},
		{here, "127.0.0.1:8080", true, true},
		{"[::1]:5000", "[::1]:8080", true, true},
		{"[::1]:5000", "[::1]", true, true},
		{phone, "192.168.1.2:8080", true, false},
		{phone, "localhost:8080", true, false},
		{phone, "care.example.org", true, false},
		{here, "care.example.org", true, false},
		{here, "evil.example:8080", false, false},
		{here, "localhost.evil.example:8080", false, false},
		{here, "", false, false},
	} {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil)
		r.RemoteAddr, r.Host = c.from, c.to
		if got := host.Direct(r, "https://care.example.org"); got != c.direct {
			t.Errorf("from %s to %q is direct: %v", c.from, c.to, got)
		}
		if got := host.Here(r); got != c.here {
			t.Errorf("from %s to %q is here: %v", c.from, c.to, got)
		}
	}
}

func TestOtherNamesAreSentAway(t *testing.T) {
	t.Parallel()
	h := host.DirectOnly("", http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	for to, want := range map[string]int{"127.0.0.1:1": http.StatusOK, "evil.example": http.StatusMisdirectedRequest} {
		r, w := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/", nil), httptest.NewRecorder()
		r.Host = to
		if h.ServeHTTP(w, r); w.Code != want {
			t.Errorf("%s: %d", to, w.Code)
		}
	}
}
