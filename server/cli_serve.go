package main

import (
	"context"
	"errors"

	"caseload/server/config"
	"caseload/server/story"
)

// serveCommand is what runs without a command, too.
type serveCommand struct {
	Story string `help:"Start in the world of a story instead of the sample, on the story's own clock (development only); an unknown name lists those that there are." placeholder:"NAME"`
}

func (serveCommand) Help() string {
	return `Stops at Ctrl-C (SIGINT) or SIGTERM: requests under way finish, then the connections and the server's own Postgres are closed. A second signal ends it at once; the next start recovers.`
}

// Run serves until it is told to stop, in one story after the other where others are begun.
func (s serveCommand) Run(ctx context.Context, to console) error {
	for next := (telling{Other: story.Other(s.Story)}); ; {
		begun, err := serveIn(ctx, next, to)
		if err != nil || begun == nil {
			return err
		}
		next = *begun
	}
}

// telling is a story that is begun after one, at the same address; empty for the first.
type telling struct {
	story.Other

	address string
}

// serveIn serves in a story, or the sample, until it is told to stop; next is the story that
// is begun after it.
func serveIn(ctx context.Context, in telling, to console) (next *telling, err error) {
	of, err := loadStory(string(in.Other), to.environ)
	if err != nil {
		return nil, err
	}
	c, err := config.Load(to.environ, config.Serving)
	if err != nil {
		return nil, err
	}
	if of != nil {
		c.Tell(of.Name)
	}
	if in.address != "" {
		c.Edge.Address = in.address
	}
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	err = serve(ctx, c, of, to, func(a telling) { end(a) })
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		err = nil // told to stop before it was ready
	}
	if a, ok := errors.AsType[telling](context.Cause(ctx)); ok {
		next = &a
	}
	return next, err
}
