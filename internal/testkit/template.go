package testkit

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"sync"

	"github.com/lib/pq"

	"caseload/server/postgres"
)

// template is a migrated database that is only ever copied.
type template struct {
	name string
	once sync.Once
	err  error
}

// errUnfinished stays with a template whose builder left by t.Fatal.
var errUnfinished = errors.New("the test that made the template ended before it was done")

// building is the lock under which templates are made: one at a time in the
// whole cluster, since migrations touch roles, which all databases share.
const building = 0x7e3917

// template returns the name of the key's template, which this or another test
// program has made.
func (s *server) template(ctx context.Context, key string, migrate Migrate) (string, error) {
	s.mu.Lock()
	found := s.templates[key]
	if found == nil {
		sum := sha256.Sum256([]byte(key))
		found = &template{name: "template_" + hex.EncodeToString(sum[:8]), err: errUnfinished}
		s.templates[key] = found
	}
	s.mu.Unlock()
	found.once.Do(func() { found.err = s.ensure(ctx, found.name, migrate) })
	return found.name, found.err
}

// ensure makes the template unless there is one, holding the lock. The lock is
// the connection's, so it goes with a builder that is killed.
func (s *server) ensure(ctx context.Context, name string, migrate Migrate) (err error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return fmt.Errorf("connect: %w", err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if err := execute(ctx, conn, fmt.Sprintf("select pg_advisory_lock(%d)", building)); err != nil {
		return err
	}
	defer func() {
		unlock := fmt.Sprintf("select pg_advisory_unlock(%d)", building)
		err = errors.Join(err, execute(context.WithoutCancel(ctx), conn, unlock))
	}()
	var made bool
	const asked = `select exists (select from pg_database where datname = $1)`
	if err := conn.QueryRowContext(ctx, asked, name).Scan(&made); err != nil {
		return fmt.Errorf("look for %s: %w", name, err)
	}
	if made {
		return nil
	}
	return s.build(ctx, conn, name, migrate)
}

// build makes the template under another name first, so that one that was left
// half done is never copied but replaced.
func (s *server) build(ctx context.Context, conn *sql.Conn, name string, migrate Migrate) error {
	draft := name + "_draft"
	for _, statement := range []string{dropping(draft), "create database " + pq.QuoteIdentifier(draft)} {
		if err := execute(ctx, conn, statement); err != nil {
			return err
		}
	}
	if err := migrate(ctx, postgres.URL(s.socket, postgres.Owner, draft)); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	// Nobody connects to a template, or it could not be copied meanwhile.
	closed := "alter database " + pq.QuoteIdentifier(draft) + " with allow_connections false"
	if err := execute(ctx, conn, closed); err != nil {
		return err
	}
	renamed := "alter database " + pq.QuoteIdentifier(draft) + " rename to " + pq.QuoteIdentifier(name)
	return whileBusy(ctx, func() error { return execute(ctx, conn, renamed) })
}
