package transport_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"

	"caseload/graph/transport"
)

// patience is how long a test waits for what must come. It passes only when
// the test fails.
const patience = 20 * time.Second

// client is the phone's end of a websocket.
type client struct {
	*websocket.Conn

	t *testing.T
}

type message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// dial opens a websocket; change may be nil.
func (s *site) dial(t *testing.T, change func(*websocket.DialOptions)) *client {
	t.Helper()
	options := &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{}}
	if change != nil {
		change(options)
	}
	ws, response, err := websocket.Dial(t.Context(), "ws"+strings.TrimPrefix(s.url, "http"), options) //nolint:bodyclose // Dial says not to
	if err != nil {
		t.Fatalf("dial: %v (%+v)", err, response)
	}
	t.Cleanup(func() { _ = ws.CloseNow() })
	ws.SetReadLimit(1 << 24)
	return &client{Conn: ws, t: t}
}

// open dials and says who it is.
func (s *site) open(t *testing.T, token string) *client {
	t.Helper()
	c := s.dial(t, nil)
	c.send(`{"type":"connection_init","payload":{"Authorization":"` + token + `"}}`)
	c.expect(message{Type: "connection_ack"})
	return c
}

func (c *client) send(text string) {
	c.t.Helper()
	if err := c.Write(c.t.Context(), websocket.MessageText, []byte(text)); err != nil {
		c.t.Fatalf("send %s: %v", text, err)
	}
}

func (c *client) receive() message {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), patience)
	defer cancel()
	var m message
	if err := wsjson.Read(ctx, c.Conn, &m); err != nil {
		c.t.Fatalf("receive: %v", err)
	}
	return m
}

func (c *client) expect(want message) {
	c.t.Helper()
	if got := c.receive(); got.ID != want.ID || got.Type != want.Type || string(got.Payload) != string(want.Payload) {
		c.t.Fatalf("got %s %s %s, want %s %s %s", got.Type, got.ID, got.Payload, want.Type, want.ID, want.Payload)
	}
}

// expectClose reads until the websocket is closed.
func (c *client) expectClose(code websocket.StatusCode, reason string) {
	c.t.Helper()
	ctx, cancel := context.WithTimeout(c.t.Context(), patience)
	defer cancel()
	for {
		_, _, err := c.Read(ctx)
		if err == nil {
			continue
		}
		closed, ok := errors.AsType[websocket.CloseError](err)
		if !ok || closed.Code != code || closed.Reason != reason {
			c.t.Fatalf("closed with %v, want %d %q", err, code, reason)
		}
		return
	}
}

func next(id, data string) message {
	return message{ID: id, Type: "next", Payload: json.RawMessage(`{"data":` + data + `,"extensions":{"cost":{"requested":0,"limit":50000}}}`)}
}

func subscribe(id string) string {
	return `{"id":"` + id + `","type":"subscribe","payload":{"query":"subscription { changed }"}}`
}

// source is a subscription that the test feeds and watches.
type source struct {
	events  chan string
	started chan struct{}
	over    chan struct{}
}

// newSource makes the subscriptions of w read from a source.
func newSource(w *world) *source {
	s := &source{events: make(chan string), started: make(chan struct{}, 100), over: make(chan struct{}, 100)}
	w.events = func(ctx context.Context) <-chan string {
		context.AfterFunc(ctx, func() { s.over <- struct{}{} })
		s.started <- struct{}{}
		return s.events
	}
	return s
}

func await(t *testing.T, event <-chan struct{}, what string) {
	t.Helper()
	select {
	case <-event:
	case <-time.After(patience):
		t.Fatalf("%s never came", what)
	}
}

