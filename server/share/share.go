// Package share answers who opens a care plan by a link.
package share

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"caseload/care/exchange"
	"caseload/care/intake/fhir"
	careshare "caseload/care/share"
	"caseload/ent"
	"caseload/graph/transport"
	"caseload/server/page"
)

// Config is what the handler works with.
type Config struct {
	Opener *careshare.Opener
	Client *ent.Client
	Logger *slog.Logger
	// Timeout ends a request.
	Timeout time.Duration
	// Now is the clock; time.Now when nil.
	Now func() time.Time
	// Base is the address below which the ids of the bundle hold.
	Base string
}

// Handler answers GET PREFIX{secret} with the plan: as a page where a browser asks,
// else as a FHIR R4 Bundle. A secret that is unknown, over or revoked is answered
// alike.
func Handler(c Config) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		private(w.Header())
		if r.Method != http.MethodGet { // a look at the headers alone is no opening
			w.Header().Set("Allow", http.MethodGet)
			http.Error(w, "A link is opened with GET.", http.StatusMethodNotAllowed)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), c.Timeout)
		defer cancel()
		write := c.bundle
		if page.Wanted(r) {
			write = written
		}
		body, err := c.read(ctx, r.PathValue("secret"), write)
		switch {
		case errors.Is(err, careshare.ErrGone):
			http.Error(w, "There is nothing here, or not any more.", http.StatusNotFound)
		case err != nil:
			c.Logger.ErrorContext(ctx, "a shared plan could not be read", "requestId", transport.RequestIDFrom(ctx)) // the error's text may hold patient data
			http.Error(w, "This cannot be shown now. Try again later.", http.StatusInternalServerError)
		default:
			w.Header().Set("Content-Type", "application/fhir+json; charset=utf-8")
			if page.Wanted(r) {
				page.Describe(w.Header())
			}
			_, _ = w.Write(body) //nolint:gosec // JSON, or a page that html/template wrote; nobody to tell when they hung up
		}
	})
}

// writer is a form in which a plan is answered.
type writer func(resources []fhir.Any, link *ent.ShareLink, now time.Time) ([]byte, error)

func (c Config) now() time.Time {
	if c.Now != nil {
		return c.Now()
	}
	return time.Now()
}

func (c Config) read(ctx context.Context, secret string, write writer) (body []byte, err error) {
	err = c.Opener.Open(ctx, secret, func(ctx context.Context, link *ent.ShareLink) error {
		now := c.now()
		resources, err := exchange.Reader{Client: c.Client}.Plan(ctx, link.CarePlanID, sections(link), now)
		if err != nil {
			return err
		}
		if len(resources) == 0 {
			return careshare.ErrGone
		}
		body, err = write(resources, link, now)
		return err
	})
	return body, err
}

func (c Config) bundle(resources []fhir.Any, _ *ent.ShareLink, _ time.Time) ([]byte, error) {
	return json.Marshal(exchange.Collect(c.Base, resources))
}

func sections(link *ent.ShareLink) []exchange.Section {
	all := make([]exchange.Section, len(link.Scope))
	for i, s := range link.Scope {
		all[i] = exchange.Section(s)
	}
	return all
}

// private keeps the answer, and the address with its secret, from staying anywhere.
func private(h http.Header) {
	h.Set("Cache-Control", "no-store")
	h.Set("Vary", "Accept")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Robots-Tag", "noindex, nofollow")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
}
