package database_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"io"
	"net"
	"net/url"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/lib/pq"

	"caseload/ent/database"
)

// frozenNetwork is a TCP proxy in front of the cluster that can stop
// forwarding without closing anything, as a dead network does.
type frozenNetwork struct {
	listener net.Listener
	socket   string // of the server
	frozen   atomic.Bool
	gone     chan struct{}
}

// newFrozenNetwork returns the configuration with a way through the network,
// and with as much patience as a test can have.
func newFrozenNetwork(t *testing.T) (*frozenNetwork, database.Config) {
	t.Helper()
	config := baseConfig(t)
	server, err := url.Parse(config.URL)
	if err != nil {
		t.Fatal(err)
	}
	query := server.Query()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	network := &frozenNetwork{
		listener: listener,
		socket:   filepath.Join(query.Get("host"), ".s.PGSQL."+query.Get("port")),
		gone:     make(chan struct{}),
	}
	t.Cleanup(func() {
		_ = listener.Close()
		close(network.gone)
	})
	go network.accept()
	host, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	config = with(with(config, "host", host), "port", port)
	config.ReadTimeout, config.StatementTimeout = 1500*time.Millisecond, time.Second
	return network, config
}

func (n *frozenNetwork) accept() {
	for {
		client, err := n.listener.Accept()
		if err != nil {
			return
		}
		server, err := database.DialNetwork(context.Background(), "unix", n.socket)
		if err != nil {
			_ = client.Close()
			continue
		}
		go n.forward(client, server)
		go n.forward(server, client)
	}
}

// forward stops for good when the network freezes, even if an end arrives.
func (n *frozenNetwork) forward(from, to net.Conn) {
	defer func() { _ = errors.Join(from.Close(), to.Close()) }()
	buffer := make([]byte, 4096)
	for {
		read, err := from.Read(buffer)
		if n.frozen.Load() {
			<-n.gone
			return
		}
		if err != nil {
			return
		}
		if _, err := to.Write(buffer[:read]); err != nil {
			return
		}
	}
}

func TestFrozenNetworkEndsTheStatement(t *testing.T) {
	t.Parallel()
	for name, times := range map[string]int{"direct": 0, "prepared": 2} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := runFrozen(t, times, time.Hour)
			if timeout, ok := errors.AsType[net.Error](err); !ok || !timeout.Timeout() {
				t.Errorf("got %v, want a timeout", err)
			}
		})
		t.Run(name+", with less patience", func(t *testing.T) {
			t.Parallel()
			if err := runFrozen(t, times, 50*time.Millisecond); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("got %v, want the context's error", err)
			}
		})
	}
}

// runFrozen runs a statement, seen some times before, while the network is
// frozen and after that makes sure that the pool is well.
func runFrozen(t *testing.T, times int, patience time.Duration) error {
	t.Helper()
	const query = `SELECT $1::int`
	network, config := newFrozenNetwork(t)
	db := open(t, config)
	ctx, operation := db.ReadOnly(t.Context())
	for i := range times {
		mustExec(ctx, t, operation, query, i)
	}
	mustExec(ctx, t, operation, `SELECT 1`)
	network.frozen.Store(true)

	impatient, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	_, err := operation.Exec(impatient, query, 1) // would never come back
	operation.Rollback()                          // cannot succeed
	awaitIdle(t, db)

	network.frozen.Store(false)
	if err := db.SQL().PingContext(t.Context()); err != nil {
		t.Errorf("the pool does not recover: %v", err)
	}
	return err
}

