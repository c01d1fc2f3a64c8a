package postgres

import (
	"errors"
	"fmt"
	"io/fs"
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
	groups, err := known.GroupIds()
	if err != nil {
		return found, nil // its own group is enough
	}
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
	stat := info.Sys().(*syscall.Stat_t)
	if stat.Uid == 0 || stat.Uid == a.uid {
		return a
	}
	return account{name: "#" + strconv.Itoa(int(stat.Uid)), uid: stat.Uid, gid: stat.Gid, other: true}
}

// credential is what a child must be started with to run as the account; nil
// for ourselves.
func (a account) credential() *syscall.Credential {
	if !a.other {
		return nil
	}
	return &syscall.Credential{Uid: a.uid, Gid: a.gid, Groups: a.groups}
}

// own hands the file or the folder with all that is in it to the account.
func (a account) own(path string) error {
	if !a.other {
		return nil
	}
	return filepath.WalkDir(path, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(path, int(a.uid), int(a.gid))
	})
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
	stat := folder.Sys().(*syscall.Stat_t)
	mode := folder.Mode().Perm()
	switch {
	case stat.Uid == a.uid:
		return mode&0o100 != 0
	case stat.Gid == a.gid || slices.Contains(a.groups, stat.Gid):
		return mode&0o010 != 0
	default:
		return mode&0o001 != 0
	}
}
