package fhir

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/care/transition/admission"
	"caseload/ent"
	"caseload/ent/database"
	"caseload/graph/transport"
)

// Path is where the resources are.
const Path = "/fhir/"

// Config is what the handler works with.
type Config struct {
	DB           *database.DB
	Client       *ent.Client
	Authenticate transport.Authenticate
	Logger       *slog.Logger
	// Now is the clock; time.Now when nil.
	Now func() time.Time
	// Timeout ends a request.
	Timeout time.Duration
	// Origin is the address at which the server is known outside, as
	// https://care.example.org; empty takes the one that each request was sent to.
	Origin string
	// AuthenticateNotifier lets systems in that send notifications, and Keep writes a
	// notification of the context's viewer down.
	AuthenticateNotifier transport.Authenticate
	Keep                 func(ctx context.Context, raw []byte) (admission.Kept, error)
}

func (c Config) now() time.Time {
	if c.Now != nil {
		return c.Now()
	}
	return time.Now()
}

type handler struct {
	Config

	reader exchange.Reader
}

// Handler answers everything below [Path].
func Handler(config Config) http.Handler {
	h := handler{config, exchange.Reader{Client: config.Client, Now: config.Now}}
	guard := transport.Plain{
		Authenticate: config.Authenticate, Logger: config.Logger, Timeout: config.Timeout, Refuse: refuse,
	}
	routes := http.NewServeMux()
	routes.HandleFunc("GET "+Path+"metadata", h.metadata)
	routes.Handle("POST "+Path+"$process-message", h.notifications())
	routes.Handle("GET "+Path+"Composition/{id}"+documentSuffix, guard.Guard(http.HandlerFunc(h.document)))
	routes.Handle("GET "+Path+"{type}/{id}", guard.Guard(http.HandlerFunc(h.read)))
	routes.Handle("GET "+Path+"{type}", guard.Guard(http.HandlerFunc(h.search)))
	routes.HandleFunc("GET "+Path, func(w http.ResponseWriter, _ *http.Request) { notFound(w) })
	routes.HandleFunc(Path, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Allow", "GET, HEAD")
		fail(w, http.StatusMethodNotAllowed, "not-supported", "Records can only be read here.")
	})
	return acceptable(routes)
}

// read answers one resource.
func (h handler) read(w http.ResponseWriter, r *http.Request) {
	typ, known := exchange.TypeOf(r.PathValue("type"))
	if !known {
		notFound(w)
		return
	}
	id, ok := idIn(w, r)
	if !ok {
		return
	}
	ctx, op := h.DB.ReadOnly(r.Context())
	defer op.Rollback()
	found, err := h.reader.Read(ctx, typ, id)
	switch {
	case err != nil:
		h.broken(w, r, err)
	case found == nil:
		notFound(w)
	default:
		answerOne(w, r, found)
	}
}

// idIn is the id in the address of a request; it answers where there is none, and where
// more is asked than a format.
func idIn(w http.ResponseWriter, r *http.Request) (id uuid.UUID, ok bool) {
	id, err := uuid.Parse(r.PathValue("id"))
	if err != nil || len(r.PathValue("id")) != len(id.String()) {
		notFound(w)
		return id, false
	}
	if len(r.URL.Query()) > 0 && !onlyFormat(r.URL.Query()) {
		fail(w, http.StatusBadRequest, "not-supported", "Parameters are not supported here.")
		return id, false
	}
	return id, true
}

// broken answers an error of the system.
func (h handler) broken(w http.ResponseWriter, r *http.Request, err error) {
	transport.LogFailure(r.Context(), h.Logger, "read FHIR", err)
	if r.Context().Err() != nil {
		fail(w, http.StatusServiceUnavailable, "timeout", "It took too long.")
		return
	}
	fail(w, http.StatusInternalServerError, "exception", "Something went wrong on the server: the request id helps to find out what.")
}
