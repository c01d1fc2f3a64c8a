package main

import (
	"context"
	"errors"
	"log/slog"

	"caseload/server/config"
	"caseload/server/postgres"
)

// reach returns the database for a command that works on it and ends: the given
// one, that of a server which is running on the data folder, or one that it
// starts there itself.
func reach(ctx context.Context, c *config.Config, log *slog.Logger, ends *undo) (place, error) {
	if !c.Embedded() {
		return given(c), nil
	}
	p, err := startIn(ctx, c.Process.Data, true, log)
	if errors.Is(err, postgres.ErrInUse) {
		return join(c.Process.Data)
	}
	if err != nil {
		return place{}, err
	}
	ends.add("stop Postgres", within(stopTimeout, p.stop))
	return p, nil
}

// join uses the Postgres of the server that holds the folder.
func join(folder string) (place, error) {
	running, err := readNotice(folder)
	if err != nil {
		return place{}, err
	}
	return place{
		app:    postgres.URL(running.Socket, postgres.App, databaseName),
		owner:  postgres.URL(running.Socket, postgres.Owner, databaseName),
		folder: folder,
	}, nil
}
