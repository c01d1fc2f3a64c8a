package graph

import (
	"context"
	"errors"
	"time"

	"caseload/care/offline"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/signed"
)

// What stands in the way of a pull, as codes.
const (
	codeCursorExpired = "CURSOR_EXPIRED"
	codeScopeTooLarge = "SCOPE_TOO_LARGE"
	codeDeviceRevoked = "DEVICE_REVOKED"
)

const (
	// syncPurpose is what the cursors of a phone are sealed for.
	syncPurpose = "sync"
	// syncCursorLasts is how long a cursor can be read: longer than it is good, so that
	// one which is too old can be told from one which is forged.
	syncCursorLasts = 10 * 365 * 24 * time.Hour
)

// syncPosition reads a cursor of the viewer's own.
func (r *Resolver) syncPosition(ctx context.Context, after *string) (*offline.Position, error) {
	if after == nil {
		return nil, nil
	}
	v, _ := viewer.FromContext(ctx)
	var p offline.Position
	err := r.Signer.Open(syncPurpose, *after, &p)
	if errors.Is(err, signed.ErrInvalid) || p.Organization != v.Organization || p.Practitioner != v.Practitioner {
		return nil, fault.BadCursor("the cursor is not one that was given to this viewer")
	}
	if err != nil {
		return nil, err
	}
	if r.now().Sub(p.At) > offline.Retention {
		return nil, fault.New(codeCursorExpired, "the cursor is older than 90 days: drop what is kept and begin without one")
	}
	return &p, nil
}

// syncPull is the page after the cursor, read already, so that what stands in its way
// is told once.
func (r *Resolver) syncPull(ctx context.Context, after *string, most int) (*fetch.SyncPage, error) {
	from, err := r.syncPosition(ctx, after)
	if err != nil {
		return nil, err
	}
	page := fetch.NewSyncPage(from, most, r.now())
	_, err = loadSync(ctx, page)
	return page, err
}

// loadSync reads a page.
func loadSync(ctx context.Context, page *fetch.SyncPage) (offline.Page, error) {
	read, err := page.Load(ctx)
	switch {
	case errors.Is(err, offline.ErrTooMany):
		err = fault.New(codeScopeTooLarge, "a phone keeps at most 1000 patients: this viewer sees more")
	case errors.Is(err, offline.ErrRevoked):
		err = fault.New(codeDeviceRevoked, "this phone was revoked: drop everything that is kept")
	}
	return read, err
}

// syncCursor is where the phone has come to with the page.
func (r *Resolver) syncCursor(ctx context.Context, of *fetch.SyncPage) (string, error) {
	page, err := loadSync(ctx, of)
	if err != nil {
		return "", err
	}
	return r.Signer.Sign(syncPurpose, page.Next, page.Next.At.Add(syncCursorLasts))
}

// syncPages sends pages until there are no more. Each is read when it is sent, in a
// snapshot of its own.
func (r *Resolver) syncPages(ctx context.Context, after *string, most int) (<-chan *fetch.SyncPage, error) {
	from, err := r.syncPosition(ctx, after)
	if err != nil {
		return nil, err
	}
	out := make(chan *fetch.SyncPage)
	go func() {
		defer close(out)
		for more := true; more; {
			page := fetch.NewSyncPage(from, most, r.now())
			if !sent(ctx, out, page) {
				return
			}
			read, err := page.Load(ctx)
			from, more = &read.Next, err == nil && read.More
		}
	}()
	return out, nil
}

// sent sends a page and waits until it is read; false when nobody listens any more.
func sent(ctx context.Context, out chan<- *fetch.SyncPage, page *fetch.SyncPage) bool {
	select {
	case out <- page:
	case <-ctx.Done():
		return false
	}
	select {
	case <-page.Read():
		return true
	case <-ctx.Done():
		return false
	}
}
