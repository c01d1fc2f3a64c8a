// Package attachment takes in and gives out the bytes of files that go along with
// messages, at the signed addresses that the contract gives out. Whoever holds an
// address needs no token; what its owner may see is decided when it is used.
package attachment

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"sync"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent/viewer"
	"caseload/graph/signed"
	"caseload/graph/transport"
)

// Config is what a handler works with.
type Config struct {
	Recorder *record.Recorder
	Signer   *signed.Signer
	// Authenticate finds out who holds a token, where one is sent along: it must be
	// the one for whom the address is.
	Authenticate transport.Authenticate
	Log          *slog.Logger
}

// mostUploads is how many files are taken in at once: each stands in memory until it
// is known to be the right one.
const mostUploads = 8

type handler struct {
	Config

	slots chan struct{}
	// coming are the files that are being taken in, each once: a [pace] by the id.
	coming sync.Map
}

// Handler returns the handler of [graph.AttachmentPath].
func Handler(config Config) http.Handler {
	return &handler{Config: config, slots: make(chan struct{}, mostUploads)}
}

// ServeHTTP takes a file in by PUT and gives it out by GET.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodPut:
		h.serve(w, r, facilitate.UploadPurpose, h.take) //nolint:contextcheck // what it needs of the request is in the context that it was given
	case http.MethodGet, http.MethodHead:
		h.serve(w, r, facilitate.DownloadPurpose, h.give) //nolint:contextcheck // what it needs of the request is in the context that it was given
	default:
		w.Header().Set("Allow", "GET, HEAD, PUT")
		refuse(w, http.StatusMethodNotAllowed, "send a file by PUT, fetch it by GET")
	}
}

// serve opens the address and answers as its owner. What is wrong with an address
// is not told.
func (h *handler) serve(w http.ResponseWriter, r *http.Request, purpose string, answer func(context.Context, http.ResponseWriter, *http.Request, uuid.UUID) error) {
	ctx, id, ok := h.admit(r, purpose)
	if !ok {
		refuse(w, http.StatusForbidden, "this address is not valid, or not any more")
		return
	}
	err := answer(ctx, w, r, id)
	refused, known := errors.AsType[*refusal](err)
	switch {
	case err == nil:
	case known:
		refuse(w, refused.status, refused.message)
	case errors.Is(err, facilitate.ErrNoAttachment):
		refuse(w, http.StatusNotFound, "there is no such file")
	default: // its text may hold patient data
		h.Log.ErrorContext(ctx, "could not serve a file", "requestId", transport.RequestIDFrom(ctx))
		refuse(w, http.StatusInternalServerError, "something went wrong on the server")
	}
}

// admit finds for whom the address is. A token that is sent along must be that
// one's.
func (h *handler) admit(r *http.Request, purpose string) (context.Context, uuid.UUID, bool) {
	var address facilitate.AttachmentAddress
	if h.Signer.Open(purpose, r.URL.Query().Get(signed.Parameter), &address) != nil {
		return nil, uuid.Nil, false
	}
	owner := address.Viewer()
	if authorization := r.Header.Get("Authorization"); authorization != "" && !h.holds(r.Context(), authorization, owner) {
		return nil, uuid.Nil, false
	}
	return viewer.NewContext(r.Context(), owner), address.Attachment, true
}

func (h *handler) holds(ctx context.Context, authorization string, owner viewer.Viewer) bool {
	token, ok := transport.Bearer(authorization)
	if !ok {
		return false
	}
	known, _, err := h.Authenticate(ctx, token)
	if err != nil {
		return false
	}
	who, ok := viewer.FromContext(known)
	return ok && who.Organization == owner.Organization && who.Practitioner == owner.Practitioner
}

// refusal is an answer that tells the client what is wrong.
type refusal struct {
	status  int
	message string
}

func (r *refusal) Error() string { return "attachment: " + r.message }

func refuse(w http.ResponseWriter, status int, message string) {
	http.Error(w, message, status)
}
