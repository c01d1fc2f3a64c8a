package main

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/auth"
)

// secret stands for what somebody typed into a field: no refusal repeats it.
const secret = "Rosalind-Okafor-1951"

// attempt is one request over HTTP.
type attempt struct {
	method, kind, accept, token, body string
}

// try sends the attempt, and returns the status and the code of the answer.
func (p *process) try(t *testing.T, a attempt) (status int, code string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), a.method, p.address+graphqlPath, strings.NewReader(a.body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header = http.Header{"Content-Type": {a.kind}, "Accept": {a.accept}, "Authorization": {"Bearer " + a.token}}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), secret) {
		t.Errorf("the answer repeats what was sent: %s", text)
	}
	return response.StatusCode, codeIn(t, string(text))
}

// codeIn is the code of the first error of an answer, which may be an event.
func codeIn(t *testing.T, text string) string {
	t.Helper()
	if _, event, ok := strings.Cut(text, "event: next\ndata: "); ok {
		text, _, _ = strings.Cut(event, "\n")
	}
	var answer struct {
		Errors []struct {
			Message    string `json:"message"`
			Extensions struct {
				Code string `json:"code"`
			} `json:"extensions"`
		} `json:"errors"`
	}
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if len(answer.Errors) == 0 {
		return ""
	}
	if answer.Errors[0].Message == "" {
		t.Errorf("no sentence in %s", text)
	}
	return answer.Errors[0].Extensions.Code
}

