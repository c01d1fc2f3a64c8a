package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
	"github.com/google/uuid"

	mocks "caseload/mobile-mocks"
	"caseload/mobile-mocks/app"
	"caseload/server/auth"
	"caseload/server/config"
	"caseload/server/graphiql"
	"caseload/server/misbehave"
	"caseload/server/reference"
)

// tokenFor mints a token for somebody who holds a role, with the server's key.
func (r *running) tokenFor(t *testing.T, role string) string {
	t.Helper()
	got := command(t, []string{"CASELOAD_DATA=" + r.folder}, "token",
		"--organization", uuid.Must(uuid.NewV7()).String(), "--practitioner", uuid.Must(uuid.NewV7()).String(), "--role", role)
	if got.code != exitDone {
		t.Fatalf("token: %+v", got)
	}
	return strings.TrimSpace(got.out)
}

// ask posts a query and returns the status and the answer.
func (r *running) ask(t *testing.T, token, query string) (status int, answer map[string]any) {
	t.Helper()
	text, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		t.Fatal(err)
	}
	response := r.send(t, token, http.MethodPost, graphqlPath, string(text))
	defer func() { _ = response.Body.Close() }()
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, answer
}

func TestServedAPIKnowsWhoAsks(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	status, answer := server.ask(t, server.tokenFor(t, "CASE_MANAGER"), `{ worklist(first: 1) { nodes { id } } }`)
	if status != http.StatusOK || answer["errors"] != nil {
		t.Errorf("with a token: %d, %v", status, answer)
	}
	status, answer = server.ask(t, "e30.e30.", `{ worklist(first: 1) { nodes { id } } }`)
	if status != http.StatusUnauthorized || answer["data"] != nil {
		t.Errorf("with no token to speak of: %d, %v", status, answer)
	}
}

func TestStopTellsWebsocketsThatTheServerGoesAway(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	socket, _, err := websocket.Dial(t.Context(), server.address+graphqlPath, //nolint:bodyclose // the library closes it
		&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = socket.CloseNow() }()
	hello := map[string]any{"type": "connection_init", "payload": map[string]string{
		"Authorization": "Bearer " + server.tokenFor(t, "SUPERVISOR"),
	}}
	if err := wsjson.Write(t.Context(), socket, hello); err != nil {
		t.Fatal(err)
	}
	var welcome struct{ Type string }
	if err := wsjson.Read(t.Context(), socket, &welcome); err != nil || welcome.Type != "connection_ack" {
		t.Fatalf("got %+v, %v", welcome, err)
	}
	server.stop()
	for err == nil {
		_, _, err = socket.Read(t.Context())
	}
	if code := websocket.CloseStatus(err); code != websocket.StatusGoingAway {
		t.Errorf("closed with %d: %v", code, err)
	}
	if got := server.wait(); got.code != exitDone {
		t.Errorf("ended with %+v", got)
	}
}

func TestDevelopmentLeadsToGraphiQL(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	first := call(t, server.address+"/", "text/html")
	_ = first.Body.Close()
	if first.StatusCode != http.StatusFound || first.Header.Get("Location") != graphiql.Path {
		t.Errorf("at / got %d to %q", first.StatusCode, first.Header.Get("Location"))
	}
	page := call(t, server.address+graphiql.Path, "text/html")
	_ = page.Body.Close()
	if page.StatusCode != http.StatusOK || !strings.Contains(page.Header.Get("Content-Security-Policy"), "script-src 'self'") {
		t.Errorf("the page: %d, %v", page.StatusCode, page.Header)
	}
}

func TestGraphiQLGoesWithIntrospection(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]int{"/": http.StatusNotFound, graphiql.Path: http.StatusNotFound, graphiql.Path + "/page.js": http.StatusNotFound, reference.Path: http.StatusNotFound} {
		routes := http.NewServeMux()
		c, err := config.Load([]string{"CASELOAD_INTROSPECTION=false"}, config.Serving)
		if err != nil {
			t.Fatal(err)
		}
		offerGraphiQL(routes, c)
		response := httptest.NewRecorder()
		routes.ServeHTTP(response, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
		if response.Code != want {
			t.Errorf("%s: got %d, want %d", path, response.Code, want)
		}
	}
}

