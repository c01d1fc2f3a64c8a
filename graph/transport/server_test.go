package transport_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"caseload/graph/limit"
	"caseload/graph/transport"
)

func TestServerAnswersWithTheCost(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.answer = func(context.Context) (string, error) { return `{"panel":{"nodes":[]}}`, nil }
	got := serve(t, w, nil).ask(t, `{ panel(first: 7) { nodes { id } } }`)
	want := `{"data":{"panel":{"nodes":[]}},"extensions":{"cost":{"requested":7,"limit":50000}}}`
	if got.status != http.StatusOK || got.body != want {
		t.Errorf("got %d %s, want %s", got.status, got.body, want)
	}
}

func TestServerRefusesOperationsBeforeTheyRun(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		query  string
		code   string
		status int
	}{
		"a page over the cap":     {`{ panel(first: 101) { nodes { id } } }`, limit.CodePageSize, 422},
		"defer":                   {`{ patient { ... @defer { id } } }`, limit.CodeIncremental, 422},
		"introspection":           {`{ __schema { queryType { name } } }`, limit.CodeIntrospection, 422},
		"a subscription":          {`subscription { changed }`, transport.CodeStreamNeeded, 422},
		"an unknown field":        {`{ nothing }`, "GRAPHQL_VALIDATION_FAILED", 422},
		"no document":             {`{ hello`, "GRAPHQL_PARSE_FAILED", 422},
		"nothing":                 {``, "GRAPHQL_VALIDATION_FAILED", 422},
		"too many tokens":         {`{ ` + strings.Repeat("hello ", 10_000) + `}`, "GRAPHQL_PARSE_FAILED", 422},
		"one name too often":      {`{ ` + strings.Repeat("hello ", 9000) + `}`, limit.CodeRepetition, 422},
		"nested beyond the stack": {strings.Repeat(`{ a `, 1500) + strings.Repeat(`}`, 1500), "GRAPHQL_PARSE_FAILED", 422},
	}
	w := newWorld()
	w.answer = func(context.Context) (string, error) {
		t.Error("the operation ran")
		return `{}`, nil
	}
	s := serve(t, w, nil)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := s.ask(t, test.query)
			if got.status != test.status || got.code() != test.code {
				t.Errorf("got %d %q, want %d %q: %s", got.status, got.code(), test.status, test.code, got.body)
			}
		})
	}
}

func TestServerUsesTheStatusOfTheMediaTypeThatIsAccepted(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	for body, status := range map[string]int{`{"query":"{ nothing }"}`: http.StatusBadRequest, `[`: http.StatusBadRequest, `{"query":"{hello}"}`: http.StatusOK} {
		got := s.post(t, body, func(r *http.Request) { r.Header.Set("Accept", "application/graphql-response+json") })
		if kind := got.header.Get("Content-Type"); got.status != status || !strings.HasPrefix(kind, "application/graphql-response+json") {
			t.Errorf("%s: got %d %q", body, got.status, kind)
		}
	}
}

func TestServerIntrospectsOnlyWhenToldTo(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), func(c *transport.Config) { c.Introspection = true })
	if got := s.ask(t, `{ __schema { queryType { name } } }`); got.code() != "" {
		t.Errorf("refused: %s", got.body)
	}
}

func TestServerKeepsPersistedQueries(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	send := func(query, of string) answer {
		hash := sha256.Sum256([]byte(of))
		body, err := json.Marshal(map[string]any{
			"query": query,
			"extensions": map[string]any{"persistedQuery": map[string]any{
				"version": 1, "sha256Hash": hex.EncodeToString(hash[:]),
			}},
		})
		if err != nil {
			t.Fatal(err)
		}
		return s.post(t, string(body), nil)
	}
	const short = `{ hello }`
	if got := send("", short); got.code() != transport.CodePersistedUnknown || got.message() != "PersistedQueryNotFound" || got.status != http.StatusOK {
		t.Errorf("first time: %d %s", got.status, got.body)
	}
	if got := send(short, short); got.code() != "" {
		t.Errorf("with the document: %s", got.body)
	}
	if got := send("", short); got.code() != "" {
		t.Errorf("by its hash: %s", got.body)
	}
	if got := send(`{ h: hello }`, short); got.code() != transport.CodePersistedInvalid {
		t.Errorf("under the hash of another: %s", got.body)
	}
	long := `{ hello } #` + strings.Repeat("x", 40<<10)
	if got := send(long, long); got.code() != "" {
		t.Errorf("a long document: %s", got.body)
	}
	if got := send("", long); got.code() != transport.CodePersistedUnknown {
		t.Errorf("a long document was kept: %s", got.body)
	}
}

func TestServerEndsAnOperationAtItsTime(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.answer = func(ctx context.Context) (string, error) {
		<-ctx.Done()
		return "", ctx.Err()
	}
	s := serve(t, w, func(c *transport.Config) { c.OperationTimeout = 20 * time.Millisecond })
	if got := s.ask(t, `{ hello }`); got.code() != transport.CodeTimeout || got.status != http.StatusOK {
		t.Errorf("got %d %s", got.status, got.body)
	}
	if s.log.contains("operation failed") {
		t.Errorf("a timeout is logged as a failure:\n%s", s.log)
	}
}

func TestServerRunsSoManyOperationsAtOnce(t *testing.T) {
	t.Parallel()
	running, release := make(chan struct{}), make(chan struct{})
	w := newWorld()
	w.answer = func(context.Context) (string, error) {
		running <- struct{}{}
		<-release
		return `{"hello":"world"}`, nil
	}
	s := serve(t, w, func(c *transport.Config) { c.MaxOperations = 1 })
	answers := make(chan answer, 1)
	go func() { answers <- s.ask(t, `{ hello }`) }()
	await(t, running, "the first operation")
	if got := s.ask(t, `{ hello }`); got.code() != transport.CodeOverloaded {
		t.Errorf("the second at once: %s", got.body)
	}
	close(release)
	if got := <-answers; got.code() != "" {
		t.Errorf("the first: %s", got.body)
	}
	go func() { answers <- s.ask(t, `{ hello }`) }()
	await(t, running, "an operation in the seat that was left")
	if got := <-answers; got.code() != "" {
		t.Errorf("the seat was not left: %s", got.body)
	}
}

func TestServerWrapsOperationsInOrder(t *testing.T) {
	t.Parallel()
	var order []string
	around := func(name string) graphql.OperationMiddleware {
		return func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
			if _, ok := ctx.Deadline(); !ok {
				t.Error("no time limit inside")
			}
			answer := next(ctx)
			return func(ctx context.Context) *graphql.Response {
				order = append(order, name)
				defer func() { order = append(order, name) }()
				return answer(ctx)
			}
		}
	}
	s := serve(t, newWorld(), func(c *transport.Config) {
		c.AroundOperations = []graphql.OperationMiddleware{around("outer"), around("inner")}
		c.AroundResponses = []graphql.ResponseMiddleware{
			func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
				order = append(order, "response")
				return next(ctx)
			},
		}
	})
	s.ask(t, `{ hello }`)
	if got := strings.Join(order, " "); got != "outer inner response inner outer" {
		t.Errorf("order %q", got)
	}
}

func TestServerCannotBeMadeWithUnlimitedConnections(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("a server was made that cannot limit its pages")
		}
	}()
	w := newWorld()
	w.schema.Types["Query"].Fields.ForName("panel").Arguments = nil
	transport.Server(w, transport.Config{Authenticate: authenticate})
}
