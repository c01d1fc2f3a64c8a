package story_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"caseload/server/story"
)

func TestStoriesAreListedAndBegunAtThisMachine(t *testing.T) {
	t.Parallel()
	for _, q := range []struct {
		method, from, kind, body string
		status                   int
		want                     string
		begun                    string
	}{
		{http.MethodGet, "127.0.0.1:1", "", "", http.StatusOK, `{"told":"heart-attack","stories":[{"name":"","title":"The sample patients"},{"name":"depression-not-improving"`, "nothing"},
		{http.MethodGet, "10.0.0.1:1", "", "", http.StatusForbidden, "", "nothing"},
		{http.MethodDelete, "127.0.0.1:1", "", "", http.StatusMethodNotAllowed, "", "nothing"},
		{http.MethodPost, "127.0.0.1:1", "text/plain", `{"story":""}`, http.StatusUnsupportedMediaType, "", "nothing"},
		{http.MethodPost, "127.0.0.1:1", "application/json", `{}`, http.StatusBadRequest, "Send", "nothing"},
		{http.MethodPost, "127.0.0.1:1", "application/json", `{"story":"../x"}`, http.StatusBadRequest, "there is no story", "nothing"},
		{http.MethodPost, "127.0.0.1:1", "application/json", `{"story":"visit-day"}`, http.StatusAccepted, "", "visit-day"},
		{http.MethodPost, "127.0.0.1:1", "application/json", `{"story":""}`, http.StatusAccepted, "", ""},
	} {
		begun := "nothing"
		stage := story.Stage{Told: "heart-attack", Begin: func(o story.Other) { begun = string(o) }}
		r, w := httptest.NewRequestWithContext(t.Context(), q.method, story.StagePath, strings.NewReader(q.body)), httptest.NewRecorder()
		r.RemoteAddr, r.Host = q.from, "localhost:8080"
		r.Header.Set("Content-Type", q.kind)
		if stage.ServeHTTP(w, r); w.Code != q.status || !strings.HasPrefix(w.Body.String(), q.want) || begun != q.begun {
			t.Errorf("%s %s from %s: %d %s, begun %q", q.method, q.body, q.from, w.Code, w.Body, begun)
		}
	}
}
