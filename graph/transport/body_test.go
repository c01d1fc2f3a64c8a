package transport_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"caseload/graph/transport"
)

func TestBodyRefusesWhatIsNoGraphQLRequestAndRepeatsNothing(t *testing.T) {
	t.Parallel()
	type change = func(*http.Request)
	header := func(name, value string) change {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	deep := func(levels int) string {
		return `{"query":"{hello}","variables":{"v":` + strings.Repeat(`[`, levels-2) + strings.Repeat(`]`, levels-2) + `}}`
	}
	tests := map[string]struct {
		body   string
		change change
		status int
		code   string
	}{
		"fine":                   {`{"query":"{hello}"}`, nil, http.StatusOK, ""},
		"fine with space around": {" \n{\"query\":\"{hello}\"} \n", nil, http.StatusOK, ""},
		"fine with charset":      {`{"query":"{hello}"}`, header("Content-Type", `application/json; charset="UTF-8"`), http.StatusOK, ""},
		"fine with HTTP/2 offered": {`{"query":"{hello}"}`, func(r *http.Request) {
			r.Header.Set("Connection", "Upgrade, HTTP2-Settings")
			r.Header.Set("Upgrade", "h2c")
		}, http.StatusOK, ""},
		"fine with identity":           {`{"query":"{hello}"}`, header("Content-Encoding", "identity"), http.StatusOK, ""},
		"fine with other keys":         {`{"query":"{hello}","documentId":"x"}`, nil, http.StatusOK, ""},
		"fine at the deepest":          {deep(64), nil, http.StatusOK, ""},
		"fine with brackets in a text": {`{"query":"{hello} # ` + strings.Repeat(`[\"`, 100) + `"}`, nil, http.StatusOK, ""},
		"too deep":                     {deep(65), nil, http.StatusBadRequest, transport.CodeBadRequest},
		"empty":                        {``, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"broken off":                   {`{"query":"` + secret, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"not JSON":                     {`{query:` + secret + `}`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"only text":                    {`"` + secret + `"`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"null":                         {`null`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"more after it":                {`{"query":"{hello}"} ` + secret, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"two of them":                  {`{"query":"{hello}"}{"query":"{hello}"}`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"a batch":                      {`[{"query":"{hello}"}, "` + secret + `"]`, nil, http.StatusBadRequest, transport.CodeBatch},
		"a number for a query":         {`{"query":5,"x":"` + secret + `"}`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"a query under another case":   {`{"QUERY":["` + secret + `"]}`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"a list for variables":         {`{"query":"{hello}","variables":["` + secret + `"]}`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"a text for extensions":        {`{"query":"{hello}","extensions":"` + secret + `"}`, nil, http.StatusBadRequest, transport.CodeBadRequest},
		"broken UTF-8":                 {"{\"query\":\"" + secret + "\xff\"}", nil, http.StatusBadRequest, transport.CodeInvalidEncoding},
		"a form":                       {`query=` + secret, header("Content-Type", "application/x-www-form-urlencoded"), http.StatusUnsupportedMediaType, transport.CodeMediaType},
		"multipart":                    {secret, header("Content-Type", "multipart/form-data; boundary=x"), http.StatusUnsupportedMediaType, transport.CodeMediaType},
		"no type":                      {secret, header("Content-Type", ""), http.StatusUnsupportedMediaType, transport.CodeMediaType},
		"another charset":              {secret, header("Content-Type", "application/json; charset=latin1"), http.StatusUnsupportedMediaType, transport.CodeMediaType},
		"compressed":                   {secret, header("Content-Encoding", "gzip"), http.StatusUnsupportedMediaType, transport.CodeMediaType},
		"by GET":                       {``, func(r *http.Request) { r.Method = http.MethodGet }, http.StatusMethodNotAllowed, transport.CodeMethod},
		"by PUT":                       {`{"query":"{hello}"}`, func(r *http.Request) { r.Method = http.MethodPut }, http.StatusMethodNotAllowed, transport.CodeMethod},
	}
	s := serve(t, newWorld(), nil)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := s.post(t, test.body, test.change)
			if got.status != test.status || got.code() != test.code {
				t.Errorf("got %d %q, want %d %q: %s", got.status, got.code(), test.status, test.code, got.body)
			}
			if strings.Contains(got.body, secret) {
				t.Errorf("the answer repeats the request: %s", got.body)
			}
			if kind := got.header.Get("Content-Type"); !strings.HasPrefix(kind, "application/json") {
				t.Errorf("content type %q", kind)
			}
			if test.status == http.StatusMethodNotAllowed && got.header.Get("Allow") != http.MethodPost {
				t.Errorf("Allow %q", got.header.Get("Allow"))
			}
		})
	}
}

func TestBodyRefusesTenMegabytes(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	huge := `{"query":"{ hello } # ` + strings.Repeat(secret, 10<<20/len(secret)) + `"}`
	for name, change := range map[string]func(*http.Request){
		"with a length":    nil,
		"without a length": func(r *http.Request) { r.ContentLength = -1 },
	} {
		got := s.post(t, huge, change)
		if got.status != http.StatusRequestEntityTooLarge || got.code() != transport.CodeRequestTooLarge {
			t.Errorf("%s: got %d %q", name, got.status, got.code())
		}
		if want := "the request is too large: at most 1048576 bytes"; got.message() != want {
			t.Errorf("%s: message %q, want %q", name, got.message(), want)
		}
	}
	if got := s.ask(t, `{ hello }`); got.code() != "" {
		t.Errorf("the server does not answer afterwards: %s", got.body)
	}
}

func TestBodyTakesExactlyItsLimit(t *testing.T) {
	t.Parallel()
	pad := func(n int) string {
		body := `{"query":""}`
		return strings.Replace(body, `""`, `"`+strings.Repeat("#", n-len(body))+`"`, 1)
	}
	for n, want := range map[int]int{100: http.StatusOK, 101: http.StatusRequestEntityTooLarge} {
		var passed string
		handler := transport.Body(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			body, err := io.ReadAll(r.Body)
			if err != nil {
				t.Error(err)
			}
			passed = string(body)
		}), 100)
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(pad(n)))
		request.Header.Set("Content-Type", "application/json")
		response := httptest.NewRecorder()
		handler.ServeHTTP(response, request)
		if response.Code != want {
			t.Errorf("%d bytes: status %d, want %d", n, response.Code, want)
		}
		if want == http.StatusOK && passed != pad(n) {
			t.Errorf("%d bytes: %q passed on", n, passed)
		}
	}
}

func TestBodySaysThatARequestBrokeOff(t *testing.T) {
	t.Parallel()
	handler := transport.Body(http.NotFoundHandler(), 100)
	request := httptest.NewRequestWithContext(context.Background(), http.MethodPost, "/",
		io.MultiReader(strings.NewReader(`{"query":`), failing{}))
	request.Header.Set("Content-Type", "application/json")
	response := httptest.NewRecorder()
	handler.ServeHTTP(response, request)
	if response.Code != http.StatusBadRequest || !strings.Contains(response.Body.String(), "broke off") {
		t.Errorf("got %d %s", response.Code, response.Body)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("reset") }

// FuzzBody looks for a body that passes and that gqlgen cannot decode after
// all. It would then be in the error, which says INTERNAL because of that.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		`{"query":"{hello}"}`, `{"query":null,"variables":null}`, `[]`, `{"variables":{"a":1e999}}`,
		`{"Query":1}`, "\ufeff{}", `{"a":{"a":{"a":[]}}}`, `{"query":"\ud800"}`,
	} {
		f.Add([]byte(seed))
	}
	es := newWorld()
	handler := transport.Server(es, transport.Config{Authenticate: authenticate, Logger: slog.New(slog.DiscardHandler)})
	f.Fuzz(func(t *testing.T, body []byte) {
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(string(body)))
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Authorization", good)
		response := httptest.NewRecorder()
		handler.ServeHTTP(response, request)
		if text := response.Body.String(); strings.Contains(text, transport.CodeInternal) {
			t.Errorf("%q passed: %s", body, text)
		}
	})
}
