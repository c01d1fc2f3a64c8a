package feed_test

import (
	"context"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"caseload/care/intake/hl7"
	"caseload/care/intake/mllp"
	"caseload/care/transition/feed"
)

// The whole way over a socket: a hospital sends, what can be used is kept, and each
// message is answered by what became of it.
func TestReceive_overASocket(t *testing.T) {
	t.Parallel()
	var mutex sync.Mutex
	var kept []feed.Event
	server := mllp.Server{Log: slog.New(slog.DiscardHandler), Handle: func(_ context.Context, _ mllp.Peer, in mllp.Frame) ([]byte, error) {
		receipt := feed.Receive(in.Message, func(hl7.Header) feed.Profile { return feed.Profile{} })
		mutex.Lock()
		defer mutex.Unlock()
		kept = append(kept, receipt.Events...)
		return hl7.Acknowledge(in.Message, hl7.Reply{Answer: receipt.Answer, Faults: receipt.Faults, At: when("09 12:00"), ID: "K"}), nil
	}}
	conn := connect(t, server)
	answers := mllp.NewReader(conn, 1<<16)
	for _, c := range []struct{ sent, want string }{
		{message{trigger: "A01", occurred: "05 08:00", class: "I"}.text(1), "MSA|AA|1\r"},
		{message{trigger: "A01", occurred: "05 08:00", class: "I"}.text(1), "MSA|AA|1\r"},
		{message{trigger: "A03", occurred: "08 10:00", disposition: "01"}.text(2), "MSA|AA|2\r"},
		{"MSH|^~\\&|ADT|HOSP|||20260108||ORU^R01|3|P|2.5.1\rPID|1||P1\r", "MSA|AE|3\rERR||MSH^1^9|200^Unsupported message type^HL70357|E||||MSH-9: not an admission, discharge or transfer message\r"},
		{"MSH|^~\\&|ADT|HOSP|||20260108||ADT^A01|4|P|2.5.1\rand more\r", "MSA|AR|4\rERR||MSH^1|100^Segment sequence error^HL70357|E||||MSH: what follows it is no segment\r"},
	} {
		if err := mllp.Write(conn, []byte(c.sent)); err != nil {
			t.Fatal(err)
		}
		answer, err := answers.Next()
		if err != nil || !strings.HasSuffix(string(answer), c.want) {
			t.Errorf("%.60q: %q, %v, want %q", c.sent, answer, err, c.want)
		}
	}
	mutex.Lock()
	defer mutex.Unlock()
	if stays := feed.Fold(kept); len(kept) != 3 || len(stays) != 1 || stays[0].Status != feed.Finished || len(stays[0].Trace) != 2 {
		t.Errorf("%d events, %+v", len(kept), stays)
	}
}

// connect starts a server that ends with the test, and dials it.
func connect(t *testing.T, server mllp.Server) net.Conn {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	conn, err := new(net.Dialer).DialContext(ctx, "tcp", listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	_ = conn.SetDeadline(time.Now().Add(10 * time.Second))
	return conn
}
