package feed

import (
	"context"
	"log/slog"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
)

// poll looks at the positions of all organizations that somebody waits for,
// and wakes where a position is a new one.
func (h *Hub) poll(ctx context.Context) {
	ticker := time.NewTicker(h.config.Poll)
	defer ticker.Stop()
	known := map[uuid.UUID]int64{}
	failing := false
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		positions, err := h.positions(ctx)
		if ctx.Err() != nil {
			return
		}
		if failing != (err != nil) { // said once, not at every turn
			failing = err != nil
			h.config.Log.WarnContext(ctx, "feed: polling", slog.Bool("works", !failing), slog.Any("error", err))
		}
		if err == nil {
			h.compare(known, positions)
		}
	}
}

func (h *Hub) positions(ctx context.Context) (map[uuid.UUID]int64, error) {
	organizations := h.subscribed()
	if len(organizations) == 0 {
		return nil, nil //nolint:nilnil // nothing to read is in a nil map
	}
	ctx, cancel := context.WithTimeout(ctx, max(h.config.Poll, time.Second))
	defer cancel()
	return h.config.Positions(ctx, organizations)
}

// subscribed lists the organizations that somebody waits for.
func (h *Hub) subscribed() []uuid.UUID {
	h.mu.Lock()
	defer h.mu.Unlock()
	return slices.Collect(maps.Keys(h.subscribers))
}

// compare wakes where the log has grown since the last look. What nobody waits
// for is forgotten, so that the first look at it wakes.
func (h *Hub) compare(known, positions map[uuid.UUID]int64) {
	for organization, position := range positions {
		if position > known[organization] {
			h.wake(organization)
		}
	}
	clear(known)
	maps.Copy(known, positions)
}
