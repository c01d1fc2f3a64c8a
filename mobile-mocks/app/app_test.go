package app

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func get(t *testing.T, handler http.Handler, path string) *httptest.ResponseRecorder {
	t.Helper()
	response := httptest.NewRecorder()
	handler.ServeHTTP(response, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
	return response
}

func TestScreensAreThePage(t *testing.T) {
	t.Parallel()
	handler := Handler(nil)
	for _, path := range []string{"/app/", "/app/patient/019ac000-0000-7000-8000-000000000001", "/app/index.html"} {
		response := get(t, handler, path)
		if response.Code != http.StatusOK || !strings.Contains(response.Body.String(), `id="app"`) {
			t.Errorf("%s: %d, want the page", path, response.Code)
		}
		if got := response.Header().Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s: Cache-Control %q", path, got)
		}
		if got := response.Header().Get("Content-Security-Policy"); strings.Contains(got, "unsafe") || !strings.Contains(got, "connect-src 'self'") {
			t.Errorf("%s: policy %q", path, got)
		}
	}
}

func TestFiles(t *testing.T) {
	t.Parallel()
	handler := Handler(nil)
	assets := 0
	for name := range contents() {
		response := get(t, handler, Path+name)
		if response.Code != http.StatusOK || response.Header().Get("Content-Type") == "" {
			t.Errorf("%s: %d %q", name, response.Code, response.Header().Get("Content-Type"))
		}
		again := httptest.NewRequestWithContext(t.Context(), http.MethodGet, Path+name, nil)
		again.Header.Set("If-None-Match", response.Header().Get("ETag"))
		known := httptest.NewRecorder()
		handler.ServeHTTP(known, again)
		if known.Code != http.StatusNotModified {
			t.Errorf("%s: asked again: %d", name, known.Code)
		}
		if strings.HasPrefix(name, "assets/") {
			assets++
			if got := response.Header().Get("Cache-Control"); !strings.Contains(got, "immutable") {
				t.Errorf("%s: Cache-Control %q", name, got)
			}
		}
	}
	if assets == 0 {
		t.Error("the app has no assets")
	}
	for _, name := range []string{"sw.js", "manifest.webmanifest", "icon.svg"} {
		if got := get(t, handler, Path+name).Header().Get("Cache-Control"); got != "no-cache" {
			t.Errorf("%s: Cache-Control %q", name, got)
		}
	}
	if got := get(t, handler, Path+"assets/gone.js").Code; got != http.StatusNotFound {
		t.Errorf("an asset that is gone: %d", got)
	}
}

func TestPersonas(t *testing.T) {
	t.Parallel()
	if got := get(t, Handler(nil), PersonasPath).Code; got != http.StatusNotFound {
		t.Errorf("without personas: %d", got)
	}
	given := func() ([]Persona, error) {
		return []Persona{{Name: "case-manager", DisplayName: "Dana", Token: "t"}}, nil
	}
	response := get(t, Handler(given), PersonasPath)
	if want := `[{"name":"case-manager","displayName":"Dana","token":"t"}]`; strings.TrimSpace(response.Body.String()) != want {
		t.Errorf("got %s, want %s", response.Body, want)
	}
	if got := response.Header().Get("Cache-Control"); got != "no-store" {
		t.Errorf("Cache-Control %q", got)
	}
	broken := func() ([]Persona, error) { return nil, errors.New("no key") }
	if got := get(t, Handler(broken), PersonasPath).Code; got != http.StatusInternalServerError {
		t.Errorf("with a broken issuer: %d", got)
	}
}