func TestProductionHasNoGraphiQLUnlessAsked(t *testing.T) {
	t.Parallel()
	environ := []string{"CASELOAD_MODE=production", "DATABASE_URL=postgres:///caseload",
		"JWT_ISSUER=i", "JWT_AUDIENCE=a", "JWT_JWKS_URL=https://id.example.org/keys"}
	for _, tt := range []struct {
		more []string
		want int
	}{{nil, http.StatusNotFound}, {[]string{"CASELOAD_INTROSPECTION=true"}, http.StatusOK}} {
		c, err := config.Load(append(tt.more, environ...), config.Serving)
		if err != nil {
			t.Fatal(err)
		}
		routes := http.NewServeMux()
		offerGraphiQL(routes, c)
		response := httptest.NewRecorder()
		routes.ServeHTTP(response, httptest.NewRequestWithContext(t.Context(), http.MethodGet, graphiql.Path, nil))
		if response.Code != tt.want {
			t.Errorf("%v: got %d, want %d", tt.more, response.Code, tt.want)
		}
	}
}

// send sends JSON with a token.
func (r *running) send(t *testing.T, token, method, path, body string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, r.address+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+token)
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	return response
}

// knock is the status of a request with a token.
func (r *running) knock(t *testing.T, token, method, path, body string) int {
	t.Helper()
	response := r.send(t, token, method, path, body)
	_ = response.Body.Close()
	return response.StatusCode
}

func TestASystemSendsAndReadsNothing(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	system, person := server.tokenFor(t, "NOTIFIER"), server.tokenFor(t, "SUPERVISOR")
	for _, tt := range []struct {
		token, method, path, body string
		status                    int
	}{
		{system, http.MethodPost, "/fhir/$process-message", "{}", http.StatusUnprocessableEntity},
		{person, http.MethodPost, "/fhir/$process-message", "{}", http.StatusForbidden},
		{system, http.MethodGet, "/fhir/Patient?_id=" + uuid.NewString(), "", http.StatusForbidden},
		{person, http.MethodGet, "/fhir/Patient?_id=" + uuid.NewString(), "", http.StatusOK},
		{system, http.MethodPost, graphqlPath, `{"query": "{ viewer { name } }"}`, http.StatusForbidden},
	} {
		if got := server.knock(t, tt.token, tt.method, tt.path, tt.body); got != tt.status {
			t.Errorf("%s %s: %d, want %d", tt.method, tt.path, got, tt.status)
		}
	}
}

func TestOnlyDevelopmentMisbehaves(t *testing.T) {
	t.Parallel()
	for mode, want := range map[config.Mode]int{config.Development: http.StatusServiceUnavailable, config.Production: http.StatusOK} {
		issuer, err := auth.OpenIssuer(t.TempDir())
		if err != nil {
			t.Fatal(err)
		}
		e := edge{config: &config.Config{Process: config.Process{Mode: mode}}, door: door{issuer: issuer}}
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, graphqlPath, nil)
		request.Header.Set(misbehave.Header, "overloaded")
		answer := httptest.NewRecorder()
		e.mannered(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})).ServeHTTP(answer, request)
		if answer.Code != want {
			t.Errorf("%s: %d", mode, answer.Code)
		}
	}
}

func TestServedAPITakesOperationsByTheirIDs(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t), "CASELOAD_REGISTERED_ONLY=true")
	token := server.tokenFor(t, "CASE_MANAGER")
	documents, err := mocks.Documents()
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for id, document := range documents {
		if strings.HasPrefix(document, "query Panel(") {
			found = true
			response := server.send(t, token, http.MethodPost, graphqlPath, `{"documentId":"sha256:`+id+`"}`)
			var answer map[string]any
			if err := json.NewDecoder(response.Body).Decode(&answer); err != nil || answer["errors"] != nil || answer["data"] == nil {
				t.Errorf("by its id: %v, %v", answer, err)
			}
			_ = response.Body.Close()
		}
	}
	if !found {
		t.Error("no operation Panel is registered")
	}
	if status, answer := server.ask(t, token, `{ worklist(first: 1) { nodes { id } } }`); status != http.StatusOK || answer["data"] != nil {
		t.Errorf("what is not registered: %d, %v", status, answer)
	}
}

func TestTheAppComesCompressed(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.address+app.Path+"sw.js", nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "gzip")
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	if got := response.Header.Get("Content-Encoding"); got != "gzip" {
		t.Errorf("its scripts come as %q", got)
	}
}
