package notify

import (
	"context"
	_ "embed"
	"errors"
	"sync"
	"time"

	"caseload/care/identify/fact"
)

// Sender carries notifications by one channel.
type Sender interface {
	// Send sends the payload to the subscription's device. It returns [ErrGone]
	// where the device is there no more, and a [*LaterError] where the service asks to
	// come back later; everything else is tried again as well.
	Send(ctx context.Context, to Subscription, payload []byte, urgent bool) error
}

// ErrGone says that a device does not want to hear any more.
var ErrGone = errors.New("notify: the device is there no more")

// LaterError says that a service wants to be left alone for a while.
type LaterError struct{ After time.Duration }

func (*LaterError) Error() string { return "notify: the service asks to come later" }

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// mostFailures is after how many failures in a row a device is given up.
func mostFailures() int { return limits().Of("most_failures") }

// backoff is how long to wait after so many failures: 30 seconds, doubled each time, at
// most six hours, and not less than the service asked for.
func backoff(failures int, err error) time.Duration {
	wait := min(30*time.Second<<min(failures-1, 12), 6*time.Hour)
	if later, ok := errors.AsType[*LaterError](err); ok {
		wait = max(wait, min(later.After, 24*time.Hour))
	}
	return wait
}
