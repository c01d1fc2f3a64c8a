package testkit

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"caseload/server/postgres"
)

// Cluster is a Postgres for tests. It keeps nothing: it lies in memory where the
// system allows that, and its folder goes when it stops.
type Cluster struct {
	postgres *postgres.Cluster
	dir      string
}

// Start starts a Postgres for tests, and removes what killed test programs left.
// The caller must Stop it; when it is killed instead, Postgres ends by itself
// and a later Start removes the folder.
func Start(ctx context.Context) (*Cluster, error) {
	sweep(ctx)
	dir, err := makeFolder()
	if err != nil {
		return nil, fmt.Errorf("make a folder for the test Postgres: %w", err)
	}
	running, err := postgres.Start(ctx, postgres.Options{Dir: dir})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return &Cluster{postgres: running, dir: dir}, nil
}

// Socket returns the folder of the Unix socket.
func (c *Cluster) Socket() string { return c.postgres.Socket() }

// Environment returns what to add to the environment of test programs that
// shall share the cluster, as name=value.
func (c *Cluster) Environment() string { return Variable + "=" + c.Socket() }

// Stop stops Postgres and deletes its folder. Later calls do nothing more.
func (c *Cluster) Stop(ctx context.Context) error {
	return errors.Join(c.postgres.Stop(ctx), postgres.Remove(ctx, c.dir))
}

// prefix begins the names of the folders; the number of the process that made
// one follows.
const prefix = "caseload-test-"

// roomy is how much memory must be free to put a cluster there, in bytes:
// containers often have as little as 64 MB.
const roomy = 1 << 30

// bases are the places for the folders, the best first.
func bases() []string { return []string{"/dev/shm", os.TempDir()} }

func makeFolder() (string, error) {
	var failures []error
	for _, base := range bases() {
		var disk syscall.Statfs_t
		if err := syscall.Statfs(base, &disk); err != nil || float64(disk.Bavail)*float64(disk.Bsize) < roomy {
			failures = append(failures, fmt.Errorf("less than %d bytes are free in %s", roomy, base))
			continue
		}
		dir, err := os.MkdirTemp(base, prefix+strconv.Itoa(os.Getpid())+"-")
		if err != nil {
			failures = append(failures, err)
			continue
		}
		return dir, letThrough(dir)
	}
	return "", errors.Join(failures...)
}

// letThrough opens the folder for the account that Postgres gets from root.
func letThrough(dir string) error {
	if os.Geteuid() != 0 {
		return nil
	}
	return os.Chmod(dir, 0o711) //nolint:gosec,wrapcheck // the data in it is closed; the only caller wraps
}

// sweep removes the folders of test programs that were killed. Nothing that
// fails here is of interest: it may be another user's, or being swept by another
// program at the same time.
func sweep(ctx context.Context) {
	for _, base := range bases() {
		left, _ := filepath.Glob(filepath.Join(base, prefix+"*"))
		for _, dir := range left {
			if abandoned(dir) {
				_ = postgres.Remove(ctx, dir)
			}
		}
	}
}

// abandoned tells whether the program that made the folder is gone. Its lock
// alone would not do: there is none yet right after the folder was made.
func abandoned(dir string) bool {
	number, _, _ := strings.Cut(strings.TrimPrefix(filepath.Base(dir), prefix), "-")
	pid, err := strconv.Atoi(number)
	return err == nil && pid > 0 && errors.Is(syscall.Kill(pid, 0), syscall.ESRCH)
}
