package mllp_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"caseload/care/intake/mllp"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// soon is longer than anything here takes on a busy machine.
const soon = 10 * time.Second

func echo(_ context.Context, _ mllp.Peer, in mllp.Frame) ([]byte, error) {
	if in.TooLarge {
		return []byte("too large: " + string(in.Message)), nil
	}
	return append([]byte("got "), in.Message...), nil
}

func TestServer_answersEachMessageInItsOrder(t *testing.T) {
	t.Parallel()
	address := serve(t, mllp.Server{Handle: echo, Limit: 4})
	conn := dial(t, address)
	_, err := io.WriteString(conn, "\va\x1c\r\vb\x1c\r\n\vtoo long\x1c\r\vc\x1c\r") // without waiting
	if err != nil {
		t.Fatal(err)
	}
	r := mllp.NewReader(conn, 100)
	for _, want := range []string{"got a", "got b", "too large: too ", "got c"} {
		if got, err := r.Next(); err != nil || string(got) != want {
			t.Fatalf("%q, %v, want %q", got, err, want)
		}
	}
}

func TestServer_acknowledgesOnlyWhatTheHandlerHasDone(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	stored := atomic.Bool{}
	address := serve(t, mllp.Server{Handle: func(context.Context, mllp.Peer, mllp.Frame) ([]byte, error) {
		<-release
		stored.Store(true)
		return []byte("AA"), nil
	}})
	conn := dial(t, address)
	send(t, conn, "a")
	if err := conn.SetReadDeadline(time.Now().Add(50 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if n, err := conn.Read(make([]byte, 1)); n > 0 || err == nil {
		t.Fatal("acknowledged before the handler returned")
	}
	close(release)
	_ = conn.SetReadDeadline(time.Now().Add(soon))
	if got := receive(t, conn); got != "AA" || !stored.Load() {
		t.Errorf("%q", got)
	}
}

func TestServer_closesWithoutAnAnswer(t *testing.T) {
	t.Parallel()
	for name, handle := range map[string]mllp.Handler{
		"a handler that fails":   func(context.Context, mllp.Peer, mllp.Frame) ([]byte, error) { return []byte("AA"), errors.New("no") },
		"a handler that panics":  func(context.Context, mllp.Peer, mllp.Frame) ([]byte, error) { panic("SECRET") },
		"a handler that forgets": func(context.Context, mllp.Peer, mllp.Frame) ([]byte, error) { return nil, nil },
		"a handler that is slow": func(ctx context.Context, _ mllp.Peer, _ mllp.Frame) ([]byte, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		},
		"an answer that cannot be framed": func(context.Context, mllp.Peer, mllp.Frame) ([]byte, error) { return []byte("\v"), nil },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log buffer
			address := serve(t, mllp.Server{Handle: handle, Work: 20 * time.Millisecond, Log: slog.New(slog.NewTextHandler(&log, nil))})
			conn := dial(t, address)
			send(t, conn, "PID SECRET")
			expectClosed(t, conn)
			if text := log.String(); strings.Contains(text, "SECRET") {
				t.Errorf("the log repeats the message: %s", text)
			}
		})
	}
}

func TestServer_givesUpOnBadSenders(t *testing.T) {
	t.Parallel()
	for name, sent := range map[string]string{
		"no frame":                 "GET / HTTP/1.1\r\n",
		"a message that stalls":    "\vMSH",
		"a silent connection":      "",
		"a message without an end": "\v" + strings.Repeat("x", 4*16+10),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			called := atomic.Bool{}
			address := serve(t, mllp.Server{Limit: 4, Idle: 50 * time.Millisecond, Transfer: 50 * time.Millisecond,
				Handle: func(context.Context, mllp.Peer, mllp.Frame) ([]byte, error) {
					called.Store(true)
					return []byte("AA"), nil
				}})
			conn := dial(t, address)
			if _, err := io.WriteString(conn, sent); err != nil {
				t.Fatal(err)
			}
			expectClosed(t, conn)
			if called.Load() {
				t.Error("the handler was asked about half a message")
			}
		})
	}
}

