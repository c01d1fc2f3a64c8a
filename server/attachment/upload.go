package attachment

import (
	"context"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/ent"
)

const (
	// uploadTimeout is for a phone on a slow network that sends the largest file.
	uploadTimeout = 5 * time.Minute
	// silence is for how long no byte may come.
	silence = 20 * time.Second
)

// take takes in the bytes of a file that was announced, and nothing else. A file
// that is here already is not read again: a phone that did not hear the answer may
// send it once more.
func (h *handler) take(ctx context.Context, w http.ResponseWriter, r *http.Request, id uuid.UUID) error {
	known, err := facilitate.ExpectedAttachment(ctx, h.Recorder, id)
	if err != nil {
		return err
	}
	if known.UploadedAt == nil {
		content, err := h.read(w, r, known)
		if err != nil {
			return err
		}
		err = facilitate.ReceiveAttachment(ctx, h.Recorder, known, content)
		if errors.Is(err, facilitate.ErrContent) {
			return &refusal{http.StatusUnprocessableEntity, "these are not the bytes that were announced"}
		}
		if err != nil {
			return err
		}
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// read reads as many bytes as were announced, within a time limit.
func (h *handler) read(w http.ResponseWriter, r *http.Request, known *ent.Attachment) ([]byte, error) {
	if err := announced(r, known); err != nil {
		return nil, err
	}
	connection := http.NewResponseController(w)
	paced := &pace{body: r.Body, connection: connection, end: time.Now().Add(uploadTimeout)}
	defer h.coming.CompareAndDelete(known.ID, paced)
	if earlier, coming := h.coming.Swap(known.ID, paced); coming {
		earlier.(*pace).breakOff() //nolint:forcetypeassert // nothing else is put there
	}
	select {
	case h.slots <- struct{}{}:
		defer func() { <-h.slots }()
	default:
		w.Header().Set("Retry-After", "5")
		return nil, &refusal{http.StatusServiceUnavailable, "the server is busy: try again in a moment"}
	}
	defer func() { _ = connection.SetReadDeadline(time.Time{}) }()
	content, err := io.ReadAll(io.LimitReader(paced, known.Size+1))
	if err != nil || int64(len(content)) != known.Size {
		return nil, &refusal{http.StatusBadRequest, "the file broke off, or is longer than was announced"}
	}
	return content, nil
}

// announced demands that the request says of itself what was said of the file.
func announced(r *http.Request, known *ent.Attachment) error {
	switch {
	case r.Header.Get("Content-Encoding") != "":
		return &refusal{http.StatusUnsupportedMediaType, "send the file without a Content-Encoding"}
	case r.Header.Get("Content-Type") != known.ContentType:
		return &refusal{http.StatusUnsupportedMediaType, "send the Content-Type that was announced"}
	case r.ContentLength < 0:
		return &refusal{http.StatusLengthRequired, "say in Content-Length how many bytes come"}
	case r.ContentLength != known.Size:
		return &refusal{http.StatusRequestEntityTooLarge, "send as many bytes as were announced"}
	}
	return nil
}
