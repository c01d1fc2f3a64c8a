package auth

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/MicahParks/jwkset"
	"github.com/MicahParks/keyfunc/v3"
	"golang.org/x/sync/singleflight"
	"golang.org/x/time/rate"
)

const (
	// refreshEvery is how soon a key that the issuer adds or revokes is noticed
	// without anybody asking for it.
	refreshEvery = 15 * time.Minute
	// fetchTimeout bounds one request to the issuer, at the start too.
	fetchTimeout = 5 * time.Second
	// askEvery and askBurst bound how often tokens with an unknown key id, which
	// anybody can make, send us to the issuer.
	askEvery = 10 * time.Second
	askBurst = 5
)

// OpenKeys returns the keys that an issuer publishes at url, read now, again
// every quarter of an hour, and when a token names a key that is not known.
//
// The server has to start when the issuer is down: an unreachable issuer is no
// error here. Until its keys are read once, tokens are refused with
// ErrUnavailable; after that the keys known last stay in use. The reading
// ends with ctx.
func OpenKeys(ctx context.Context, url string, log *slog.Logger) (Keys, error) {
	return openKeys(ctx, url, log, rate.NewLimiter(rate.Every(askEvery), askBurst))
}

func openKeys(ctx context.Context, url string, log *slog.Logger, limit *rate.Limiter) (Keys, error) {
	set := &keySet{keysInUse: &keysInUse{MemoryJWKSet: jwkset.NewMemoryStorage()}, limit: limit}
	source, err := jwkset.NewStorageFromHTTP(url, jwkset.HTTPClientStorageOptions{
		Client:                    &http.Client{CheckRedirect: sameScheme},
		Ctx:                       ctx,
		HTTPTimeout:               fetchTimeout,
		NoErrorReturnFirstHTTPReq: true,
		RefreshErrorHandler: func(ctx context.Context, err error) {
			set.failed(err)
			log.WarnContext(ctx, "the issuer's keys could not be read", "error", err)
		},
		RefreshInterval: refreshEvery,
		Storage:         set.keysInUse,
	})
	if err != nil {
		return nil, fmt.Errorf("issuer's keys: %w", err)
	}
	set.source, err = jwkset.NewHTTPClient(jwkset.HTTPClientOptions{
		HTTPURLs:          map[string]jwkset.Storage{url: source},
		RateLimitWaitMax:  fetchTimeout,
		RefreshUnknownKID: rate.NewLimiter(rate.Inf, 1),
	})
	if err != nil {
		return nil, fmt.Errorf("issuer's keys: %w", err)
	}
	keys, err := keyfunc.New(keyfunc.Options{Ctx: ctx, Storage: set})
	if err != nil {
		return nil, fmt.Errorf("issuer's keys: %w", err)
	}
	return keys, nil
}

// sameScheme keeps a redirect from leading the key set off an encrypted way.
func sameScheme(next *http.Request, before []*http.Request) error {
	if len(before) > 3 || next.URL.Scheme != before[0].URL.Scheme {
		return errors.New("redirect refused")
	}
	return nil
}

// keySet looks a key up among those in use, and asks the issuer when it is not
// there: one request at a time for all tokens that wait, and not too often.
type keySet struct {
	*keysInUse

	source jwkset.Storage
	limit  *rate.Limiter
	flight singleflight.Group
}

// KeyRead returns the key, jwkset.ErrKeyNotFound when the issuer has published
// no such key, or ErrUnavailable when it could not be asked.
func (k *keySet) KeyRead(ctx context.Context, id string) (jwkset.JWK, error) {
	key, err := k.keysInUse.KeyRead(ctx, id)
	if err == nil {
		return key, nil
	}
	gaveUp := k.ask(ctx, id)
	if key, err = k.keysInUse.KeyRead(ctx, id); err == nil {
		return key, nil
	}
	if failure := cmp.Or(gaveUp, k.failure()); failure != nil {
		return jwkset.JWK{}, Unavailable(failure)
	}
	return jwkset.JWK{}, fmt.Errorf("key of the token: %w", err)
}

// errAskedEnough ends a flight that the limit did not let start.
var errAskedEnough = errors.New("the issuer was asked enough for now")

// ask has the key set read again and waits for it, or for the end of ctx, which
// is the error; how the reading ended shows in the keys in use. The reading
// itself goes on, since others wait for it too.
func (k *keySet) ask(ctx context.Context, id string) error {
	done := k.flight.DoChan("keys", func() (any, error) {
		if !k.limit.Allow() {
			return nil, errAskedEnough
		}
		return k.source.KeyRead(context.WithoutCancel(ctx), id)
	})
	select {
	case <-done:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("wait for the issuer: %w", ctx.Err())
	}
}