func TestFrozenNetworkEndsReadingRows(t *testing.T) {
	t.Parallel()
	network, config := newFrozenNetwork(t)
	db := open(t, config)
	ctx, operation := db.ReadOnly(t.Context())
	defer operation.Rollback()
	rows, err := operation.Query(ctx, `SELECT repeat('x', 1000) FROM generate_series(1, 100000)`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	network.frozen.Store(true)
	for rows.Next() {
	}
	if rows.Err() == nil {
		t.Error("all rows came through a frozen network")
	}
}

func TestFrozenNetworkEndsTheBeginning(t *testing.T) {
	t.Parallel()
	network, config := newFrozenNetwork(t)
	db := open(t, config)
	if err := db.SQL().PingContext(t.Context()); err != nil {
		t.Fatal(err)
	}
	network.frozen.Store(true)
	ctx, operation := db.ReadOnly(t.Context())
	defer operation.Rollback()
	_, err := operation.Exec(ctx, `SELECT 1`)
	if timeout, ok := errors.AsType[net.Error](err); !ok || !timeout.Timeout() {
		t.Errorf("got %v, want a timeout", err)
	}
}

func TestCancelingEndsALogin(t *testing.T) {
	t.Parallel()
	silent, err := net.Listen("tcp", "127.0.0.1:0") // takes connections and says nothing
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = silent.Close() }()
	config := database.Config{
		URL:              "postgres://owner@" + silent.Addr().String() + "/care?sslmode=disable",
		Settings:         settings,
		StatementTimeout: time.Hour, // which a login would wait for
	}
	db := open(t, config)
	parent, cancel := context.WithCancel(t.Context())
	ctx, operation := db.ReadOnly(parent)
	defer operation.Rollback()
	failed := make(chan error)
	go func() {
		_, err := operation.Exec(ctx, `SELECT 1`)
		failed <- err
	}()
	conn, err := silent.Accept()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.Read(make([]byte, 1)); err != nil { // the login has begun
		t.Fatal(err)
	}
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}

func TestReadTimeoutSparesIdleConnections(t *testing.T) {
	t.Parallel()
	_, config := newFrozenNetwork(t)
	config.MaxOpen = 1
	db, clock := open(t, config), open(t, baseConfig(t))
	backend := func() (pid int) {
		if err := db.SQL().QueryRowContext(t.Context(), `SELECT pg_backend_pid()`).Scan(&pid); err != nil {
			t.Fatal(err)
		}
		return pid
	}
	before := backend()
	if _, err := clock.SQL().ExecContext(t.Context(), `SELECT pg_sleep(1.6)`); err != nil {
		t.Fatal(err)
	}
	if after := backend(); after != before {
		t.Error("the idle connection was given up")
	}
}

func TestBeginOutlivesARestartedServer(t *testing.T) {
	t.Parallel()
	name := newID(t).String()
	db := open(t, with(baseConfig(t), "application_name", name))
	for range 2 {
		// All connections of the pool die while they are idle.
		conns := make([]*sql.Conn, 4)
		for i := range conns {
			conn, err := db.SQL().Conn(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			conns[i] = conn
		}
		for _, conn := range conns {
			_ = conn.Close()
		}
		killAll(t, name)
		ctx, operation := db.ReadWrite(t.Context())
		if _, err := operation.Exec(ctx, `SELECT 1`); err != nil {
			t.Error(err)
		}
		if err := operation.Commit(); err != nil {
			t.Error(err)
		}
	}
}

// resetConn answers the next question with a reset, as a router that forgot the
// connection does.
type resetConn struct {
	net.Conn

	armed *atomic.Bool
	reset bool
}

func (c *resetConn) Write(b []byte) (int, error) {
	c.reset = c.reset || c.armed.CompareAndSwap(true, false)
	if c.reset {
		return len(b), nil
	}
	return c.Conn.Write(b)
}

func (c *resetConn) Read(b []byte) (int, error) {
	if c.reset {
		return 0, &net.OpError{Op: "read", Net: "tcp", Err: syscall.ECONNRESET}
	}
	return c.Conn.Read(b)
}

func TestBeginOutlivesAResetConnection(t *testing.T) {
	t.Parallel()
	armed := &atomic.Bool{}
	db := open(t, baseConfig(t).WithDial(func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := database.DialNetwork(ctx, network, address)
		return &resetConn{Conn: conn, armed: armed}, err
	}))
	if err := db.SQL().PingContext(t.Context()); err != nil {
		t.Fatal(err)
	}
	armed.Store(true)
	ctx, operation := db.ReadOnly(t.Context())
	defer operation.Rollback()
	if _, err := operation.Exec(ctx, `SELECT 1`); err != nil {
		t.Error(err)
	}
}

