package main

import (
	"context"
	"errors"

	"caseload/server/config"
)

// serveCommand is what runs without a command, too.
type serveCommand struct{}

func (serveCommand) Help() string {
	return `Stops at Ctrl-C (SIGINT) or SIGTERM: requests under way finish, then the connections and the server's own Postgres are closed. A second signal ends it at once; the next start recovers.`
}

// Run serves until it is told to stop.
func (serveCommand) Run(ctx context.Context, to console) error {
	c, err := config.Load(to.environ, config.Serving)
	if err != nil {
		return err
	}
	err = serve(ctx, c, to)
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil // told to stop before it was ready
	}
	return err
}
