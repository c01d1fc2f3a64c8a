package postgres

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLongFolderHasAShortSocket(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(folder(t), strings.Repeat("long", 30), strings.Repeat("path", 30))
	cluster := begin(t, Options{Dir: dir})
	if path := filepath.Join(cluster.Socket(), socketName); len(path) > longestSocket {
		t.Errorf("socket has %d bytes", len(path))
	}
	execute(t, cluster, `select 1`)
}

func TestSocketAvoidsPlacesThatDoNotServe(t *testing.T) {
	t.Parallel()
	good := openFolder(t)
	long := filepath.Join(good, strings.Repeat("long", 30))
	missing := filepath.Join(good, "missing")
	fatal(t, os.Mkdir(long, 0o755))
	h := home{dir: good}
	var err error
	h.account, err = unprivileged()
	fatal(t, err)
	if _, err := h.makeSocket([]string{long, missing}); err == nil || !strings.Contains(err.Error(), "too long") {
		t.Errorf("no good place: %v", err)
	}
	got, err := h.makeSocket([]string{long, missing, os.TempDir()})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, os.RemoveAll(got)) })
	info, err := os.Stat(got)
	fatal(t, err)
	if filepath.Dir(got) != os.TempDir() || info.Mode().Perm() != 0o700 {
		t.Errorf("socket in %s, mode %v", got, info.Mode())
	}
}

func TestSocketIsNotPutWhereAStrangerTookTheName(t *testing.T) {
	t.Parallel()
	needRoot(t)
	base := folder(t)
	base = filepath.Dir(base)
	h := home{dir: base, account: account{uid: 12345, gid: 12345, other: true}}
	name := h.socketFolder(base)
	fatal(t, os.Mkdir(name, 0o777))
	fatal(t, os.Chown(name, 23456, 23456))
	got, err := h.claim(name)
	fatal(t, err)
	if got == name {
		t.Error("used a stranger's folder")
	}
	fatal(t, os.Chown(name, 12345, 12345))
	if got, err := h.claim(name); err != nil || got != name {
		t.Errorf("own folder was not used again: %s, %v", got, err)
	}
}

func TestEnsureDatabaseIsSafeToRepeat(t *testing.T) {
	t.Parallel()
	cluster := begin(t, Options{Dir: furnished(t)})
	const name = `case"load ü`
	results := make(chan error)
	for range 8 {
		go func() { results <- cluster.EnsureDatabase(t.Context(), name) }()
	}
	for range 8 {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
	var database, encoding, collation string
	const described = `select datname, pg_encoding_to_char(encoding), datcollate from pg_database where datname = current_database()`
	db := connect(t, cluster.OwnerURL(name))
	fatal(t, db.QueryRowContext(t.Context(), described).Scan(&database, &encoding, &collation))
	if database != name || encoding != "UTF8" || collation != "C" {
		t.Errorf("got %s, %s, %s", database, encoding, collation)
	}
}

func TestAppURLNamesTheRoleOfTheServer(t *testing.T) {
	t.Parallel()
	cluster := begin(t, Options{Dir: furnished(t)})
	execute(t, cluster, `create role caseload_app login`)
	var role string
	fatal(t, connect(t, cluster.AppURL("postgres")).QueryRowContext(t.Context(), `select current_user`).Scan(&role))
	if role != App {
		t.Errorf("role %s", role)
	}
}
