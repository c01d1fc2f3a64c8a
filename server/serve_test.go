package main

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"caseload/server/postgres"
)

// running is a server under test.
type running struct {
	folder, address string
	stop            context.CancelFunc
	// ended is closed after the end, and what it left can be read then.
	ended  chan struct{}
	result result
}

// startServer runs the program on a folder and waits until it says that it is
// ready, or has ended.
func startServer(t *testing.T, data string, environ ...string) *running {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	r := &running{folder: data, stop: cancel, ended: make(chan struct{})}
	banner, out := io.Pipe()
	var said lockedBuilder
	environ = append([]string{"CASELOAD_DATA=" + data, "CASELOAD_ADDRESS=127.0.0.1:0", "CASELOAD_DEMO=false"}, environ...)
	go func() {
		defer close(r.ended)
		code := run(ctx, []string{"serve"}, console{out: out, err: &said, environ: environ})
		_ = out.Close()
		r.result = result{code: code, err: said.String()}
	}()
	t.Cleanup(func() {
		cancel()
		<-r.ended
	})
	r.address = addressIn(t, banner)
	go func() { _, _ = io.Copy(io.Discard, banner) }()
	return r
}

// folder returns a new folder that Postgres's user can get to, as the working
// folders of people are and those of tests are not.
func folder(t *testing.T) string {
	t.Helper()
	made := t.TempDir()
	for way := made; len(way) > len(os.TempDir()); way = filepath.Dir(way) {
		if err := os.Chmod(way, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(made, "data")
}

// wait returns what the server left behind.
func (r *running) wait() result {
	<-r.ended
	return r.result
}

// lockedBuilder takes lines from several goroutines.
type lockedBuilder struct {
	lock sync.Mutex
	text strings.Builder
}

func (b *lockedBuilder) Write(p []byte) (int, error) {
	b.lock.Lock()
	defer b.lock.Unlock()
	return b.text.Write(p)
}

func (b *lockedBuilder) String() string {
	b.lock.Lock()
	defer b.lock.Unlock()
	return b.text.String()
}

// ready is the status of the readiness check.
func (r *running) ready(t *testing.T) int {
	t.Helper()
	response := call(t, r.address+"/readyz", "*/*")
	_ = response.Body.Close()
	return response.StatusCode
}

func TestServerStartsWithoutConfigurationAndStopsInOrder(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	if got := server.ready(t); got != http.StatusOK {
		t.Errorf("readyz %d: %s", got, server.result.err)
	}
	notice, err := readNotice(server.folder)
	if err != nil || notice.Address != server.address {
		t.Errorf("notice %+v, %v; want address %s", notice, err, server.address)
	}
	server.stop()
	if got := server.wait(); got.code != exitDone {
		t.Errorf("ended with %+v", got)
	}
	for _, left := range []string{filepath.Join(server.folder, noticeFile), notice.Socket} {
		if _, err := os.Stat(left); err == nil {
			t.Errorf("left behind: %s", left)
		}
	}
}

func TestNextStartFindsTheDataOfTheLast(t *testing.T) {
	t.Parallel()
	data := folder(t)
	first := startServer(t, data)
	first.stop()
	if got := first.wait(); !strings.Contains(got.err, "migrated the database") {
		t.Errorf("first start: %s", got.err)
	}
	second := startServer(t, data)
	if got := second.ready(t); got != http.StatusOK {
		t.Errorf("readyz %d", got)
	}
	second.stop()
	if got := second.wait(); strings.Contains(got.err, "migrated the database") {
		t.Errorf("second start: %s", got.err)
	}
}

func TestChosenFolderOfAnotherServerIsRefused(t *testing.T) {
	t.Parallel()
	first := startServer(t, folder(t))
	second := startServer(t, first.folder)
	if got := second.wait(); got.code != exitFailed || !strings.Contains(got.err, postgres.ErrInUse.Error()) {
		t.Errorf("got %+v", got)
	}
	if got := first.ready(t); got != http.StatusOK {
		t.Errorf("the first server suffered: readyz %d", got)
	}
}

func TestCommandsReachTheDatabaseOfARunningServer(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	got := command(t, []string{"CASELOAD_DATA=" + server.folder}, "migrate")
	if got.code != exitDone || got.out != "the database is up to date already\n" {
		t.Errorf("got %+v", got)
	}
}

func TestMigrateWithoutAServerStartsAndStopsItsOwnPostgres(t *testing.T) {
	t.Parallel()
	environ := []string{"CASELOAD_DATA=" + folder(t)}
	if got := command(t, environ, "migrate"); got.code != exitDone || !strings.HasPrefix(got.out, "applied 2") {
		t.Errorf("first: %+v", got)
	}
	if got := command(t, environ, "migrate"); got.code != exitDone || !strings.HasPrefix(got.out, "the database is up to date") {
		t.Errorf("second: %+v", got)
	}
}

func TestServerEndsWhenItsPostgresDies(t *testing.T) {
	t.Parallel()
	server := startServer(t, folder(t))
	kill(t, filepath.Join(server.folder, "data", "postmaster.pid"))
	got := server.wait()
	if got.code != exitFailed || !strings.Contains(got.err, "the server's own Postgres ended") {
		t.Errorf("got %+v", got)
	}
	if again := startServer(t, server.folder); again.ready(t) != http.StatusOK {
		t.Error("the next start does not recover")
	}
}

// kill ends the process whose number is the first line of a file.
func kill(t *testing.T, path string) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
}
