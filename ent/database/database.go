// Package database stands between ent and lib/pq. It opens connections that
// neither hang on a dead network nor return to the pool poisoned, keeps a few
// prepared statements on each, and runs everything that one operation asks
// for in that operation's single transaction, which carries the settings that
// row-level security reads.
//
// Nothing reaches the database through [DB.Driver] without an [Operation] in
// the context:
//
//	ctx, operation := db.ReadOnly(ctx)
//	defer operation.Rollback()
//	patients, err := client.Patient.Query().All(ctx)
package database

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"entgo.io/ent/dialect"
)

// Defaults for the zero values of [Config].
const (
	DefaultMaxOpen          = 20
	DefaultStatementTimeout = 15 * time.Second
	DefaultPrepared         = 256

	// readTimeoutMargin is how much longer than the server's own limit the
	// client waits: the server should be the one that gives up first, because
	// then the connection stays usable.
	readTimeoutMargin = 5 * time.Second

	connectionLifetime = 30 * time.Minute
	connectionIdleTime = 5 * time.Minute
)

// Config says how to reach the database and on whose behalf.
type Config struct {
	// URL is a lib/pq connection string, as a URL or as key=value pairs.
	URL string

	// Role is the role that each connection becomes at its start. Empty keeps
	// the role that logs in.
	Role string

	// MaxOpen bounds the connections in the pool; zero means DefaultMaxOpen.
	MaxOpen int

	// ReadTimeout is how long the server may stay silent while an answer is
	// awaited before the connection is given up. A context cannot do that: it
	// asks the server to stop, and a dead network does not carry the question.
	// Zero means StatementTimeout and some seconds; it must be longer than
	// StatementTimeout, or slow statements would cost their connection.
	ReadTimeout time.Duration

	// StatementTimeout is the server's limit for one statement, and for a
	// transaction that sits idle. Zero means DefaultStatementTimeout, a
	// negative value means none, and then ReadTimeout has no default either.
	StatementTimeout time.Duration

	// Prepared is the number of prepared statements kept on a connection.
	// Zero means DefaultPrepared; a negative value turns them off, which a
	// pooler that shares connections between transactions needs.
	Prepared int

	// Settings returns what row-level security is to know about the one who
	// asks. It is called with the operation's context when the operation's
	// first statement is about to run.
	Settings func(ctx context.Context) ([]Setting, error)

	// Observe, if set, is called once for each statement sent. BEGIN together
	// with its settings counts as one; setting values are left out of the text.
	Observe func(ctx context.Context, statement string)

	// dial replaces the network in tests.
	dial dialFunc
}

// DB is a pool of connections and the transactions of operations on it.
type DB struct {
	pool     *sql.DB
	settings func(context.Context) ([]Setting, error)
	address  string
	dial     dialFunc
	timeout  time.Duration // of one statement; zero means none
}

// Open checks the configuration and returns the pool. It does not connect.
func Open(config Config) (*DB, error) {
	config, err := config.withDefaults()
	if err != nil {
		return nil, fmt.Errorf("database: %w", err)
	}
	address, err := secureAddress(config.URL, config.Role)
	if err != nil {
		return nil, fmt.Errorf("database: %w", err)
	}
	connector, err := newConnector(address, config)
	if err != nil {
		return nil, fmt.Errorf("database: %w", err)
	}
	pool := sql.OpenDB(connector)
	pool.SetMaxOpenConns(config.MaxOpen)
	pool.SetMaxIdleConns(config.MaxOpen)
	pool.SetConnMaxLifetime(connectionLifetime)
	pool.SetConnMaxIdleTime(connectionIdleTime)
	return &DB{
		pool:     pool,
		settings: config.Settings,
		address:  address,
		dial:     config.dial,
		timeout:  max(config.StatementTimeout, 0),
	}, nil
}

// SQL returns the pool itself, for what is no operation of a viewer: jobs,
// notifications, health checks. Row-level security shows it nothing.
func (db *DB) SQL() *sql.DB { return db.pool }

// Driver returns the driver for ent. It runs statements in the transaction of
// the context's [Operation] and answers ErrNoOperation where there is none.
func (db *DB) Driver() dialect.Driver { return entDriver{db} }

// Close closes the pool.
func (db *DB) Close() error {
	if err := db.pool.Close(); err != nil {
		return fmt.Errorf("database: close: %w", err)
	}
	return nil
}

func (c Config) withDefaults() (Config, error) {
	if c.Settings == nil {
		return c, errors.New("no settings given for the transactions")
	}
	if c.MaxOpen <= 0 {
		c.MaxOpen = DefaultMaxOpen
	}
	if c.StatementTimeout == 0 {
		c.StatementTimeout = DefaultStatementTimeout
	}
	if c.ReadTimeout == 0 && c.StatementTimeout > 0 {
		c.ReadTimeout = c.StatementTimeout + readTimeoutMargin
	}
	if c.ReadTimeout > 0 && c.ReadTimeout <= c.StatementTimeout {
		return c, fmt.Errorf("the read timeout %v is not longer than the statement timeout %v",
			c.ReadTimeout, c.StatementTimeout)
	}
	if c.Prepared == 0 {
		c.Prepared = DefaultPrepared
	}
	if c.Observe == nil {
		c.Observe = func(context.Context, string) {}
	}
	if c.dial == nil {
		c.dial = dialNetwork
	}
	return c, nil
}
