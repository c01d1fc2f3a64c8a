package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	carenotify "caseload/care/notify"
	"caseload/ent/database"
	"caseload/server/config"
	"caseload/server/feed"
	"caseload/server/story"
)

// serve runs the server until ctx ends, which is how it is stopped, or until
// something that it stands on ends by itself. Everything is taken down in the
// opposite order. It may end by begin, for another story.
func serve(ctx context.Context, c *config.Config, of *story.Story, to console, begin func(telling)) (err error) {
	began := time.Now()
	log := newLogger(c.Process, to.err)
	warnings(c, log)
	var ends undo
	defer func() { err = errors.Join(err, ends.run(context.WithoutCancel(ctx))) }()

	p, clock, err := openMigrated(ctx, c, of, log, &ends)
	if err != nil {
		return err
	}
	db, err := connect(p, c, c.Edge.OperationTimeout)
	if err != nil {
		return err
	}
	ends.add("close the connections to the database", func(context.Context) error { return db.Close() })
	if err := p.check(ctx, db.SQL(), log); err != nil {
		return err
	}
	documents, err := registered(c.Edge.Manifest)
	if err != nil {
		return err
	}
	in, err := openDoor(ctx, c, db, p.folder, log)
	if err != nil {
		return err
	}
	seal, err := openSigner(ctx, db)
	if err != nil {
		return err
	}
	hub := startFeed(ctx, db, log, &ends)
	e, err := edge{config: c, db: db, hub: hub, door: in, seal: seal, documents: documents, log: log}.filled(ctx, of, clock)
	if err != nil {
		return err
	}
	if e.admissions, e.push, err = startWork(ctx, c, db, e.now, hub, p.folder, log, &ends); err != nil {
		return err
	}
	listener, err := listen(ctx, c.Edge.Address, !c.Chose("CASELOAD_ADDRESS"))
	if err != nil {
		return err
	}
	w := startWeb(listener, e.staged(of, to, func(o story.Other) { begin(telling{o, listener.Addr().String()}) }).handler(), db.SQL(), log)
	ends.add("finish the requests under way", within(c.Process.ShutdownGrace, w.stop))
	if err := p.leaveNotice(origin(listener.Addr()), &ends); err != nil {
		return err
	}
	if err := announce(to, c, p, in, of, origin(listener.Addr()), time.Since(began)); err != nil {
		return err
	}
	return wait(ctx, w, p, log)
}

// startWork starts what the server does by itself, and says what takes messages in and
// what sends them.
func startWork(ctx context.Context, c *config.Config, db *database.DB, now func() time.Time, hub *feed.Hub, folder string, log *slog.Logger, ends *undo) (*admissions, carenotify.Service, error) {
	startScoring(ctx, c, db, now, hub, log, ends)
	startRounds(ctx, c, db, now, hub, log, ends)
	a, err := newAdmissions(c, db, now, hub, log)
	if err != nil {
		return nil, carenotify.Service{}, err
	}
	if err := a.start(ctx, c, ends); err != nil {
		return nil, carenotify.Service{}, err
	}
	service, err := startPushing(ctx, c, db, now, folder, log, ends)
	return a, service, err
}

// openMigrated is the database to serve, at this version's schema, and the clock in it where
// there is a story: the migrations must find it there.
func openMigrated(ctx context.Context, c *config.Config, of *story.Story, log *slog.Logger, ends *undo) (place, *story.Clock, error) {
	p, err := openPlace(ctx, c, log, ends)
	if err != nil {
		return p, nil, err
	}
	clock, err := openClock(ctx, of, p, ends)
	if err != nil {
		return p, nil, err
	}
	return p, clock, p.migrate(ctx, log)
}

// openPlace finds the database to serve: the given one, or one of its own that
// stops with the server.
func openPlace(ctx context.Context, c *config.Config, log *slog.Logger, ends *undo) (place, error) {
	if !c.Embedded() {
		return given(c), nil
	}
	starting, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	p, err := startOwn(starting, c, log)
	if err != nil {
		return place{}, err
	}
	ends.add("stop Postgres", within(stopTimeout, p.stop))
	return p, nil
}

// within gives a step its time.
func within(limit time.Duration, do func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		ctx, cancel := context.WithTimeout(ctx, limit)
		defer cancel()
		return do(ctx)
	}
}

// wait returns nil when the server is told to stop, and otherwise what ended.
func wait(ctx context.Context, w *web, p place, log *slog.Logger) error {
	select {
	case <-ctx.Done():
		log.Info("stopping", "because", context.Cause(ctx))
		return nil
	case <-p.died():
		return fmt.Errorf("the server's own Postgres ended: %w", p.cluster.Err())
	case err := <-w.ended:
		return fmt.Errorf("the server no longer accepts connections: %w", err)
	}
}
