package feed_test

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"net"
	"net/url"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/server/feed"
)

func TestKilledListenerMissesNothing(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	name := uuid.NewString()
	w.db = w.open(t, named(t, w.config, name))
	hub := w.hub(t, nil) // does not poll
	wake, cancel := hub.Subscribe(organization)
	defer cancel()

	var seen []int64
	read := func() {
		var cursor int64
		if len(seen) > 0 {
			cursor = seen[len(seen)-1]
		}
		seen = append(seen, w.after(t, organization, cursor)...)
	}
	conn, err := w.db.SQL().Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	doors := newDoors(t, conn)
	await := func(count int) {
		for len(seen) < count {
			woken(t, wake)
			read()
		}
	}
	for round := range rounds {
		backend := w.listening(t, name)
		w.write(t, organization)
		hub.Wake(organization)
		await(2*round + 1)
		doors.set(t, "closed") // so that the listener stays away for a while
		doors.outside.kill(t, backend)
		for _, statement := range []string{appendCounted, `SELECT pg_notify('caseload_change', $1), $2::uuid`} {
			if _, err := conn.ExecContext(t.Context(), statement, organization, uuid.New()); err != nil {
				t.Fatal(err)
			}
		}
		doors.set(t, "open")
		await(2*round + 2)
	}
	for i, position := range seen {
		if position != int64(i+1) {
			t.Fatalf("saw %v, want each position once and in order", seen)
		}
	}
}

// doors decide whether a database accepts new connections. They are moved from
// another database, since Postgres locks nobody into the room.
type doors struct {
	outside  *world
	database string
}

func newDoors(t *testing.T, inside *sql.Conn) *doors {
	t.Helper()
	d := &doors{outside: newWorld(t)}
	if err := inside.QueryRowContext(t.Context(), `SELECT current_database()`).Scan(&d.database); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *doors) set(t *testing.T, state string) {
	t.Helper()
	_, err := d.outside.db.SQL().ExecContext(t.Context(),
		fmt.Sprintf(`ALTER DATABASE %s ALLOW_CONNECTIONS %t`, pq.QuoteIdentifier(d.database), state == "open"))
	if err != nil {
		t.Fatal(err)
	}
}

// muffler is a network that stops to carry one connection: the one that
// listens. Nothing breaks, but nothing is heard any more.
type muffler struct {
	socket  string
	muffled atomic.Bool
	caught  chan struct{} // something was not carried
	gone    chan struct{}
}

func newMuffler(t *testing.T, address string) (*muffler, string) {
	t.Helper()
	server, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	query := server.Query()
	m := &muffler{
		socket: filepath.Join(query.Get("host"), ".s.PGSQL."+query.Get("port")),
		caught: make(chan struct{}),
		gone:   make(chan struct{}),
	}
	t.Cleanup(func() {
		_ = listener.Close()
		close(m.gone)
	})
	go m.accept(t.Context(), listener)
	query.Del("host")
	query.Del("port")
	server.Host, server.RawQuery = listener.Addr().String(), query.Encode()
	return m, server.String()
}

func (m *muffler) accept(ctx context.Context, listener net.Listener) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		server, err := (&net.Dialer{}).DialContext(ctx, "unix", m.socket)
		if err != nil {
			_ = client.Close()
			continue
		}
		listens := &atomic.Bool{}
		go m.forward(client, server, listens)
		go m.forward(server, client, listens)
	}
}

func (m *muffler) forward(from, to net.Conn, listens *atomic.Bool) {
	defer func() { _ = from.Close() }()
	defer func() { _ = to.Close() }()
	buffer := make([]byte, 4096)
	for {
		read, err := from.Read(buffer)
		if err != nil {
			return
		}
		if bytes.Contains(buffer[:read], []byte("LISTEN")) {
			listens.Store(true)
		}
		if listens.Load() && m.muffled.Load() {
			m.caught <- struct{}{}
			<-m.gone
			return
		}
		if _, err := to.Write(buffer[:read]); err != nil {
			return
		}
	}
}

func TestDeafListenerIsReplaced(t *testing.T) {
	t.Parallel()
	w, organization := newWorld(t), uuid.New()
	name := uuid.NewString()
	network, address := newMuffler(t, w.config.URL)
	through := w.config
	through.URL = address
	through = named(t, through, name)
	direct := w.db
	w.db = w.open(t, through)
	hub := w.hub(t, func(c *feed.Config) { c.Heartbeat = 50 * time.Millisecond })
	w.db = direct
	wake, cancel := hub.Subscribe(organization)
	defer cancel()
	before := w.listening(t, name)
	network.muffled.Store(true)
	<-network.caught // a heartbeat was not heard, and the hub does not know why
	network.muffled.Store(false)
	for w.listening(t, name) == before {
	}
	for range rounds {
		hub.Wake(organization)
		woken(t, wake)
	}
}

func TestHubEndsWhileTheServerIsSilent(t *testing.T) {
	t.Parallel()
	silent, err := net.Listen("tcp", "127.0.0.1:0") // takes connections and says nothing
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = silent.Close() })
	w := newWorld(t)
	w.config.URL = "postgres://owner@" + silent.Addr().String() + "/care?sslmode=disable"
	w.config.StatementTimeout, w.config.ReadTimeout = time.Second, 2*time.Second
	db := w.open(t, w.config)
	hub := feed.New(feed.Config{Database: db, Positions: w.positions, Heartbeat: 10 * time.Millisecond, Log: quiet})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		hub.Run(ctx)
		close(ended)
	}()
	conn, err := silent.Accept()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close() })
	cancel()
	<-ended
}
