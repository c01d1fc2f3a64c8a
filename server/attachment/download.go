package attachment

import (
	"context"
	"mime"
	"net/http"
	"strconv"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
)

// downloadTimeout is for a phone on a slow network that fetches the largest file.
const downloadTimeout = 5 * time.Minute

// give gives out the bytes of a file, to be kept and never to be shown as a part of
// a page.
func (h *handler) give(ctx context.Context, w http.ResponseWriter, r *http.Request, id uuid.UUID) error {
	known, content, err := facilitate.OpenAttachment(ctx, h.Recorder, id)
	if err != nil {
		return err
	}
	connection := http.NewResponseController(w)
	_ = connection.SetWriteDeadline(time.Now().Add(downloadTimeout)) // not every ResponseWriter has one
	defer func() { _ = connection.SetWriteDeadline(time.Time{}) }()
	header := w.Header()
	header.Set("Content-Type", known.ContentType)
	header.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": known.Title}))
	header.Set("Content-Length", strconv.Itoa(len(content)))
	header.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Cache-Control", "no-store")
	if r.Method != http.MethodHead {
		_, _ = w.Write(content) //nolint:gosec // it is served as a file and never as a page; nobody to tell when they hung up
	}
	return nil
}
