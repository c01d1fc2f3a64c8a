package push

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"

	webpush "github.com/SherClockHolmes/webpush-go"

	"caseload/care/notify"
)

// Web sends by Web Push.
type Web struct {
	Key Key
	// Contact is whom a push service can reach about the server: an address of mail,
	// or https.
	Contact string
	Client  *http.Client
}

// How long a push service keeps a notification for a device that is off, in seconds.
const (
	keepUrgent = 24 * 60 * 60
	keepOther  = 4 * 60 * 60
)

var _ notify.Sender = (*Web)(nil)

// Send implements [notify.Sender]. No error tells the address.
func (w *Web) Send(ctx context.Context, to notify.Subscription, payload []byte, urgent bool) error {
	options := &webpush.Options{
		HTTPClient: w.Client, Subscriber: w.Contact, TTL: keepOther, Urgency: webpush.UrgencyNormal,
		VAPIDPublicKey: w.Key.Public(), VAPIDPrivateKey: base64.RawURLEncoding.EncodeToString(w.Key.private.Bytes()),
	}
	if urgent {
		options.TTL, options.Urgency = keepUrgent, webpush.UrgencyHigh
	}
	answer, err := webpush.SendNotificationWithContext(ctx, payload, &webpush.Subscription{
		Endpoint: to.Endpoint, Keys: webpush.Keys{P256dh: to.P256dh, Auth: to.Auth},
	}, options)
	if err != nil {
		return unnamed(err)
	}
	defer func() { _ = answer.Body.Close() }()
	_, _ = io.CopyN(io.Discard, answer.Body, 1<<12) // so that the connection can be used again
	return judge(answer, time.Now())
}

// judge reads what a push service answered (RFC 8030 sections 5 and 7.3).
func judge(answer *http.Response, now time.Time) error {
	switch code := answer.StatusCode; {
	case code >= 200 && code < 300:
		return nil
	case code == http.StatusNotFound || code == http.StatusGone:
		return notify.ErrGone
	case code == http.StatusTooManyRequests || code == http.StatusServiceUnavailable:
		return &notify.LaterError{After: later(answer.Header.Get("Retry-After"), now)}
	default:
		return fmt.Errorf("push: the push service answers %d", code)
	}
}

// later reads Retry-After, in seconds or as a time.
func later(text string, now time.Time) time.Duration {
	if seconds, err := strconv.Atoi(text); err == nil && seconds > 0 {
		return time.Duration(min(seconds, 24*60*60)) * time.Second
	}
	if at, err := http.ParseTime(text); err == nil && at.After(now) {
		return at.Sub(now)
	}
	return 0
}

// unnamed says what went wrong on the way without the address: who knows it can send
// to the device.
func unnamed(err error) error {
	switch {
	case errors.Is(err, errInside):
		return errInside
	case errors.Is(err, context.DeadlineExceeded):
		return errors.New("push: the push service does not answer in time")
	case errors.Is(err, context.Canceled):
		return context.Canceled
	}
	return errors.New("push: the push service could not be reached, or the device's keys are damaged")
}
