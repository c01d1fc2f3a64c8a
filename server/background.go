package main

import (
	"context"
	"time"
)

// startBackground does work at once and then again and again, until ends takes it
// down. Zero never does it.
func startBackground(ctx context.Context, every time.Duration, name string, ends *undo, work func(context.Context)) {
	if every == 0 {
		return
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		repeat(ctx, every, work)
	}()
	ends.add("stop "+name, func(context.Context) error {
		cancel()
		<-ended
		return nil
	})
}

func repeat(ctx context.Context, every time.Duration, work func(context.Context)) {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		work(ctx)
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
	}
}
