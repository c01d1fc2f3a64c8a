package testkit

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"caseload/server/postgres"
)

// server is the Postgres that databases are made in.
type server struct {
	socket  string
	db      *sql.DB // the maintenance database, as its owner
	version int     // as Postgres counts: 150018 is 15.18

	mu        sync.Mutex
	templates map[string]*template
}

// connections bounds how many databases are copied at once.
const connections = 8

func dial(ctx context.Context, socket string) (*server, error) {
	db, err := open(postgres.URL(socket, postgres.Owner, "postgres"))
	if err != nil {
		return nil, err
	}
	s := &server{socket: socket, db: db, templates: map[string]*template{}}
	s.db.SetMaxOpenConns(connections)
	s.db.SetMaxIdleConns(connections)
	const asked = `select current_setting('server_version_num')::int`
	if err := s.db.QueryRowContext(ctx, asked).Scan(&s.version); err != nil {
		return nil, errors.Join(fmt.Errorf("connect to %s: %w", socket, err), s.db.Close())
	}
	return s, nil
}

func open(url string) (*sql.DB, error) {
	connector, err := pq.NewConnector(url)
	if err != nil {
		return nil, fmt.Errorf("connect: %w", err)
	}
	return sql.OpenDB(connector), nil
}

func (s *server) close() error {
	if err := s.db.Close(); err != nil {
		return fmt.Errorf("close the connections: %w", err)
	}
	return nil
}

// clone copies the template. The files are copied as they are where Postgres
// knows the choice: writing them to the log instead, its new default, is for
// templates in use and costs more with every table.
func (s *server) clone(ctx context.Context, template, name string) error {
	statement := "create database " + pq.QuoteIdentifier(name) + " template " + pq.QuoteIdentifier(template)
	if s.version >= 150000 {
		statement += " strategy file_copy"
	}
	return whileBusy(ctx, func() error { return execute(ctx, s.db, statement) })
}

func (s *server) drop(ctx context.Context, name string) error {
	return execute(ctx, s.db, dropping(name))
}

func dropping(name string) string {
	return "drop database if exists " + pq.QuoteIdentifier(name) + " with (force)"
}

// executor is a connection or a pool of them.
type executor interface {
	ExecContext(ctx context.Context, statement string, arguments ...any) (sql.Result, error)
}

func execute(ctx context.Context, on executor, statement string) error {
	if _, err := on.ExecContext(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}

// whileBusy tries again for as long as somebody is connected to the database in
// question, be it a worker of Postgres itself.
func whileBusy(ctx context.Context, act func() error) error {
	const attempts = 100
	for attempt := 0; ; attempt++ {
		err := act()
		if pq.As(err, pqerror.ObjectInUse) == nil || attempt == attempts {
			return err
		}
		select {
		case <-ctx.Done():
			return errors.Join(err, ctx.Err())
		case <-time.After(20 * time.Millisecond):
		}
	}
}
