package aggregator

import (
	"fmt"
	"net/http"
	"time"
)

// SizeError says that a batch has nothing in it or too much.
type SizeError struct{ Records int }

func (e *SizeError) Error() string {
	return fmt.Sprintf("aggregator: a batch has 1 to %d records, not %d", BatchSize(), e.Records)
}

// StatusError is an aggregator's refusal of a whole batch.
type StatusError struct {
	Status int
	// After is how long it asks to be left alone; 0 where it does not say.
	After time.Duration
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("aggregator: it answered %d %s", e.Status, http.StatusText(e.Status))
}

// Temporary reports whether the same batch may be taken later.
func (e *StatusError) Temporary() bool {
	return e.Status >= 500 || e.Status == http.StatusTooManyRequests || e.Status == http.StatusRequestTimeout
}
