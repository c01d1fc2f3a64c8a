package postgres

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestFind(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		files map[string]string // folder and the version its postgres tells
		path  []string
		major int
		want  string // folder; empty when nothing may be found
	}{
		{name: "nothing"},
		{
			name:  "Debian, the newest by number",
			files: map[string]string{"usr/lib/postgresql/9.6/bin": "9.6.1", "usr/lib/postgresql/15/bin": "15.2", "usr/lib/postgresql/100/bin": "100.1"},
			want:  "usr/lib/postgresql/100/bin",
		},
		{name: "Red Hat", files: map[string]string{"usr/pgsql-16/bin": "16.4"}, want: "usr/pgsql-16/bin"},
		{name: "Red Hat's own package", files: map[string]string{"usr/bin": "15.1"}, want: "usr/bin"},
		{
			name:  "Homebrew",
			files: map[string]string{"opt/homebrew/opt/postgresql@14/bin": "14.1", "opt/homebrew/opt/postgresql@17/bin": "17.0"},
			want:  "opt/homebrew/opt/postgresql@17/bin",
		},
		{name: "Homebrew on Intel", files: map[string]string{"usr/local/opt/postgresql@16/bin": "16.0"}, want: "usr/local/opt/postgresql@16/bin"},
		{
			name:  "PATH before newer ones",
			files: map[string]string{"home/bin": "14.3", "usr/lib/postgresql/17/bin": "17.1"},
			path:  []string{"home/empty", "home/bin"},
			want:  "home/bin",
		},
		{
			name:  "PATH with one that is too old",
			files: map[string]string{"home/bin": "13.9", "usr/lib/postgresql/15/bin": "15.1"},
			path:  []string{"home/bin"},
			want:  "usr/lib/postgresql/15/bin",
		},
		{name: "only too old", files: map[string]string{"usr/lib/postgresql/13/bin": "13.9"}},
		{
			name:  "the version of the data",
			files: map[string]string{"usr/lib/postgresql/17/bin": "17.1", "usr/lib/postgresql/15/bin": "15.1"},
			major: 15,
			want:  "usr/lib/postgresql/15/bin",
		},
		{name: "not the version of the data", files: map[string]string{"usr/lib/postgresql/17/bin": "17.1"}, major: 15},
		{name: "beta", files: map[string]string{"usr/lib/postgresql/19/bin": "19beta2 (Debian 19~beta2-1)"}, want: "usr/lib/postgresql/19/bin"},
		{name: "another program", files: map[string]string{"usr/bin": ""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			root := openFolder(t)
			for folder, version := range c.files {
				install(t, filepath.Join(root, folder), version)
			}
			for i := range c.path {
				c.path[i] = filepath.Join(root, c.path[i])
			}
			who, err := unprivileged()
			fatal(t, err)
			look := search{path: strings.Join(c.path, string(os.PathListSeparator)), root: root, account: who}
			found, err := look.find(t.Context(), c.major)
			if c.want == "" {
				if !errors.Is(err, ErrNotFound) {
					t.Errorf("found %v, error %v", found, err)
				}
				return
			}
			if want := filepath.Join(root, c.want); err != nil || found.Dir != want {
				t.Errorf("found %v, error %v, want %s", found, err, want)
			}
		})
	}
}

// install puts programs there that only tell a version. No process begins meanwhile:
// it would hold them open for writing, and they could not be run (ETXTBSY).
func install(t *testing.T, folder, version string) {
	t.Helper()
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	fatal(t, os.MkdirAll(folder, 0o755))
	script := "#!/bin/sh\necho 'postgres (PostgreSQL) " + version + "'\n"
	for _, name := range []string{"initdb", "postgres"} {
		fatal(t, os.WriteFile(filepath.Join(folder, name), []byte(script), 0o755))
	}
}

func TestFindPassesProgramsThatItsUserMayNotRun(t *testing.T) {
	t.Parallel()
	needRoot(t)
	root := openFolder(t)
	install(t, filepath.Join(root, "usr/lib/postgresql/17/bin"), "17.1")
	install(t, filepath.Join(root, "usr/lib/postgresql/15/bin"), "15.1")
	fatal(t, os.Chmod(filepath.Join(root, "usr/lib/postgresql/17"), 0o700))
	who, err := unprivileged()
	fatal(t, err)
	found, err := search{root: root, account: who}.find(t.Context(), 0)
	if err != nil || found.Major != 15 {
		t.Errorf("found %v, error %v", found, err)
	}
}

func TestMissingPostgresTellsHowToInstallIt(t *testing.T) {
	t.Parallel()
	_, err := search{root: t.TempDir()}.find(t.Context(), 0)
	for _, command := range []string{"apt-get install", "dnf install", "brew install"} {
		if err == nil || strings.Count(err.Error(), command) != 1 {
			t.Errorf("%q does not tell %q", err, command)
		}
	}
}
