package fhir

import (
	"errors"
	"io"
	"mime"
	"net/http"

	r4 "caseload/care/intake/fhir"
	"caseload/care/intake/hl7"
	"caseload/graph/transport"
)

// largestNotification is in bytes, and mostNotifications are read at once: each is held
// whole.
const (
	largestNotification = 16 << 20
	mostNotifications   = 8
)

// notifications takes one notification each, and answers only once it is kept
// (R4 MessageHeader $process-message, without its asynchronous form).
func (h handler) notifications() http.Handler {
	return transport.Plain{
		Authenticate: h.AuthenticateNotifier, Logger: h.Logger, Timeout: h.Timeout, Most: mostNotifications, MaxBody: largestNotification, Refuse: refuse,
	}.Guard(http.HandlerFunc(h.notify))
}

func (h handler) notify(w http.ResponseWriter, r *http.Request) {
	raw, ok := notification(w, r)
	if !ok {
		return
	}
	kept, err := h.Keep(r.Context(), raw)
	switch {
	case err != nil:
		transport.LogFailure(r.Context(), h.Logger, "keep notification", err)
		w.Header().Set("Retry-After", "5")
		fail(w, http.StatusServiceUnavailable, "transient", "The notification could not be kept: send it again.")
	case kept.Receipt.Answer != hl7.Accepted:
		fail(w, http.StatusUnprocessableEntity, "processing", "It is kept for a person to look at, and cannot be used: "+kept.Receipt.Faults[0].Error())
	case kept.Known:
		tell(w, http.StatusOK, issue{"information", "duplicate", r4.CodeableConcept{Text: "It was kept before, and changes nothing."}})
	default:
		tell(w, http.StatusOK, issue{"information", "informational", r4.CodeableConcept{Text: "It is kept."}})
	}
}

// notification reads the body; it answers where there is none to read.
func notification(w http.ResponseWriter, r *http.Request) (raw []byte, ok bool) {
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch {
	case err != nil || media != "application/fhir+json" && media != "application/json":
		fail(w, http.StatusUnsupportedMediaType, "not-supported", "Send Content-Type: application/fhir+json.")
		return nil, false
	case len(r.URL.Query()) > 0 && !onlyFormat(r.URL.Query()):
		fail(w, http.StatusBadRequest, "not-supported", "Parameters are not supported here: the answer is in this one.")
		return nil, false
	}
	raw, err = io.ReadAll(r.Body)
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		fail(w, http.StatusRequestEntityTooLarge, "too-long", "The notification is larger than 16 MiB.")
		return nil, false
	}
	if err != nil {
		fail(w, http.StatusBadRequest, "incomplete", "The notification broke off.")
		return nil, false
	}
	return raw, true
}
