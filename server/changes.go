package main

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/server/feed"
)

// startFeed runs the change feed of this process until ends takes it down,
// which is after the requests that are told of changes.
func startFeed(ctx context.Context, db *database.DB, log *slog.Logger, ends *undo) *feed.Hub {
	hub := feed.New(feed.Config{Database: db, Positions: positions(db), Log: log})
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		hub.Run(ctx)
	}()
	ends.add("stop the change feed", func(context.Context) error {
		cancel()
		<-ended
		return nil
	})
	return hub
}

// positions reads how far the change logs have come. The feed may see that of
// every organization, and nothing else.
func positions(db *database.DB) func(context.Context, []uuid.UUID) (map[uuid.UUID]int64, error) {
	return func(ctx context.Context, organizations []uuid.UUID) (map[uuid.UUID]int64, error) {
		return readPositions(ctx, db, `where organization_id = any($1)`, pq.Array(organizations))
	}
}

// readPositions reads the positions that the condition leaves.
func readPositions(ctx context.Context, db *database.DB, condition string, args ...any) (map[uuid.UUID]int64, error) {
	ctx, op := db.ReadOnly(viewer.NewContext(ctx, viewer.Viewer{Roles: []viewer.Role{viewer.Feed}}))
	defer op.Rollback()
	rows, err := op.Query(ctx, `select organization_id, position from change_counter `+condition, args...)
	if err != nil {
		return nil, fmt.Errorf("positions of the change logs: %w", err)
	}
	defer func() { _ = rows.Close() }()
	found := map[uuid.UUID]int64{}
	for rows.Next() {
		var organization uuid.UUID
		var position int64
		if err := rows.Scan(&organization, &position); err != nil {
			return nil, fmt.Errorf("positions of the change logs: %w", err)
		}
		found[organization] = position
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("positions of the change logs: %w", err)
	}
	return found, nil
}
