package postgres

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestClosedFolderMovesTheDataToAPlaceThatStays(t *testing.T) {
	t.Parallel()
	needRoot(t)
	closed := folder(t)
	fatal(t, os.Mkdir(closed, 0o700))
	options := Options{Dir: filepath.Join(closed, "postgres")}
	t.Cleanup(func() { fatal(t, Remove(t.Context(), options.Dir)) })

	cluster := begin(t, options)
	if !cluster.Moved() {
		t.Fatal("not moved")
	}
	execute(t, cluster, `create table note (text text)`, `insert into note values ('one')`)
	end(t, cluster)

	// Opening the folder later must not make the data disappear.
	fatal(t, os.Chmod(closed, 0o755))
	again := begin(t, options)
	if got := notes(t, again); got != "one" || again.DataDir() != cluster.DataDir() {
		t.Errorf("data %q in %s, was in %s", got, again.DataDir(), cluster.DataDir())
	}
	end(t, again)
	fatal(t, Remove(t.Context(), options.Dir))
	if exists(filepath.Dir(cluster.DataDir())) {
		t.Error("Remove left the data")
	}
}

func TestDataBehindAFolderThatWasClosedIsNotReplaced(t *testing.T) {
	t.Parallel()
	needRoot(t)
	options := Options{Dir: furnished(t)}
	fatal(t, os.Chmod(filepath.Dir(options.Dir), 0o700))
	if _, err := Start(t.Context(), options); err == nil || !strings.Contains(err.Error(), "chmod o+x") {
		t.Errorf("start: %v, want a hint how to open the folder", err)
	}
}

func TestShelterOfAStrangerIsNotUsed(t *testing.T) {
	t.Parallel()
	needRoot(t)
	closed := folder(t)
	fatal(t, os.Mkdir(closed, 0o700))
	taken, free := openFolder(t), openFolder(t)
	h := home{dir: closed}
	for name, take := range map[string]func(path string) error{
		"owned by another": func(path string) error {
			return os.Mkdir(path, 0o755)
		},
		"link": func(path string) error { return os.Symlink("/var", path) },
	} {
		path := h.shelter(taken)
		fatal(t, take(path))
		fatal(t, os.Lchown(path, 12345, 12345))
		fatal(t, h.settle([]string{taken, free}))
		if filepath.Dir(h.root) != free {
			t.Errorf("%s: data would go to %s", name, h.root)
		}
		fatal(t, os.Remove(path))
	}
}

func openFolder(t *testing.T) string {
	t.Helper()
	made := folder(t)
	fatal(t, os.Mkdir(made, 0o755))
	return made
}

func TestNoShelterIsExplained(t *testing.T) {
	t.Parallel()
	needRoot(t)
	closed := folder(t)
	fatal(t, os.Mkdir(closed, 0o700))
	h := home{dir: closed}
	if err := h.settle([]string{filepath.Join(closed, "none"), closed}); err == nil || !strings.Contains(err.Error(), closed) {
		t.Errorf("settle: %v", err)
	}
}

func TestBarrierIsTheFirstClosedFolder(t *testing.T) {
	t.Parallel()
	needRoot(t)
	outer := openFolder(t)
	inner := filepath.Join(outer, "inner")
	fatal(t, os.MkdirAll(filepath.Join(inner, "deep"), 0o755))
	who := account{uid: 12345, gid: 12345, groups: []uint32{23456}, other: true}
	for _, c := range []struct {
		name     string
		uid, gid int
		mode     os.FileMode
		closed   bool
	}{
		{"open to all", 0, 0, 0o711, false},
		{"closed", 0, 0, 0o700, true},
		{"own", 12345, 0, 0o700, false},
		{"own but closed", 12345, 0, 0o677, true},
		{"of its group", 0, 12345, 0o710, false},
		{"of another of its groups", 0, 23456, 0o710, false},
		{"of its group but closed to it", 0, 23456, 0o701, true},
	} {
		fatal(t, os.Chown(inner, c.uid, c.gid))
		fatal(t, os.Chmod(inner, c.mode))
		want := ""
		if c.closed {
			want = inner
		}
		if got := who.barrier(filepath.Join(inner, "deep")); got != want {
			t.Errorf("%s: barrier %q, want %q", c.name, got, want)
		}
	}
	if got := (account{}).barrier(inner); got != "" {
		t.Errorf("for ourselves: %q", got)
	}
}

func TestLockOfARemovedFolderIsNotTaken(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	held, err := acquire(dir)
	fatal(t, err)
	path := filepath.Join(dir, "lock")
	fatal(t, os.Remove(path))
	if same(held.file, path) {
		t.Error("a removed lock passes for the real one")
	}
	next, err := acquire(dir)
	fatal(t, err)
	if !same(next.file, path) {
		t.Error("the new lock is not the one at the path")
	}
	held.release()
	next.release()
}
