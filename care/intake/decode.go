package intake

import (
	"context"
	"sync"

	"caseload/care/intake/fhir"
)

// chunk is a run of items of one file, in order. A bundle is never cut, since
// its entries refer to one another by names that hold only within it.
type chunk struct {
	items []item
	bytes int   // of the resources in it
	read  int64 // how much of the input has been read when it is done, in bytes on disk
}

// The sizes at which a chunk outside a bundle is cut, and at which chunks are
// written together.
const (
	chunkItems = 2000
	chunkBytes = 16 << 20
)

// full reports whether a chunk is worth a transaction of its own.
func (c chunk) full() bool { return len(c.items) >= chunkItems || c.bytes >= chunkBytes }

// decoded decodes the files, some of them ahead at the same time, and hands
// on their chunks in the order of the files. It stops when the context ends.
func decoded(ctx context.Context, files []fhir.File, limits fhir.Limits, workers int) <-chan chunk {
	streams := make(chan chan chunk, workers)
	go launch(ctx, files, limits, workers, streams)
	out := make(chan chunk)
	go func() {
		defer close(out)
		var done int64
		for _, f := range files {
			stream, ok := <-streams
			if !ok || !forward(ctx, stream, out, done) {
				return
			}
			done += f.Size
		}
	}()
	return out
}

// launch starts a decoder for each file, at most so many at once. A file's
// decoder starts only after those before it, so the one that is waited for
// always runs.
func launch(ctx context.Context, files []fhir.File, limits fhir.Limits, workers int, streams chan<- chan chunk) {
	defer close(streams)
	slots := make(chan struct{}, workers)
	var running sync.WaitGroup
	defer running.Wait()
	for _, f := range files {
		select {
		case slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		stream := make(chan chunk, 1)
		select {
		case streams <- stream:
		case <-ctx.Done():
			return
		}
		running.Go(func() {
			defer func() { <-slots }()
			defer close(stream)
			decodeFile(ctx, f, limits, stream)
		})
	}
}

// forward passes the chunks of one file on.
func forward(ctx context.Context, stream <-chan chunk, out chan<- chunk, before int64) bool {
	for c := range stream {
		c.read += before
		select {
		case out <- c:
		case <-ctx.Done():
			return false
		}
	}
	return ctx.Err() == nil
}

// decodeFile cuts a file into chunks.
func decodeFile(ctx context.Context, f fhir.File, limits fhir.Limits, stream chan<- chunk) {
	var c chunk
	scope := &bundleScope{}
	send := func() bool {
		select {
		case stream <- c:
			c = chunk{}
			return true
		case <-ctx.Done():
			return false
		}
	}
	for e := range fhir.Read(f, limits) {
		next := scope.of(e)
		if c.full() && next && !send() {
			return
		}
		i := prepare(e)
		i.scope = scope.current
		c.items, c.bytes, c.read = append(c.items, i), c.bytes+len(e.Raw), e.Consumed
	}
	if len(c.items) > 0 {
		c.read = f.Size
		send()
	}
}

// bundleScope tells the bundles of a file apart.
type bundleScope struct {
	current *fhir.Entry // an entry of the bundle, as its mark; nil outside
}

// of moves to the bundle of an entry and reports whether the entries before it
// can be cut off.
func (s *bundleScope) of(e fhir.Entry) bool {
	switch {
	case e.Index < 0:
		s.current = nil
		return true
	case e.Index == 0 || s.current == nil:
		s.current = &e
		return true
	}
	return false
}
