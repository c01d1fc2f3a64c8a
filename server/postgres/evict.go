package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"time"
)

const (
	// courtesy is how long an orphan may take over each way of stopping.
	courtesy = 10 * time.Second

	// glance is how often files and processes that are not our children are
	// looked at: there is no event for them everywhere.
	glance = 5 * time.Millisecond
)

// evict stops a Postgres that a dead server left running on the data. Nobody
// else can have started it, since we hold the lock. Without this we would talk
// to the orphan while our own child ends with an error.
func (h *home) evict(ctx context.Context) error {
	left, ok := readPID(h.data())
	if !ok {
		return nil
	}
	if !serves(left.pid, h.data()) {
		return h.forget(left)
	}
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT} {
		if err := syscall.Kill(left.pid, signal); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("stop the Postgres of a dead server, process %d: %w", left.pid, err)
		}
		gone, err := h.awaitGone(ctx, left)
		if err != nil || gone {
			return err
		}
	}
	return fmt.Errorf("the Postgres of a dead server, process %d, does not stop", left.pid)
}

func (h *home) awaitGone(ctx context.Context, left pidFile) (bool, error) {
	for deadline := time.Now().Add(courtesy); time.Now().Before(deadline); {
		if !serves(left.pid, h.data()) {
			return true, nil
		}
		if err := pause(ctx, glance); err != nil {
			return false, fmt.Errorf("wait for the Postgres of a dead server: %w", err)
		}
	}
	return false, nil
}

// forget removes the file of a dead Postgres when its number belongs to another
// process by now, as it soon does in a container: Postgres would take that one
// for its predecessor and never start. Otherwise Postgres cleans up by itself.
func (h *home) forget(left pidFile) error {
	if err := syscall.Kill(left.pid, 0); errors.Is(err, syscall.ESRCH) {
		return nil
	}
	if err := os.Remove(pidPath(h.data())); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove the stale process file: %w", err)
	}
	return nil
}
