package transport_test

import (
	"bufio"
	"context"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"caseload/graph/transport"
)

// events reads server-sent events as they come.
type events struct {
	t     *testing.T
	lines *bufio.Scanner
}

// listen sends a subscription and returns its events.
func (s *site) listen(t *testing.T, token string) *events {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url,
		strings.NewReader(`{"query":"subscription { changed }"}`))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "text/event-stream")
	request.Header.Set("Authorization", token)
	response, err := http.DefaultClient.Do(request) //nolint:forbidigo // the server of the test ends by itself
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	if kind := response.Header.Get("Content-Type"); kind != "text/event-stream" {
		t.Fatalf("got %d %s", response.StatusCode, kind)
	}
	if cache := response.Header.Get("Cache-Control"); cache != "no-store" {
		t.Errorf("Cache-Control %q", cache)
	}
	return &events{t: t, lines: bufio.NewScanner(response.Body)}
}

// next returns the next event or comment, "" at the end.
func (e *events) next() string {
	e.t.Helper()
	var event []string
	for e.lines.Scan() {
		if e.lines.Text() == "" {
			return strings.Join(event, "\n")
		}
		event = append(event, e.lines.Text())
	}
	return ""
}

func (e *events) expect(want string) {
	e.t.Helper()
	if got := e.next(); got != want {
		e.t.Fatalf("got %q, want %q", got, want)
	}
}

const costed = `,"extensions":{"cost":{"requested":0,"limit":50000}}}`

func TestStreamCarriesASubscription(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	e := serve(t, w, nil).listen(t, good)
	e.expect(":")
	source.events <- `{"changed":"one"}`
	e.expect("event: next\ndata: " + `{"data":{"changed":"one"}` + costed)
	source.events <- `{"changed":"two"}`
	e.expect("event: next\ndata: " + `{"data":{"changed":"two"}` + costed)
	close(source.events)
	e.expect("event: complete")
	e.expect("")
}

func TestAStreamIsForSubscriptionsWhereJSONIsTakenToo(t *testing.T) {
	t.Parallel()
	w := newWorld()
	w.events = func(context.Context) <-chan string {
		over := make(chan string)
		close(over)
		return over
	}
	s := serve(t, w, func(c *transport.Config) { c.Documents = transport.Documents{"listen": `subscription { changed }`} })
	// As urql says of each of its requests.
	const both = "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
	for body, want := range map[string]string{
		`{"query":"{ hello }"}`:                "application/graphql-response+json",
		`{"query":"subscription { changed }"}`: "text/event-stream",
		`{"documentId":"listen"}`:              "text/event-stream",
		`{"documentId":"nobody"}`:              "application/graphql-response+json",
		`{"query":"subscription"}`:             "application/graphql-response+json",
		`{"query":"query A { hello } subscription B { changed }","operationName":"B"}`: "text/event-stream",
	} {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Accept", both)
		request.Header.Set("Authorization", good)
		response, err := http.DefaultClient.Do(request) //nolint:forbidigo // the server of the test ends by itself
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if got, _, _ := strings.Cut(response.Header.Get("Content-Type"), ";"); got != want {
			t.Errorf("%s: %d %s, want %s", body, response.StatusCode, got, want)
		}
	}
}

func TestStreamIsKeptAlive(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	e := serve(t, w, func(c *transport.Config) { c.KeepAlive = 20 * time.Millisecond }).listen(t, good)
	e.expect(":")
	e.expect(": ping")
	e.expect(": ping")
	close(source.events)
}

func TestStreamEndsWithItsToken(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	e := serve(t, w, nil).listen(t, soon)
	e.expect(":")
	e.expect("event: next\ndata: " + `{"errors":[{"message":"the access token has expired","extensions":{"code":"TOKEN_EXPIRED"}}],"data":null}`)
	e.expect("event: complete")
	e.expect("")
	await(t, source.over, "the end of the subscription")
}

func TestStreamEndsWithTheServer(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	s := serve(t, w, nil)
	e := s.listen(t, good)
	e.expect(":")
	s.stop()
	await(t, source.over, "the end of the subscription")
}

func TestStreamIsRefusedLikePost(t *testing.T) {
	t.Parallel()
	s := serve(t, newWorld(), nil)
	accept := func(r *http.Request) { r.Header.Set("Accept", "text/event-stream") }
	if got := s.post(t, `[`+secret, accept); got.status != http.StatusBadRequest || strings.Contains(got.body, secret) {
		t.Errorf("a bad body: %d %s", got.status, got.body)
	}
	if got := s.post(t, `{"query":"{ hello }"}`, func(r *http.Request) {
		accept(r)
		r.Header.Set("Authorization", ended)
	}); got.code() != transport.CodeTokenExpired {
		t.Errorf("an expired token: %d %s", got.status, got.body)
	}
}

func TestStreamsAreBounded(t *testing.T) {
	t.Parallel()
	w := newWorld()
	source := newSource(w)
	s := serve(t, w, func(c *transport.Config) { c.MaxStreams = 1 })
	s.listen(t, good).expect(":")
	got := s.post(t, `{"query":"subscription { changed }"}`, func(r *http.Request) { r.Header.Set("Accept", "text/event-stream") })
	if got.status != http.StatusServiceUnavailable || got.code() != transport.CodeOverloaded {
		t.Errorf("the second: %d %s", got.status, got.body)
	}
	close(source.events)
}

// TestStreamDropsAClientThatStopsReading never reads an answer that is larger
// than what fits into the network.
func TestStreamDropsAClientThatStopsReading(t *testing.T) {
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
	s := serve(t, w, func(c *transport.Config) { c.WriteTimeout = 100 * time.Millisecond })
	var dialer net.Dialer
	connection, err := dialer.DialContext(t.Context(), "tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = connection.Close() }()
	const body = `{"query":"subscription { changed }"}`
	_, err = connection.Write([]byte("POST / HTTP/1.1\r\nHost: test\r\nAuthorization: " + good +
		"\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: 36\r\n\r\n" + body))
	if err != nil {
		t.Fatal(err)
	}
	await(t, over, "the end of the subscription")
}