func TestServer_boundsItsConnections(t *testing.T) {
	t.Parallel()
	address := serve(t, mllp.Server{Handle: echo, Connections: 1})
	first := dial(t, address)
	send(t, first, "a")
	receive(t, first)
	expectClosed(t, dial(t, address))
	send(t, first, "b")
	if got := receive(t, first); got != "got b" {
		t.Errorf("the first is harmed: %q", got)
	}
	_ = first.Close()
	for deadline := time.Now().Add(soon); time.Now().Before(deadline); {
		again := dial(t, address)
		_ = mllp.Write(again, []byte("c")) // which may be closed already
		if got, err := mllp.NewReader(again, 100).Next(); err == nil && string(got) == "got c" {
			return
		}
	}
	t.Error("the place of a connection that has ended is not free again")
}

func TestServer_finishesWhatItHasBegunWhenItEnds(t *testing.T) {
	t.Parallel()
	begun, release := make(chan struct{}), make(chan struct{})
	ctx, cancel := context.WithCancel(t.Context())
	address, done := start(ctx, t, mllp.Server{Handle: func(context.Context, mllp.Peer, mllp.Frame) ([]byte, error) {
		close(begun)
		<-release
		return []byte("AA"), nil
	}})
	busy, idle := dial(t, address), dial(t, address)
	send(t, busy, "a")
	<-begun
	cancel()
	expectClosed(t, idle)
	select {
	case err := <-done:
		t.Fatalf("the server ended before its handler: %v", err)
	default:
	}
	close(release)
	if got := receive(t, busy); got != "AA" {
		t.Errorf("%q", got)
	}
	expectClosed(t, busy)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestServer_endsAfterItsGrace(t *testing.T) {
	t.Parallel()
	begun := make(chan struct{})
	ctx, cancel := context.WithCancel(t.Context())
	address, done := start(ctx, t, mllp.Server{Grace: 20 * time.Millisecond, Work: time.Hour,
		Handle: func(ctx context.Context, _ mllp.Peer, _ mllp.Frame) ([]byte, error) {
			close(begun)
			<-ctx.Done()
			return nil, ctx.Err()
		}})
	conn, half := dial(t, address), dial(t, address)
	send(t, conn, "a")
	_, _ = io.WriteString(half, "\vhalf") // which never ends
	<-begun
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	expectClosed(t, conn)
}

// serve starts a server that ends with the test.
func serve(t *testing.T, s mllp.Server) (address string) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	address, done := start(ctx, t, s)
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return address
}

func start(ctx context.Context, t *testing.T, s mllp.Server) (address string, done chan error) {
	t.Helper()
	if s.Log == nil {
		s.Log = slog.New(slog.DiscardHandler)
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done = make(chan error, 1)
	go func() { done <- s.Serve(ctx, listener) }()
	return listener.Addr().String(), done
}

func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	conn, err := new(net.Dialer).DialContext(t.Context(), "tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(soon))
	return conn
}

func send(t *testing.T, conn net.Conn, message string) {
	t.Helper()
	if err := mllp.Write(conn, []byte(message)); err != nil {
		t.Fatal(err)
	}
}

func receive(t *testing.T, conn net.Conn) string {
	t.Helper()
	answer, err := mllp.NewReader(conn, 1000).Next()
	if err != nil {
		t.Fatal(err)
	}
	return string(answer)
}

// expectClosed asks that the server closes the connection without a word.
func expectClosed(t *testing.T, conn net.Conn) {
	t.Helper()
	_ = conn.SetReadDeadline(time.Now().Add(soon))
	n, err := conn.Read(make([]byte, 10))
	if timeout, ok := errors.AsType[net.Error](err); n > 0 || err == nil || ok && timeout.Timeout() {
		t.Errorf("%d bytes, %v", n, err)
	}
}

// buffer is a log that many may write to.
type buffer struct {
	mutex sync.Mutex
	text  strings.Builder
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.Write(p)
}

func (b *buffer) String() string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	return b.text.String()
}
