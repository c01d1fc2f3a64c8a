package story

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"time"

	_ "github.com/lib/pq" // the driver of the owner's connection
)

// Clock is the time of a story: it stands while the story is brought about, and goes on
// from where that ended. Postgres has the same time, since rows are open or closed by its
// now(): see [NewClock].
type Clock struct {
	db *sql.DB

	lock    sync.RWMutex
	at      time.Time
	started time.Time // by the true clock; zero while it stands
}

// NewClock gives the database a now() of its own, which comes before that of Postgres in
// the search path. It must be there before the migrations: policies and defaults keep
// the function that they found. The address is that of the tables' owner.
func NewClock(ctx context.Context, ownerURL string) (*Clock, error) {
	db, err := sql.Open("postgres", ownerURL)
	if err != nil {
		return nil, fmt.Errorf("story: open the database: %w", err)
	}
	db.SetMaxOpenConns(1)
	c := &Clock{db: db}
	if err := c.install(ctx); err != nil {
		_ = db.Close()
		return nil, err
	}
	return c, nil
}

// install has sessions that come find our function first.
func (c *Clock) install(ctx context.Context) error {
	if err := c.define(ctx, `pg_catalog.now()`); err != nil {
		return err
	}
	_, err := c.db.ExecContext(ctx, `do $$ begin
		execute format('alter database %I set search_path = public, pg_catalog', current_database());
	end $$`)
	if err != nil {
		return fmt.Errorf("story: set the search path: %w", err)
	}
	return nil
}

// count has the ids that Postgres makes by itself counted from now on in place of drawn, so that rows of
// one moment stand in the same order at every start. The keys of the database were drawn before.
func (c *Clock) count(ctx context.Context) error {
	if _, err := c.db.ExecContext(ctx, counted); err != nil {
		return fmt.Errorf("story: number the ids: %w", err)
	}
	return nil
}

const counted = `create sequence if not exists public.story_id;
	create or replace function public.gen_random_uuid() returns uuid language sql volatile security definer as
	$$ select ('00000000-0000-8000-8000-' || lpad(to_hex(nextval('public.story_id')), 12, '0'))::uuid $$`

// define has the database read the time by an expression. A function in SQL is put into
// the statements that use it, so that it costs nothing.
func (c *Clock) define(ctx context.Context, expression string) error {
	//nolint:gosec // the expression is one of ours
	_, err := c.db.ExecContext(ctx, `create or replace function public.now() returns timestamptz
		language sql stable parallel safe as $$ select `+expression+` $$`)
	if err != nil {
		return fmt.Errorf("story: set the clock of the database: %w", err)
	}
	return nil
}

// Now is the time of the story.
func (c *Clock) Now() time.Time {
	c.lock.RLock()
	defer c.lock.RUnlock()
	if c.started.IsZero() {
		return c.at
	}
	return c.at.Add(time.Since(c.started))
}

// stand sets the clock, and stops it.
func (c *Clock) stand(ctx context.Context, at time.Time) error {
	if err := c.define(ctx, "timestamptz '"+at.UTC().Format(time.RFC3339Nano)+"'"); err != nil {
		return err
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	c.at, c.started = at, time.Time{}
	return nil
}

// run lets the clock go on from where it is.
func (c *Clock) run(ctx context.Context) error {
	at, started := c.Now(), time.Now()
	ahead := at.Sub(started).Microseconds()
	if err := c.define(ctx, fmt.Sprintf("pg_catalog.now() + interval '%d microseconds'", ahead)); err != nil {
		return err
	}
	c.lock.Lock()
	defer c.lock.Unlock()
	c.at, c.started = at, started
	return nil
}

// Close closes the connection to the database.
func (c *Clock) Close() error {
	if err := c.db.Close(); err != nil {
		return fmt.Errorf("story: close the database: %w", err)
	}
	return nil
}