// query is the body of a request.
func query(t *testing.T, document string, variables map[string]any) string {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": document, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// badTokens are a case manager's tokens that no server may take, with what it
// says of them.
func badTokens(t *testing.T, folder string, v viewer.Viewer) map[string]struct{ token, code string } {
	t.Helper()
	issuer, err := auth.OpenIssuer(folder)
	if err != nil {
		t.Fatal(err)
	}
	expired, err := issuer.Mint(v, -time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	signed := strings.Split(token(t, folder, v), ".")
	unsigned := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none","typ":"JWT"}`)) + "." + signed[1] + "."
	return map[string]struct{ token, code string }{
		"an expired token":              {expired, "TOKEN_EXPIRED"},
		"alg: none":                     {unsigned, "UNAUTHENTICATED"},
		"alg: none, with the signature": {unsigned + signed[2], "UNAUTHENTICATED"},
		"a token of an unknown issuer":  {token(t, t.TempDir(), v), "UNAUTHENTICATED"},
		"what is no token":              {secret, "UNAUTHENTICATED"},
		"no token":                      {"", "UNAUTHENTICATED"},
	}
}

// another is the place in another list than that of panel, or in the change log.
func another(f *phone) (list, changes string) {
	f.t.Helper()
	var got struct {
		Worklist struct{ PageInfo struct{ EndCursor string } }
		Viewer   struct{ ChangeCursor string }
	}
	f.ask(`{ worklist(first: 1) { pageInfo { endCursor } } viewer { changeCursor } }`, nil, &got)
	return got.Worklist.PageInfo.EndCursor, got.Viewer.ChangeCursor
}

// repeated writes so many fields under names of their own.
func repeated(field string, times int) string {
	var b strings.Builder
	for i := range times {
		fmt.Fprintf(&b, "f%d: %s ", i, field)
	}
	return b.String()
}

func TestBadInputIsToldWhatIsWrongAndTheServerStaysUp(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	server := startProcess(t, w.AppURL)
	manager := w.Clinic.CaseManager
	key := token(t, server.folder, manager)
	list, changes := another(callIn(t, server.address, map[string]any{"Authorization": "Bearer " + key}))
	foreign := token(t, server.folder, w.Other.CaseManager)

	post := attempt{http.MethodPost, "application/json", "application/json", key, query(t, `{ viewer { roles } }`, nil)}
	with := func(change func(*attempt)) attempt { a := post; change(&a); return a }
	body := func(text string) attempt { return with(func(a *attempt) { a.body = text }) }
	ask := func(document string, variables map[string]any) attempt { return body(query(t, document, variables)) }
	stream := func(document string, variables map[string]any) attempt {
		return with(func(a *attempt) { a.accept, a.body = "text/event-stream", query(t, document, variables) })
	}
	const panel = `query($after: Cursor) { panel(after: $after) { nodes { id } } }`
	const subscription = `subscription($after: Cursor) { conditionChanged(scope: {panel: true}, after: $after) { cursor } }`

	type refused struct {
		attempt

		status int
		code   string
	}
	tests := map[string]refused{
		"malformed JSON":     {body(`{"query": "` + secret), 400, "BAD_REQUEST"},
		"no JSON":            {body(secret), 400, "BAD_REQUEST"},
		"a batch":            {body(`[` + post.body + `]`), 400, "BATCH_NOT_SUPPORTED"},
		"broken UTF-8":       {body("{\"query\": \"" + secret + "\xff\"}"), 400, "INVALID_ENCODING"},
		"JSON without end":   {body(strings.Repeat(`{"a":`, 10_000)), 400, "BAD_REQUEST"},
		"a query of 10 MB":   {ask(`{ viewer { roles } } #`+secret+strings.Repeat("x", 10<<20), nil), 413, "REQUEST_TOO_LARGE"},
		"a form":             {with(func(a *attempt) { a.kind = "application/x-www-form-urlencoded" }), 415, "UNSUPPORTED_MEDIA_TYPE"},
		"GET":                {with(func(a *attempt) { a.method = http.MethodGet }), 405, "METHOD_NOT_ALLOWED"},
		"no document":        {ask(`{ viewer {`, nil), 422, "GRAPHQL_PARSE_FAILED"},
		"an unknown field":   {ask(`{ viewer { nothing } }`, nil), 422, "GRAPHQL_VALIDATION_FAILED"},
		"a text for a page":  {ask(`query($n: Int!) { panel(first: $n) { nodes { id } } }`, map[string]any{"n": secret}), 422, "GRAPHQL_VALIDATION_FAILED"},
		"a page of 101":      {ask(`{ panel(first: 101) { nodes { id } } }`, nil), 422, "PAGE_SIZE"},
		"too deep":           {ask(`{ panel { nodes `+strings.Repeat(`{ conditions { nodes { patient `, 8)+`{ id }`+strings.Repeat(` } } }`, 8)+` } }`, nil), 422, "DEPTH_LIMIT"},
		"too many aliases":   {ask(`{ `+repeated(`viewer { roles }`, 51)+` }`, nil), 422, "ROOT_FIELD_LIMIT"},
		"aliases below":      {ask(`{ panel(first: 100) { nodes { `+repeated(`conditions(first: 100) { nodes { id } }`, 20)+` } } }`, nil), 422, "COST_LIMIT"},
		"an endless spread":  {ask(`{ viewer { ...F } } fragment F on Viewer { ...F }`, nil), 422, "GRAPHQL_VALIDATION_FAILED"},
		"defer":              {ask(`{ viewer { ... @defer { roles } } }`, nil), 422, "INCREMENTAL_DELIVERY"},
		"a subscription":     {ask(`subscription { conditionChanged(scope: {panel: true}) { cursor } }`, nil), 422, "STREAM_REQUIRED"},
		"a bad id":           {ask(`query($id: ID!) { patient(id: $id) { id } }`, map[string]any{"id": secret}), 200, "BAD_INPUT"},
		"a bad time":         {ask(`query($t: DateTime) { panel(filter: {nextContactBefore: $t}) { nodes { id } } }`, map[string]any{"t": secret}), 200, "BAD_INPUT"},
		"two scopes":         {stream(`subscription($s: ChangeScope!) { conditionChanged(scope: $s) { cursor } }`, map[string]any{"s": map[string]any{"panel": true, "patients": []string{}}}), 200, "BAD_INPUT"},
		"a damaged cursor":   {ask(panel, map[string]any{"after": secret}), 200, "BAD_CURSOR"},
		"another list":       {ask(panel, map[string]any{"after": list}), 200, "BAD_CURSOR"},
		"another order":      {ask(`query($after: Cursor) { worklist(after: $after) { nodes { id } } }`, map[string]any{"after": changes}), 200, "BAD_CURSOR"},
		"a year 0":           {ask(`query($after: Cursor) { worklist(after: $after) { nodes { id } } }`, map[string]any{"after": moved(t, list, "0000-01-01T00:00:00Z")}), 200, "BAD_CURSOR"},
		"a time before 1":    {ask(`query($t: DateTime) { panel(filter: {nextContactBefore: $t}) { nodes { id } } }`, map[string]any{"t": "0001-01-01T00:00:00+23:59"}), 200, "BAD_INPUT"},
		"a list for a log":   {stream(subscription, map[string]any{"after": list}), 200, "BAD_CURSOR"},
		"another's log":      {with(func(a *attempt) { *a = stream(subscription, map[string]any{"after": changes}); a.token = foreign }), 200, "BAD_CURSOR"},
		"a place to come":    {stream(subscription, map[string]any{"after": moved(t, changes, "9000000000000000000")}), 200, "BAD_CURSOR"},
		"an unknown persist": {body(`{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + secret + `"}}}`), 200, "PERSISTED_QUERY_NOT_FOUND"},
	}
	for name, bad := range badTokens(t, server.folder, manager) {
		tests[name] = refused{with(func(a *attempt) { a.token = bad.token }), 401, bad.code}
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if status, code := server.try(t, test.attempt); status != test.status || code != test.code {
				t.Errorf("got %d %q, want %d %q", status, code, test.status, test.code)
			}
			if status, code := server.try(t, post); status != 200 || code != "" {
				t.Errorf("afterwards, the server answers with %d %q", status, code)
			}
		})
	}
}

// moved is a cursor of the same list for another place.
func moved(t *testing.T, cursor, to string) string {
	t.Helper()
	text, err := base64.RawURLEncoding.DecodeString(cursor)
	if err != nil {
		t.Fatal(err)
	}
	var place map[string]any
	if err := json.Unmarshal(text, &place); err != nil {
		t.Fatal(err)
	}
	place["v"] = to
	text, err = json.Marshal(place)
	if err != nil {
		t.Fatal(err)
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

func TestWebsocketWithABadTokenIsClosed(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	server := startProcess(t, w.AppURL)
	for name, bad := range badTokens(t, server.folder, w.Clinic.CaseManager) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			socket, _, err := websocket.Dial(t.Context(), server.address+graphqlPath, //nolint:bodyclose // the library closes it
				&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = socket.CloseNow() }()
			hello := frame{Type: "connection_init", Payload: json.RawMessage(`{"Authorization":"Bearer ` + bad.token + `"}`)}
			if err := wsjson.Write(t.Context(), socket, hello); err != nil {
				t.Fatal(err)
			}
			for err == nil {
				_, _, err = socket.Read(t.Context())
			}
			if code := websocket.CloseStatus(err); code != 4401 {
				t.Errorf("closed with %d: %v", code, err)
			}
		})
	}
}
