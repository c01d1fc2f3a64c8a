package transport

import (
	"net/http"
)

// seats is how many streams may still be opened.
type seats chan struct{}

func newSeats(n int) seats { return make(seats, n) }

// take reports whether there was a seat left.
func (s seats) take() bool {
	select {
	case s <- struct{}{}:
		return true
	default:
		return false
	}
}

func (s seats) leave() { <-s }

// busy says to come back later.
func busy(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Retry-After", "5")
	reply(w, r, errOverloaded.status, errOverloaded)
}