func killAll(t *testing.T, application string) {
	t.Helper()
	config := baseConfig(t)
	config.Role = ""
	_, err := open(t, config).SQL().ExecContext(t.Context(),
		`SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = $1`, application)
	if err != nil {
		t.Fatal(err)
	}
}

// cutter hangs up in the middle of the server's error: it passes the error on
// but not the message after it that says the server is ready again.
type cutter struct {
	net.Conn

	cuts *atomic.Int64 // how many connections are still to be cut
	dead bool
}

func (c *cutter) Read(b []byte) (int, error) {
	if c.dead {
		return 0, io.EOF
	}
	n, err := c.Conn.Read(b)
	if bytes.Contains(b[:n], []byte("division by zero")) && c.cuts.Add(-1) >= 0 {
		c.dead = true
		ready := bytes.LastIndex(b[:n], []byte{'Z', 0, 0, 0, 5})
		if ready >= 0 && ready == n-6 {
			n = ready
		}
	}
	return n, err
}

func cutting(cuts int64) func(context.Context, string, string) (net.Conn, error) {
	left := &atomic.Int64{}
	left.Store(cuts)
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := database.DialNetwork(ctx, network, address)
		return &cutter{Conn: conn, cuts: left}, err
	}
}

func TestPoisonedConnectionLeavesThePool(t *testing.T) {
	t.Parallel()
	next := map[string]func(*database.DB) error{
		"statement of an operation": func(db *database.DB) error {
			ctx, operation := db.ReadOnly(t.Context())
			defer operation.Rollback()
			_, err := operation.Exec(ctx, `SELECT 1`)
			return err
		},
		"statement outside": func(db *database.DB) error {
			_, err := db.SQL().ExecContext(t.Context(), `SELECT 1`)
			return err
		},
	}
	for name, next := range next {
		config := baseConfig(t).WithDial(cutting(1))
		config.MaxOpen = 1
		db := open(t, config)
		if _, err := db.SQL().ExecContext(t.Context(), `SELECT 1/$1::int`, 0); pq.As(err, "22012") == nil {
			t.Fatalf("got %v, want division by zero", err)
		}
		if err := next(db); err != nil {
			t.Errorf("%s after a connection was poisoned: %v", name, err)
		}
	}
}

// The cure must go when the disease does.
func TestPoisonedConnectionStaysWithLibPQAlone(t *testing.T) {
	t.Parallel()
	connector, err := pq.NewConnector(with(baseConfig(t), "binary_parameters", "yes").URL)
	if err != nil {
		t.Fatal(err)
	}
	connector.Dialer(plainDialer(cutting(1)))
	pool := sql.OpenDB(connector)
	defer func() { _ = pool.Close() }()
	pool.SetMaxOpenConns(1)
	if _, err := pool.ExecContext(t.Context(), `SELECT 1/$1::int`, 0); err == nil {
		t.Fatal("division by zero is possible")
	}
	for range 3 {
		if _, err := pool.ExecContext(t.Context(), `SELECT 1`); err == nil {
			t.Fatal("lib/pq is cured: connection.judge need not look for the sentence any more")
		}
	}
}

// plainDialer is a dial function for lib/pq itself.
type plainDialer func(context.Context, string, string) (net.Conn, error)

func (d plainDialer) Dial(network, address string) (net.Conn, error) {
	return d(context.Background(), network, address)
}

func (d plainDialer) DialTimeout(network, address string, _ time.Duration) (net.Conn, error) {
	return d(context.Background(), network, address)
}