func TestSocketCarriesSubscriptionsAndQueries(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	c := serve(t, w, nil).open(t, good)
	c.send(subscribe("a"))
	await(t, source.started, "the subscription")
	source.events <- `{"changed":"one"}`
	c.expect(next("a", `{"changed":"one"}`))
	c.send(`{"id":"b","type":"subscribe","payload":{"query":"{ hello }"}}`)
	c.expect(next("b", `{"hello":"world"}`))
	c.expect(message{ID: "b", Type: "complete"})
	source.events <- `{"changed":"two"}`
	c.expect(next("a", `{"changed":"two"}`))
	close(source.events)
	c.expect(message{ID: "a", Type: "complete"})
	if err := c.Close(websocket.StatusNormalClosure, ""); err != nil {
		t.Errorf("close: %v", err)
	}
}

func TestSocketEndsASubscriptionWithTheClient(t *testing.T) {
	t.Parallel()
	for name, leave := range map[string]func(*client){
		"by complete":     func(c *client) { c.send(`{"id":"a","type":"complete"}`) },
		"by close":        func(c *client) { _ = c.Close(websocket.StatusNormalClosure, "") },
		"by hanging up":   func(c *client) { _ = c.CloseNow() },
		"with bad manner": func(c *client) { c.send(`nonsense`); c.expectClose(4400, "Invalid message received") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld()
			source := newSource(w)
			c := serve(t, w, nil).open(t, good)
			c.send(subscribe("a"))
			await(t, source.started, "the subscription")
			leave(c)
			await(t, source.over, "the end of the subscription")
		})
	}
}

// TestSocketLetsAnIDBeUsedAgainAtOnce ends an operation and starts another
// under the same id before the server has ended the first. The end of the
// first must not be taken for the end of the second.
func TestSocketLetsAnIDBeUsedAgainAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	c := serve(t, w, nil).open(t, good)
	for range 20 {
		c.send(subscribe("a"))
		await(t, source.started, "the subscription")
		c.send(`{"id":"a","type":"complete"}`)
	}
	c.send(subscribe("a"))
	await(t, source.started, "the last subscription")
	for range 20 {
		await(t, source.over, "the end of a subscription")
	}
	source.events <- `{"changed":"still here"}`
	c.expect(next("a", `{"changed":"still here"}`))
	c.send(`{"id":"a","type":"complete"}`)
	await(t, source.over, "the end of the last subscription")
}

