package postgres

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// lock is held on a folder by the one server that uses it. The system releases
// it however the process ends, so it never has to be cleaned up.
type lock struct {
	file *os.File
}

// acquire takes the lock of the folder or fails at once with [ErrInUse].
func acquire(folder string) (lock, error) {
	path := filepath.Join(folder, "lock")
	for {
		file, err := openLock(path)
		if err != nil {
			return lock{}, err
		}
		if err := flock(file); err != nil {
			return lock{}, errors.Join(err, file.Close())
		}
		if same(file, path) {
			return lock{file}, nil
		}
		// Whoever held it removed the folder meanwhile; ours is a dead file.
		if err := file.Close(); err != nil {
			return lock{}, fmt.Errorf("lock the folder: %w", err)
		}
	}
}

func openLock(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644) //nolint:gosec // it is empty; see below for who reads it
	if errors.Is(err, fs.ErrPermission) {
		// Root made the file on an earlier run; reading is enough to lock it.
		file, err = os.Open(path) //nolint:gosec // the folder is the caller's choice
	}
	if err != nil {
		return nil, fmt.Errorf("open the lock: %w", err)
	}
	return file, nil
}

// same tells whether the open file is still the one at path.
func same(file *os.File, path string) bool {
	held, err := file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(path)
	return err == nil && os.SameFile(held, there)
}

func flock(file *os.File) error {
	for {
		err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case errors.Is(err, syscall.EINTR):
			continue
		case errors.Is(err, syscall.EWOULDBLOCK):
			return ErrInUse
		case err != nil:
			return fmt.Errorf("lock the folder: %w", err)
		}
		return nil
	}
}

// release gives the folder free. Closing alone would not: a process that another
// goroutine is just starting holds the file as well, until it has become its program.
func (l lock) release() {
	_ = syscall.Flock(int(l.file.Fd()), syscall.LOCK_UN)
	_ = l.file.Close() // nothing was written
}
