package database

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/lib/pq"
)

// connector makes connections of lib/pq and wraps them.
type connector struct {
	config   pq.Config
	dial     dialFunc
	limit    time.Duration
	prepared int
	observe  func(context.Context, string)
}

var _ driver.Connector = (*connector)(nil)

func newConnector(address string, config Config) (*connector, error) {
	parsed, err := parseAddress(address)
	if err != nil {
		return nil, err
	}
	parsed = parsed.Clone()
	// Row policies make the planner expect far more than the statements do, and
	// compiling one takes fifty times as long as running it.
	parsed.Runtime["jit"] = "off"
	if config.StatementTimeout > 0 {
		limit := strconv.FormatInt(config.StatementTimeout.Milliseconds(), 10)
		parsed.Runtime["statement_timeout"] = limit
		parsed.Runtime["idle_in_transaction_session_timeout"] = limit
	}
	return &connector{
		config:   parsed,
		dial:     config.dial,
		limit:    config.ReadTimeout,
		prepared: config.Prepared,
		observe:  config.Observe,
	}, nil
}

// Connect implements [driver.Connector]. lib/pq follows the context while it
// dials, but not while it logs in; closing the socket ends that, too.
func (c *connector) Connect(ctx context.Context) (driver.Conn, error) {
	dialer := &dialer{dial: c.dial, limit: c.limit}
	connect, err := pq.NewConnectorConfig(c.config.Clone())
	if err != nil {
		return nil, fmt.Errorf("database: connect: %w", err)
	}
	connect.Dialer(dialer)
	stop := context.AfterFunc(ctx, dialer.hangUp)
	conn, err := connect.Connect(ctx)
	if !stop() {
		err = ctx.Err()
	}
	if err != nil {
		return nil, fmt.Errorf("database: connect: %w", err)
	}
	server, ok := conn.(server)
	if !ok {
		return nil, errors.Join(
			errors.New("database: lib/pq lacks a method that is relied upon"), conn.Close())
	}
	return &connection{
		server:   server,
		socket:   dialer.socket(),
		observe:  c.observe,
		prepared: newPrepared(c.prepared),
	}, nil
}

// Driver implements [driver.Connector].
func (c *connector) Driver() driver.Driver { return pq.Driver{} }