func TestSocketHoldsTheClientToTheProtocol(t *testing.T) {
	t.Parallel()
	const ack = `{"type":"connection_init","payload":{"authorization":"Bearer good"}}`
	long := strings.Repeat("x", 65)
	tests := map[string]struct {
		send   []string
		code   websocket.StatusCode
		reason string
	}{
		"no JSON":                 {[]string{`nonsense`}, 4400, "Invalid message received"},
		"a list":                  {[]string{`[]`}, 4400, "Invalid message received"},
		"no type":                 {[]string{`{}`}, 4400, "Invalid message received"},
		"an unknown type":         {[]string{ack, `{"type":"start","id":"a"}`}, 4400, "Invalid message received"},
		"a message of the server": {[]string{ack, `{"type":"next","id":"a"}`}, 4400, "Invalid message received"},
		"a number for an id":      {[]string{ack, `{"type":"subscribe","id":1}`}, 4400, "Invalid message received"},
		"no id":                   {[]string{ack, `{"type":"subscribe","payload":{"query":"{hello}"}}`}, 4400, "Invalid message received"},
		"a long id":               {[]string{ack, subscribe(long)}, 4400, "Invalid message received"},
		"broken UTF-8":            {[]string{ack, "{\"type\":\"ping\",\"payload\":\"\xff\"}"}, 4400, "Invalid message received"},
		"nesting":                 {[]string{`{"type":"ping","payload":` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}`}, 4400, "Invalid message received"},
		"a text to begin with":    {[]string{`{"type":"connection_init","payload":"x"}`}, 4400, "Invalid message received"},
		"a subscription first":    {[]string{subscribe("a")}, 4401, "Unauthorized"},
		"no token":                {[]string{`{"type":"connection_init"}`}, 4401, "unauthenticated"},
		"a null for a token":      {[]string{`{"type":"connection_init","payload":null}`}, 4401, "unauthenticated"},
		"a number for a token":    {[]string{`{"type":"connection_init","payload":{"Authorization":5}}`}, 4401, "unauthenticated"},
		"an unknown token":        {[]string{`{"type":"connection_init","payload":{"Authorization":"` + unknown + `"}}`}, 4401, "unauthenticated"},
		"an expired token":        {[]string{`{"type":"connection_init","payload":{"Authorization":"` + ended + `"}}`}, 4401, "token expired"},
		"a forbidden person":      {[]string{`{"type":"connection_init","payload":{"Authorization":"` + banned + `"}}`}, 4403, "forbidden"},
		"no keys":                 {[]string{`{"type":"connection_init","payload":{"Authorization":"` + noKeys + `"}}`}, 1013, "try again later"},
		"two beginnings":          {[]string{ack, ack}, 4429, "Too many initialisation requests"},
		"one id twice":            {[]string{ack, subscribe("a"), subscribe("a")}, 4409, "Subscriber for a already exists"},
	}
	w := newWorld()
	newSource(w)
	s := serve(t, w, nil)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := s.dial(t, nil)
			for i, text := range test.send {
				c.send(text)
				if text == ack && i == len(test.send)-1 {
					break // closed instead of acknowledged
				}
				if text == ack && test.send[i+1] != ack {
					c.expect(message{Type: "connection_ack"})
				}
			}
			c.expectClose(test.code, test.reason)
		})
	}
}

func TestSocketTakesBinaryForInvalid(t *testing.T) {
	t.Parallel()
	c := serve(t, newWorld(), nil).dial(t, nil)
	if err := c.Write(t.Context(), websocket.MessageBinary, []byte(`{"type":"connection_init"}`)); err != nil {
		t.Fatal(err)
	}
	c.expectClose(4400, "Invalid message received")
}

func TestSocketSpeaksOneSubprotocol(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	for name, offered := range map[string][]string{
		"none": nil, "the legacy one": {"graphql-ws"}, "another": {"mqtt"},
	} {
		c := s.dial(t, func(o *websocket.DialOptions) { o.Subprotocols = offered })
		if got := c.Subprotocol(); got != "" {
			t.Errorf("%s: %q chosen", name, got)
		}
		c.expectClose(4406, "Subprotocol not acceptable")
	}
	c := s.dial(t, func(o *websocket.DialOptions) { o.Subprotocols = []string{"graphql-ws", "graphql-transport-ws"} })
	if got := c.Subprotocol(); got != "graphql-transport-ws" {
		t.Errorf("of two, %q chosen", got)
	}
}

func TestSocketTakesTheTokenOfTheUpgradeToo(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	c := s.dial(t, func(o *websocket.DialOptions) { o.HTTPHeader.Set("Authorization", good) })
	c.send(`{"type":"connection_init"}`)
	c.expect(message{Type: "connection_ack"})

	c = s.dial(t, func(o *websocket.DialOptions) { o.HTTPHeader.Set("Authorization", good) })
	c.send(`{"type":"connection_init","payload":{"Authorization":"` + ended + `"}}`)
	c.expectClose(4401, "token expired")
}

func TestSocketEndsWithItsToken(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	c := serve(t, w, nil).open(t, soon)
	c.send(subscribe("a"))
	await(t, source.started, "the subscription")
	c.expectClose(4401, "token expired")
	await(t, source.over, "the end of the subscription")
}

func TestSocketClosesAClientThatNeverSaysWhoItIs(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), func(c *transport.Config) { c.InitTimeout = 50 * time.Millisecond })
	c := s.dial(t, nil)
	c.send(`{"type":"ping"}`)
	c.expect(message{Type: "pong"})
	c.expectClose(4408, "Connection initialisation timeout")
}

func TestSocketOutlivesTheTimeToSayWhoItIs(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	c := serve(t, w, func(c *transport.Config) {
		c.InitTimeout, c.KeepAlive = 500*time.Millisecond, time.Second
	}).open(t, good)
	c.send(subscribe("a"))
	await(t, source.started, "the subscription")
	c.expect(message{Type: "ping"}) // comes after the time to say who it is
	c.send(`{"type":"pong"}`)
	source.events <- `{"changed":"one"}`
	c.expect(next("a", `{"changed":"one"}`))
}

func TestSocketSaysThatTheServerStops(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	s := serve(t, w, nil)
	c := s.open(t, good)
	c.send(subscribe("a"))
	await(t, source.started, "the subscription")
	s.stop()
	c.expectClose(websocket.StatusGoingAway, "server is going away")
	await(t, source.over, "the end of the subscription")
}

func TestSocketRunsSoManyOperationsAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	c := serve(t, w, func(c *transport.Config) { c.MaxSubscriptions = 2 }).open(t, good)
	for _, id := range []string{"a", "b"} {
		c.send(subscribe(id))
		await(t, source.started, "a subscription")
	}
	c.send(subscribe("c"))
	c.expect(message{ID: "c", Type: "error", Payload: json.RawMessage(
		`[{"message":"the connection has too many operations at once: at most 2","extensions":{"code":"TOO_MANY_SUBSCRIPTIONS"}}]`)})
	c.send(`{"id":"b","type":"complete"}`)
	await(t, source.over, "the end of one")
	// The server has to hear of the end before there is room again, which a
	// query as the next operation cannot tell from the outside: so ask until.
	for {
		c.send(`{"id":"d","type":"subscribe","payload":{"query":"{ hello }"}}`)
		if got := c.receive(); got.Type == "next" {
			break
		}
	}
	c.expect(message{ID: "d", Type: "complete"})
}

func TestSocketAnswersErrorsLikePost(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.answer = func(context.Context) (string, error) { return "", errors.New(secret) }
	s := serve(t, w, nil)
	c := s.open(t, good)
	for payload, want := range map[string]string{
		`{"query":"{ nothing }"}`:                             `"code":"GRAPHQL_VALIDATION_FAILED"`,
		`{"query":"{ panel(first: 0) { nodes { id } } }"}`:    `"code":"PAGE_SIZE"`,
		`{"query":5,"x":"` + secret + `"}`:                    `"code":"BAD_REQUEST"`,
		`null`:                                                `"code":"GRAPHQL_VALIDATION_FAILED"`,
		`{"query":"{ patient { ... @defer { id } } }"}`:       `"code":"INCREMENTAL_DELIVERY"`,
		`{"query":"{ hello } #` + secret + `","variables":1}`: `"code":"BAD_REQUEST"`,
	} {
		c.send(`{"id":"a","type":"subscribe","payload":` + payload + `}`)
		got := c.receive()
		if got.Type != "error" || !strings.Contains(string(got.Payload), want) || strings.Contains(string(got.Payload), secret) {
			t.Errorf("%s: got %s %s", payload, got.Type, got.Payload)
		}
	}
	c.send(`{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}`)
	if got := c.receive(); got.Type != "next" || !strings.Contains(string(got.Payload), `"code":"INTERNAL"`) {
		t.Errorf("got %s %s", got.Type, got.Payload)
	}
}

func TestSocketSurvivesAPanicOfAnOperation(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.events = func(context.Context) <-chan string { panic(secret) }
	c := serve(t, w, nil).open(t, good)
	c.send(subscribe("a"))
	got := c.receive()
	if got.Type != "error" || !strings.Contains(string(got.Payload), `"code":"INTERNAL"`) || strings.Contains(string(got.Payload), secret) {
		t.Errorf("got %s %s", got.Type, got.Payload)
	}
	c.send(`{"id":"b","type":"subscribe","payload":{"query":"{ hello }"}}`)
	c.expect(next("b", `{"hello":"world"}`))
}

// TestSocketDropsAClientThatStopsReading sends until nothing more fits into
// the network. Without a time limit the write would hang for good, and with it
// whatever else the connection has to say, its end included.
func TestSocketDropsAClientThatStopsReading(t *testing.T) {
	t.Parallel()
	w := newWorld()
	over := make(chan struct{})
	w.events = func(ctx context.Context) <-chan string {
		events := make(chan string)
		event := `{"changed":"` + strings.Repeat("x", 1<<20) + `"}`
		go func() {
			defer close(over)
			for {
				select {
				case events <- event:
				case <-ctx.Done():
					return
				}
			}
		}()
		return events
	}
	c := serve(t, w, func(c *transport.Config) { c.WriteTimeout = 100 * time.Millisecond }).open(t, good)
	c.send(subscribe("a"))
	await(t, over, "the end of the subscription")
}

func TestSocketDropsAClientThatDoesNotAnswerPings(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	c := serve(t, w, func(c *transport.Config) { c.KeepAlive = 50 * time.Millisecond }).open(t, good)
	c.send(subscribe("a"))
	await(t, source.started, "the subscription")
	c.expect(message{Type: "ping"})
	await(t, source.over, "the end of the subscription")
}

func TestSocketKeepsAClientThatAnswersPings(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	c := serve(t, w, func(c *transport.Config) { c.KeepAlive = 300 * time.Millisecond }).open(t, good)
	c.send(subscribe("a"))
	await(t, source.started, "the subscription")
	for range 4 {
		c.expect(message{Type: "ping"})
		c.send(`{"type":"pong"}`)
	}
	source.events <- `{"changed":"one"}`
	for {
		got := c.receive()
		if got.Type == "ping" {
			continue
		}
		if got.Type != "next" {
			t.Errorf("got %s", got.Type)
		}
		return
	}
}

func TestSocketRefusesMessagesOverTheLimit(t *testing.T) {
	t.Parallel()
	c := serve(t, newWorld(), nil).open(t, good)
	huge := `{"id":"a","type":"subscribe","payload":{"query":"{ hello } #` + strings.Repeat("x", 2<<20) + `"}}`
	// The server may close before all of it is sent.
	_ = c.Write(t.Context(), websocket.MessageText, []byte(huge))
	c.expectClose(websocket.StatusMessageTooBig, "read limited at 1048577 bytes")
}

func TestSocketAsksWhereThePageComesFrom(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), func(c *transport.Config) { c.Origins = []string{"https://app.example.org"} })
	tests := map[string]struct {
		origin string
		want   int
	}{
		"no page":         {"", http.StatusSwitchingProtocols},
		"own host":        {s.url, http.StatusSwitchingProtocols},
		"allowed":         {"https://app.example.org", http.StatusSwitchingProtocols},
		"another host":    {"https://evil.example", http.StatusForbidden},
		"another port":    {"https://app.example.org:8443", http.StatusForbidden},
		"another scheme":  {"http://app.example.org", http.StatusForbidden},
		"a longer name":   {"https://app.example.org.evil.example", http.StatusForbidden},
		"a sandbox":       {"null", http.StatusForbidden},
		"what is no host": {"%", http.StatusForbidden},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ws, response, err := websocket.Dial(t.Context(), "ws"+strings.TrimPrefix(s.url, "http"), &websocket.DialOptions{ //nolint:bodyclose // as above
				Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: http.Header{"Origin": {test.origin}},
			})
			if ws != nil {
				defer func() { _ = ws.CloseNow() }()
			}
			if response == nil || response.StatusCode != test.want {
				t.Fatalf("got %v %v, want %d", response, err, test.want)
			}
		})
	}
}

func TestSocketsAreBounded(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), func(c *transport.Config) { c.MaxStreams = 1 })
	s.open(t, good)
	_, response, err := websocket.Dial(t.Context(), "ws"+strings.TrimPrefix(s.url, "http"), nil) //nolint:bodyclose // as above
	if err == nil || response.StatusCode != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == "" {
		t.Errorf("the second: %v %v", response, err)
	}
}
