package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// write makes files in a new folder and returns it.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestFreshGenerationIsCompared(t *testing.T) {
	t.Parallel()
	before := map[string]string{"same.go": "a\n", "old.go": "a\nb\n", "gone/x.go": "x\n"}
	after := map[string]string{"same.go": "a\n", "old.go": "a\nc\n", "new/y.go": "y\n"}
	want := []string{
		"no longer generated: gone/x.go",
		`not as generated: old.go: line 2 is "b", generated "c"`,
		"generated but not there: new/y.go",
	}
	if diff := cmp.Diff(want, compare(before, after)); diff != "" {
		t.Errorf("differences differ (-want +got):\n%s", diff)
	}
}

func TestCopyHasTheListedFilesOnly(t *testing.T) {
	t.Parallel()
	shop := &workshop{root: write(t, map[string]string{"a/b.go": "b", "ignored": "x"}), files: []string{"a/b.go"}}
	folder := filepath.Join(t.TempDir(), "copy")
	if err := shop.copyTo(folder); err != nil {
		t.Fatal(err)
	}
	got, err := readAll(folder)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]string{"a/b.go": "b"}, got); diff != "" {
		t.Errorf("files differ (-want +got):\n%s", diff)
	}
}

func TestFormatNamesFilesAndTheCure(t *testing.T) {
	t.Parallel()
	shop := &workshop{
		root:  write(t, map[string]string{"good.go": "package p\n", "loose.go": "package  p\n", "broken.go": "package p\nfunc {", "text.md": " x"}),
		files: []string{"good.go", "loose.go", "broken.go", "text.md"},
	}
	err := checkFormat(t.Context(), shop)
	if err == nil {
		t.Fatal("got no error, want two files named")
	}
	for _, want := range []string{"run gofmt -w loose.go", "broken.go is no Go"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("got error %v, want in it %q", err, want)
		}
	}
	if strings.Contains(err.Error(), "good.go") || strings.Contains(err.Error(), "text.md") {
		t.Errorf("got error %v, want only files that are not formatted", err)
	}
}

func TestFileLeftBehindIsNamed(t *testing.T) {
	t.Parallel()
	shop := &workshop{temp: write(t, map[string]string{"forgotten/x": ""})}
	if err := shop.checkTemp(); err == nil || !strings.Contains(err.Error(), "forgotten") {
		t.Errorf("got error %v, want one that names the folder", err)
	}
	if err := (&workshop{temp: t.TempDir()}).checkTemp(); err != nil {
		t.Errorf("got error %v for an empty folder, want none", err)
	}
}

func TestProcessLeftBehindIsNamedAndEnded(t *testing.T) {
	t.Parallel()
	shop := &workshop{mark: "m", root: t.TempDir()}
	left := shop.command(t.Context(), shop.root, "sleep", "1000")
	if err := left.Start(); err != nil {
		t.Fatal(err)
	}
	table := write(t, map[string]string{
		strconv.Itoa(left.Process.Pid) + "/environ": "A=b\x00" + markVariable + "=m\x00",
		strconv.Itoa(left.Process.Pid) + "/cmdline": "sleep\x001000\x00",
		"1/environ": markVariable + "=another\x00",
		"1/cmdline": "init\x00",
	})
	err := shop.checkProcesses(table)
	if err == nil || !strings.Contains(err.Error(), "sleep 1000") || strings.Contains(err.Error(), "init") {
		t.Errorf("got error %v, want one that names sleep 1000 only", err)
	}
	if err := left.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Errorf("got %v from the process, want it killed", err)
	}
}

func TestStoppedProgramTakesItsChildrenAlong(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	shop := &workshop{root: t.TempDir()}
	command := shop.command(ctx, shop.root, "sh", "-c", "sleep 1000 & echo started; wait")
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := out.Read(make([]byte, 8)); err != nil {
		t.Fatal(err)
	}
	stop()
	// The child holds the pipe too: Read ends only once both are gone.
	if n, err := out.Read(make([]byte, 1)); err == nil {
		t.Errorf("read %d more bytes, want the end", n)
	}
	if err := command.Wait(); err == nil {
		t.Error("got no error from the stopped program, want one")
	}
}

func TestFailedProgramIsToldWithItsComplaint(t *testing.T) {
	t.Parallel()
	shop := &workshop{root: t.TempDir()}
	err := shop.run(t.Context(), "sh", "-c", "echo on out; echo on err >&2; exit 3")
	for _, want := range []string{"exit status 3", "on out", "on err"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got error %v, want in it %q", err, want)
		}
	}
}

func TestAdviceHasALineForEachSystem(t *testing.T) {
	t.Parallel()
	got := advice([]tool{
		{name: "Postgres", purpose: "for the tests", debian: "postgresql", redhat: "postgresql-server", homebrew: "postgresql@17"},
		{name: "Node.js", purpose: "for the app", debian: "nodejs npm", redhat: "nodejs npm", homebrew: "node"},
	})
	want := `Postgres is missing, for the tests
Node.js is missing, for the app
install it with one of
  Debian, Ubuntu:  sudo apt-get install -y postgresql nodejs npm
  Fedora, RHEL:    sudo dnf install -y postgresql-server nodejs npm
  macOS:           brew install postgresql@17 node
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("advice differs (-want +got):\n%s", diff)
	}
}

func TestOldNodeIsMissing(t *testing.T) {
	folder := write(t, map[string]string{"node": "#!/bin/sh\necho v18.19.0\n", "npm": "#!/bin/sh\n"})
	for _, name := range []string{"node", "npm"} {
		if err := os.Chmod(filepath.Join(folder, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+string(os.PathListSeparator)+os.Getenv("PATH"))
	_, err := findNode(t.Context(), &workshop{root: folder})
	if err == nil || !strings.Contains(err.Error(), "older than 20") {
		t.Errorf("got error %v, want one that says how old it may be", err)
	}
}

func TestBrowserIsTheOneThatIsNamed(t *testing.T) {
	t.Setenv("CHROME", filepath.Join(t.TempDir(), "no-such-browser"))
	if found, err := findChromium(t.Context(), nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %q and error %v, want that the named one does not exist", found, err)
	}
}
