package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

// answers is a database that answers with err.
type answers struct{ err error }

func (a answers) PingContext(context.Context) error { return a.err }

var silent = slog.New(slog.DiscardHandler)

func startTestWeb(t *testing.T, handler http.HandlerFunc) (w *web, address string) {
	t.Helper()
	listener := mustListen(t, "127.0.0.1:0", false)
	w = startWeb(listener, handler, answers{}, silent)
	t.Cleanup(func() { _ = w.server.Close() })
	return w, origin(listener.Addr())
}

// call sends a GET and returns the answer, to be closed.
func call(t *testing.T, url, accept string) *http.Response {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("Accept", accept)
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	return response
}

func body(t *testing.T, response *http.Response) string {
	t.Helper()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestHealthSaysWhetherRequestsMayCome(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		database error
		stopping bool
		want     int
	}{
		{"database answers", nil, false, http.StatusOK},
		{"database is away", errors.New("connection refused"), false, http.StatusServiceUnavailable},
		{"server is stopping", nil, true, http.StatusServiceUnavailable},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			h := &health{database: answers{tt.database}, log: silent}
			h.stopping.Store(tt.stopping)
			recorder := httptest.NewRecorder()
			h.ready(recorder, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/readyz", nil))
			if recorder.Code != tt.want {
				t.Errorf("status %d, want %d", recorder.Code, tt.want)
			}
			if strings.Contains(recorder.Body.String(), "refused") {
				t.Errorf("the answer repeats the error: %s", recorder.Body)
			}
		})
	}
}

func TestStopLetsARequestFinish(t *testing.T) {
	t.Parallel()
	entered, release := make(chan struct{}), make(chan struct{})
	w, address := startTestWeb(t, func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		<-release
		_, _ = io.WriteString(w, "done")
	})
	stopped := make(chan error)
	go func() {
		<-entered
		go func() { stopped <- w.stop(context.Background()) }()
		if err := <-w.ended; !errors.Is(err, http.ErrServerClosed) { // no new connections from here on
			t.Error(err)
		}
		close(release)
	}()
	response := call(t, address, "application/json")
	defer func() { _ = response.Body.Close() }()
	if got := body(t, response); got != "done" {
		t.Errorf("answer %q", got)
	}
	if err := <-stopped; err != nil {
		t.Errorf("stop: %v", err)
	}
}

func TestStopEndsStreamsAtOnce(t *testing.T) {
	t.Parallel()
	w, address := startTestWeb(t, func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, "first\n")
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
		_, _ = io.WriteString(w, "bye\n")
	})
	response := call(t, address, "text/event-stream")
	defer func() { _ = response.Body.Close() }()
	lines := bufio.NewReader(response.Body)
	if line, err := lines.ReadString('\n'); err != nil || line != "first\n" {
		t.Fatalf("got %q, %v", line, err)
	}
	if err := w.stop(t.Context()); err != nil { // would wait for ever
		t.Fatal(err)
	}
	if rest, err := io.ReadAll(lines); err != nil || string(rest) != "bye\n" {
		t.Errorf("the stream was cut: %q, %v", rest, err)
	}
}

func TestStopCutsOffWhatOutlivesTheGrace(t *testing.T) {
	t.Parallel()
	entered := make(chan struct{})
	w, address := startTestWeb(t, func(_ http.ResponseWriter, r *http.Request) {
		close(entered)
		<-r.Context().Done()
	})
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	answered := make(chan error)
	go func() {
		response, err := http.DefaultTransport.RoundTrip(request)
		if err == nil {
			err = response.Body.Close()
		}
		answered <- err
	}()
	<-entered
	over, cancel := context.WithDeadline(t.Context(), time.Now())
	defer cancel()
	if err := w.stop(over); err == nil || !strings.Contains(err.Error(), "CASELOAD_SHUTDOWN_GRACE") {
		t.Errorf("stop: %v", err)
	}
	if err := <-answered; err == nil {
		t.Error("the request got an answer")
	}
}

func TestNoStreamBeginsWhileStopping(t *testing.T) {
	t.Parallel()
	d := newDrain()
	d.end(t.Context())
	recorder := httptest.NewRecorder()
	request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/graphql", nil)
	request.Header.Set("Upgrade", "websocket")
	d.around(http.NotFoundHandler()).ServeHTTP(recorder, request)
	if recorder.Code != http.StatusServiceUnavailable {
		t.Errorf("status %d", recorder.Code)
	}
}
