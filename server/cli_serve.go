package main

import (
	"context"
	"errors"

	"caseload/server/config"
)

// serveCommand is what runs without a command, too.
type serveCommand struct {
	Story string `help:"Start in the world of a story instead of the sample, on the story's own clock (development only); an unknown name lists those that there are." placeholder:"NAME"`
}

func (serveCommand) Help() string {
	return `Stops at Ctrl-C (SIGINT) or SIGTERM: requests under way finish, then the connections and the server's own Postgres are closed. A second signal ends it at once; the next start recovers.`
}

// Run serves until it is told to stop.
func (s serveCommand) Run(ctx context.Context, to console) error {
	of, err := loadStory(s.Story, to.environ)
	if err != nil {
		return err
	}
	c, err := config.Load(to.environ, config.Serving)
	if err != nil {
		return err
	}
	if of != nil {
		c.Tell(of.Name)
	}
	err = serve(ctx, c, of, to)
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil // told to stop before it was ready
	}
	return err
}
