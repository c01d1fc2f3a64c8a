package postgres

import (
	"errors"
	"os"
	"syscall"
	"testing"
)

func TestReleasedLockIsFreeWhileAStartingProcessHoldsItsFile(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	held, err := acquire(folder)
	fatal(t, err)
	inherited, err := syscall.Dup(int(held.file.Fd()))
	fatal(t, err)
	defer func() { _ = os.NewFile(uintptr(inherited), "inherited").Close() }()

	if _, err := acquire(folder); !errors.Is(err, ErrInUse) {
		t.Fatalf("acquire a held folder: %v, want ErrInUse", err)
	}
	held.release()
	again, err := acquire(folder)
	fatal(t, err)
	again.release()
}
