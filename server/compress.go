package main

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
)

// jitter is by how many bytes the length of compressed answers varies at most, so that
// nobody can tell from lengths what else is in an answer that repeats what was asked
// (the BREACH attack).
const jitter = 64

// compressed compresses answers and event streams for clients that take it, as phones
// on slow lines do. Websockets are let through as they are.
func compressed(next http.Handler) http.Handler {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(1024), gzhttp.RandomJitter(jitter, 0, false))
	if err != nil {
		panic(err) // the options are constants
	}
	zipped := wrap(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Upgrade") != "" {
			next.ServeHTTP(w, r)
			return
		}
		zipped.ServeHTTP(w, r)
	})
}
