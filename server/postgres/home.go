package postgres

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// home is where one cluster lives and who it belongs to. Its lock is held.
type home struct {
	dir     string // the folder that the caller named, without symlinks
	root    string // the folder that holds the data: dir, or a shelter
	account account
	lock    lock
}

func (h *home) data() string     { return filepath.Join(h.root, "data") }
func (h *home) download() string { return filepath.Join(h.root, "binaries") }

// passable is the mode of folders on the way to the data when root makes them:
// the account of Postgres must get through. The data has a mode of its own.
const passable = 0o755

// leave gives the home free for another server.
func (h *home) leave() { h.lock.release() }

// occupy makes the folder when it is missing, takes its lock and finds out where
// the data is.
func occupy(dir string) (*home, error) {
	dir, err := makeFolder(dir)
	if err != nil {
		return nil, fmt.Errorf("make the folder: %w", err)
	}
	held, err := acquire(dir)
	if err != nil {
		return nil, err
	}
	h := &home{dir: dir, lock: held}
	if err := h.settle(shelters()); err != nil {
		held.release()
		return nil, err
	}
	return h, nil
}

// makeFolder returns the folder's one true path, under which its lock, its
// shelter and its socket are known.
func makeFolder(dir string) (string, error) {
	if dir == "" {
		return "", errors.New("no folder given")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err //nolint:wrapcheck // the only caller does
	}
	mode := os.FileMode(0o700)
	if os.Geteuid() == 0 {
		mode = passable
	}
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		if err := os.MkdirAll(dir, mode); err != nil {
			return "", err //nolint:wrapcheck // the only caller does
		}
		if err := os.Chmod(dir, mode); err != nil { // whatever the umask took away
			return "", err //nolint:wrapcheck // the only caller does
		}
	}
	return filepath.EvalSymlinks(dir) //nolint:wrapcheck // the only caller does
}

// shelters are the folders in which a cluster may be kept when its account
// cannot get into its own; the first one outlives a restart of the machine.
func shelters() []string { return []string{"/var/lib", os.TempDir()} }

// settle decides on the account and the root. Data that exists decides where
// there is a choice, so that it is found again at every start.
func (h *home) settle(bases []string) error {
	who, err := unprivileged()
	if err != nil {
		return err
	}
	h.account, h.root = who.ownerOf(filepath.Join(h.dir, "data")), h.dir
	barrier := h.account.barrier(h.dir)
	switch {
	case exists(h.data()) && barrier != "":
		return fmt.Errorf("the user %s that Postgres runs as cannot enter %s: allow it with chmod o+x", h.account.name, barrier)
	case exists(h.data()) || !h.account.other:
		return nil
	}
	for _, base := range bases {
		if shelter := h.shelter(base); sound(shelter) && exists(filepath.Join(shelter, "data")) {
			h.root, h.account = shelter, who.ownerOf(filepath.Join(shelter, "data"))
			return nil
		}
	}
	if barrier == "" {
		return nil
	}
	return h.move(bases, barrier)
}

// move makes a shelter in the first base that allows it.
func (h *home) move(bases []string, barrier string) error {
	for _, base := range bases {
		shelter := h.shelter(base)
		if err := os.Mkdir(shelter, passable); err != nil && !sound(shelter) {
			continue
		}
		if err := os.Chmod(shelter, passable); err == nil && h.account.barrier(shelter) == "" {
			h.root = shelter
			return nil
		}
		_ = os.Remove(shelter) // it was of no use
	}
	return fmt.Errorf("the user %s that Postgres runs as cannot enter %s, and there is no other place in %v", h.account.name, barrier, bases)
}

// shelter is the same at every start with the same folder.
func (h *home) shelter(base string) string {
	return filepath.Join(base, "caseload-"+h.mark())
}

// mark is a short name for the folder.
func (h *home) mark() string {
	sum := sha256.Sum256([]byte(h.dir))
	return hex.EncodeToString(sum[:5])
}

// sound tells whether a folder with a name that anybody can guess is really
// ours: in a place such as /tmp another user may have put one there.
func sound(folder string) bool {
	info, err := os.Lstat(folder)
	if err != nil || !info.IsDir() {
		return false
	}
	uid, _ := owner(info)
	return int(uid) == os.Geteuid() && info.Mode().Perm()&0o022 == 0
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// demolish deletes everything, the lock last.
func (h *home) demolish() error {
	h.removeSocket()
	for _, folder := range []string{h.root, h.dir} {
		if err := os.RemoveAll(folder); err != nil {
			return fmt.Errorf("delete: %w", err)
		}
	}
	return nil
}
