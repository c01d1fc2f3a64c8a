package transport_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"go.uber.org/goleak"

	"caseload/graph/transport"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// secret stands for patient data: it must be in no log, and in no answer
// unless as data.
const secret = "Rosalind-Okafor-1951"

const sdl = `
enum Risk { LOW HIGH }
input Find { name: String, risk: Risk, day: Date }
scalar Date
type Patient { id: ID!, name: String! }
type PatientConnection { nodes: [Patient!]! }
type Query {
  hello: String
  patient(find: Find, risk: Risk, age: Int, ages: [Int!], on: Date): Patient
  panel(first: Int = 25): PatientConnection!
}
type Mutation { rename(name: String!): Patient }
type Subscription { changed(first: Int): String }
`

// world is an executable schema made by hand: it answers with what its
// functions return, in the way that generated code does.
type world struct {
	schema *ast.Schema
	// answer is the data of a query or mutation. Default: {"hello":"world"}.
	answer func(ctx context.Context) (string, error)
	// events is the stream of a subscription. Default: one event, then the end.
	events func(ctx context.Context) <-chan string
}

func newWorld() *world {
	return &world{
		schema: gqlparser.MustLoadSchema(&ast.Source{Name: "test.graphqls", Input: sdl}),
		answer: func(context.Context) (string, error) { return `{"hello":"world"}`, nil },
		events: func(context.Context) <-chan string {
			events := make(chan string, 1)
			events <- `{"changed":"once"}`
			close(events)
			return events
		},
	}
}

func (w *world) Schema() *ast.Schema { return w.schema }

func (w *world) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (w *world) Exec(ctx context.Context) graphql.ResponseHandler {
	if graphql.GetOperationContext(ctx).Operation.Operation == ast.Subscription {
		events := w.events(ctx)
		return func(ctx context.Context) *graphql.Response {
			select {
			case <-ctx.Done():
				return nil
			case event, open := <-events:
				if !open {
					return nil
				}
				return &graphql.Response{Data: json.RawMessage(event)}
			}
		}
	}
	answered := false
	return func(ctx context.Context) *graphql.Response {
		if answered {
			return nil
		}
		answered = true
		return w.query(ctx)
	}
}

func (w *world) query(ctx context.Context) (response *graphql.Response) {
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{
		Object: "Query", Field: graphql.CollectedField{Field: &ast.Field{Alias: "hello", Name: "hello"}},
	})
	defer func() {
		if value := recover(); value != nil {
			graphql.AddError(ctx, graphql.Recover(ctx, value))
			response = &graphql.Response{Data: json.RawMessage(`null`)}
		}
	}()
	data, err := w.answer(ctx)
	if err != nil {
		graphql.AddError(ctx, err)
		data = `null`
	}
	return &graphql.Response{Data: json.RawMessage(data)}
}

// journal is a log that can be read while it is written.
type journal struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (j *journal) Write(line []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.Write(line)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.text.String()
}

func (j *journal) logger() *slog.Logger { return slog.New(slog.NewJSONHandler(j, nil)) }

// tokens that the test servers know.
const (
	good    = "Bearer good"
	ended   = "Bearer ended"
	soon    = "Bearer soon" // ends a moment after it was used
	banned  = "Bearer banned"
	unknown = "Bearer unknown"
	noKeys  = "Bearer nokeys"
)

type personKey struct{}

type tokenError string

func (e tokenError) Error() string  { return "auth: " + string(e) }
func (e tokenError) Code() string   { return string(e) }
func (e tokenError) Public() string { return "refused: " + string(e) }

func authenticate(ctx context.Context, token string) (context.Context, time.Time, error) {
	ctx = context.WithValue(ctx, personKey{}, "somebody")
	switch token {
	case "good":
		return ctx, time.Now().Add(time.Hour), nil
	case "soon":
		return ctx, time.Now().Add(time.Second), nil
	case "ended":
		return ctx, time.Now().Add(-time.Second), nil
	case "banned":
		return nil, time.Time{}, tokenError(transport.CodeForbidden)
	case "nokeys":
		return nil, time.Time{}, tokenError(transport.CodeUnavailable)
	default:
		return nil, time.Time{}, errors.New("no such token: " + secret)
	}
}

// site is a running server with its log.
type site struct {
	url string
	log *journal
	// stop ends the base context of the server.
	stop context.CancelFunc
}

// serve runs a server of the world; change may be nil.
func serve(t *testing.T, es graphql.ExecutableSchema, change func(*transport.Config)) *site {
	t.Helper()
	log := &journal{}
	config := transport.Config{Authenticate: authenticate, Logger: log.logger()}
	if change != nil {
		change(&config)
	}
	base, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	handler := transport.Outer(transport.Server(es, config), log.logger(), config.Origins)
	server := httptest.NewUnstartedServer(handler)
	server.Config.BaseContext = func(net.Listener) context.Context { return base }
	server.Start()
	t.Cleanup(func() {
		stop()
		server.Close()
		if strings.Contains(log.String(), secret) {
			t.Errorf("the log holds patient data:\n%s", log)
		}
	})
	return &site{url: server.URL, log: log, stop: stop}
}

// answer is what came back over HTTP.
type answer struct {
	status int
	header http.Header
	body   string
	parsed graphql.Response
}

// post sends a body with the good token; change may be nil.
func (s *site) post(t *testing.T, body string, change func(*http.Request)) answer {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", good)
	if change != nil {
		change(request)
	}
	response, err := http.DefaultClient.Do(request) //nolint:forbidigo // the server of the test ends by itself
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	got := answer{status: response.StatusCode, header: response.Header, body: string(text)}
	if err := json.Unmarshal(text, &got.parsed); err != nil {
		t.Fatalf("answer %d is not JSON: %v: %s", got.status, err, text)
	}
	return got
}

// ask sends an operation without variables.
func (s *site) ask(t *testing.T, query string) answer {
	t.Helper()
	return s.post(t, request(query, nil), nil)
}

func request(query string, variables map[string]any) string {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		panic(err)
	}
	return string(body)
}

// code returns the code of the first error, or "".
func (a answer) code() string {
	if len(a.parsed.Errors) == 0 {
		return ""
	}
	code, _ := a.parsed.Errors[0].Extensions["code"].(string)
	return code
}

// message returns the text of the first error, or "".
func (a answer) message() string {
	if len(a.parsed.Errors) == 0 {
		return ""
	}
	return a.parsed.Errors[0].Message
}

func (j *journal) contains(text string) bool { return strings.Contains(j.String(), text) }
