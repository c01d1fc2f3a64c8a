package main

import (
	"context"
	"log/slog"

	"github.com/google/uuid"

	"caseload/ent/database"
	"caseload/ent/viewer"
)

// everywhere does work as the server itself in every organization that has a change
// log, whose position work is given. One that fails keeps no other waiting; a failure
// is told in the log with what was tried, unless it is that the server stops.
func everywhere(
	ctx context.Context, db *database.DB, log *slog.Logger, tried string,
	work func(ctx context.Context, organization uuid.UUID, position int64) error,
) {
	failed := func(err error) {
		if err != nil && ctx.Err() == nil {
			log.WarnContext(ctx, "could not do it, will try again", "work", tried, "error", err)
		}
	}
	positions, err := readPositions(ctx, db, "")
	failed(err)
	for organization, position := range positions {
		failed(work(viewer.NewContext(ctx, viewer.SystemOf(organization)), organization, position))
	}
}
