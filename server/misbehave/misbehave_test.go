package misbehave_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"caseload/server/misbehave"
)

// echo answers what it was asked, and counts.
type echo struct{ asked []string }

func (e *echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	e.asked = append(e.asked, r.Header.Get("Authorization")+string(body))
	_, _ = io.WriteString(w, `{"data":{"a":{"id":"1"},"b":{"id":"2"}}}`)
}

// ask sends a request that is to be treated in a way; broken says that no answer came.
func ask(t *testing.T, e *echo, how, body string) (status int, text string, broken bool) {
	t.Helper()
	server := httptest.NewServer(misbehave.Manners{Next: e, Expired: func() (string, error) { return "old", nil }})
	defer server.Close()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set(misbehave.Header, how)
	answer, err := server.Client().Do(request)
	if err != nil {
		return 0, "", true
	}
	defer func() { _ = answer.Body.Close() }()
	read, err := io.ReadAll(answer.Body)
	return answer.StatusCode, string(read), err != nil
}

func TestRequestsAreTreatedAsTheyAsk(t *testing.T) {
	t.Parallel()
	for how, want := range map[string]struct {
		status int
		answer string
		broken bool
		asked  int
	}{
		"":                {status: 200, answer: `"a":{"id":"1"}`, asked: 1},
		"offline":         {broken: true},
		"answer-lost":     {broken: true, asked: 1},
		"overloaded":      {status: 503, answer: "OVERLOADED"},
		"partial-failure": {status: 200, answer: `"a":null,"b":{"id":"2"}`, asked: 1},
		"rudely":          {status: 400, answer: "BAD_INPUT"},
		"slow=1ms":        {status: 200, answer: `"a":{"id":"1"}`, asked: 1},
	} {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			e := &echo{}
			status, answer, broken := ask(t, e, how, "{}")
			if status != want.status || broken != want.broken || len(e.asked) != want.asked || !strings.Contains(answer, want.answer) {
				t.Errorf("got %d %q, broken %v, asked %d", status, answer, broken, len(e.asked))
			}
		})
	}
}

func TestAPartialFailureSaysWhere(t *testing.T) {
	t.Parallel()
	_, text, _ := ask(t, &echo{}, "partial-failure", "{}")
	var answer struct {
		Errors []struct {
			Path       []string `json:"path"`
			Extensions struct {
				Code string `json:"code"`
			} `json:"extensions"`
		} `json:"errors"`
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil || len(answer.Errors) != 1 || answer.Errors[0].Path[0] != "a" || answer.Errors[0].Extensions.Code != "INTERNAL" {
		t.Errorf("got %s, %v", text, err)
	}
}

func TestAConflictIsARevisionOfBefore(t *testing.T) {
	t.Parallel()
	e := &echo{}
	ask(t, e, "conflict", `{"variables":{"input":{"baseRevision":7,"other":12345678901234567890,"list":[{"baseRevision":3}]}}}`)
	if want := `{"variables":{"input":{"baseRevision":6,"list":[{"baseRevision":2}],"other":12345678901234567890}}}`; len(e.asked) != 1 || e.asked[0] != want {
		t.Errorf("asked %v", e.asked)
	}
}

func TestAnExpiredTokenIsOne(t *testing.T) {
	t.Parallel()
	e := &echo{}
	ask(t, e, "token-expired", "{}")
	if len(e.asked) != 1 || e.asked[0] != "Bearer old{}" {
		t.Errorf("asked %v", e.asked)
	}
}

func TestSlowTakesItsTime(t *testing.T) {
	t.Parallel()
	begin := time.Now()
	ask(t, &echo{}, "slow=50ms", "{}")
	if took := time.Since(begin); took < 50*time.Millisecond {
		t.Errorf("took %s", took)
	}
}
