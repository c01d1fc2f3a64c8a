package postgres

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
)

// account is the user that Postgres runs as.
type account struct {
	name   string
	uid    uint32
	gid    uint32
	groups []uint32

	// other is set when this is not the user that we are ourselves.
	other bool
}

// unprivileged returns the account to run Postgres as: ourselves, but when we
// are root, which Postgres refuses to be, the user of the system's Postgres or
// else nobody.
func unprivileged() (account, error) {
	if os.Geteuid() != 0 {
		return account{uid: uint32(os.Geteuid()), gid: uint32(os.Getegid())}, nil
	}
	for _, name := range []string{"postgres", "_postgres", "nobody"} {
		if known, err := user.Lookup(name); err == nil {
			return accountOf(known)
		}
	}
	return account{}, errors.New("no user to run Postgres as, which refuses to be root: neither postgres nor nobody exists")
}

func accountOf(known *user.User) (account, error) {
	found := account{name: known.Username, other: true}
	uid, err := strconv.ParseInt(known.Uid, 10, 64)
	if err != nil {
		return account{}, fmt.Errorf("user %s: %w", known.Username, err)
	}
	gid, err := strconv.ParseInt(known.Gid, 10, 64)
	if err != nil {
		return account{}, fmt.Errorf("user %s: %w", known.Username, err)
	}
	// Some systems write nobody's number as -2.
	found.uid, found.gid = uint32(uid), uint32(gid)
	groups, _ := known.GroupIds() // its own group is enough
	for _, text := range groups {
		if group, err := strconv.ParseUint(text, 10, 32); err == nil {
			found.groups = append(found.groups, uint32(group))
		}
	}
	return found, nil
}

// ownerOf returns the account that the folder belongs to, so that root goes on
// with data that an ordinary user made, and with nobody's after a user postgres
// appeared.
func (a account) ownerOf(folder string) account {
	info, err := os.Stat(folder)
	if err != nil || !a.other {
		return a
	}
	uid, gid := owner(info)
	if uid == 0 || uid == a.uid {
		return a
	}
	return account{name: "#" + strconv.Itoa(int(uid)), uid: uid, gid: gid, other: true}
}

// credential is what a child must be started with to run as the account; nil
// for ourselves.
func (a account) credential() *syscall.Credential {
	if !a.other {
		return nil
	}
	return &syscall.Credential{Uid: a.uid, Gid: a.gid, Groups: a.groups}
}

// own hands the one file or folder to the account.
func (a account) own(path string) error {
	if !a.other {
		return nil
	}
	if err := os.Lchown(path, int(a.uid), int(a.gid)); err != nil {
		return fmt.Errorf("hand over to %s: %w", a.name, err)
	}
	return nil
}

// ownTree hands the folder with all that is in it to the account.
func (a account) ownTree(folder string) error {
	if !a.other {
		return nil
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return fmt.Errorf("hand over to %s: %w", a.name, err)
	}
	err = fs.WalkDir(root.FS(), ".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return root.Lchown(path, int(a.uid), int(a.gid))
	})
	if err := errors.Join(err, root.Close()); err != nil {
		return fmt.Errorf("hand over to %s: %w", a.name, err)
	}
	return nil
}

// barrier returns the first folder on the way from the root to path that the
// account may not enter, or "" when it can get there. Root's own folders are
// usually closed (/root), and Postgres could not even say so.
func (a account) barrier(path string) string {
	if !a.other {
		return ""
	}
	var ways []string
	for way := path; ; way = filepath.Dir(way) {
		ways = append(ways, way)
		if way == filepath.Dir(way) {
			break
		}
	}
	for _, way := range slices.Backward(ways) {
		if info, err := os.Stat(way); err != nil || !a.mayEnter(info) {
			return way
		}
	}
	return ""
}

func (a account) mayEnter(folder fs.FileInfo) bool {
	uid, gid := owner(folder)
	mode := folder.Mode().Perm()
	switch {
	case uid == a.uid:
		return mode&0o100 != 0
	case gid == a.gid || slices.Contains(a.groups, gid):
		return mode&0o010 != 0
	default:
		return mode&0o001 != 0
	}
}

// owner returns whose the file is.
func owner(file fs.FileInfo) (uid, gid uint32) {
	stat, ok := file.Sys().(*syscall.Stat_t)
	if !ok {
		return math.MaxUint32, math.MaxUint32 // nobody's
	}
	return stat.Uid, stat.Gid
}
