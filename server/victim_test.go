package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"caseload/server/postgres"
)

// victim is a server in a process of its own, with its own Postgres, that is killed and
// started again.
type victim struct {
	t      *testing.T
	folder string

	lock    sync.Mutex
	address string
	process *exec.Cmd
	said    *lockedBuilder
}

func startVictim(t *testing.T) *victim {
	t.Helper()
	v := &victim{t: t, folder: folder(t)}
	v.start()
	t.Cleanup(func() {
		_ = v.process.Process.Signal(os.Interrupt)
		_ = v.process.Wait()
	})
	return v
}

func (v *victim) start() {
	v.t.Helper()
	v.said = &lockedBuilder{}
	command := exec.CommandContext(context.WithoutCancel(v.t.Context()), os.Args[0], "serve")
	command.Env = []string{
		asServer + "=1", "PATH=" + os.Getenv("PATH"), "CASELOAD_MODE=development", "CASELOAD_DEMO=false", "CASELOAD_DATA=" + v.folder, "CASELOAD_ADDRESS=127.0.0.1:0",
	}
	command.Stderr = v.said
	banner, err := command.StdoutPipe()
	if err != nil {
		v.t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		v.t.Fatal(err)
	}
	address := addressIn(v.t, banner)
	if address == "" {
		v.t.Fatalf("the server does not start again: %s", v.said.String())
	}
	v.lock.Lock()
	defer v.lock.Unlock()
	v.process, v.address = command, address
}

func (v *victim) socket() string {
	v.t.Helper()
	n, err := readNotice(v.folder)
	if err != nil {
		v.t.Fatal(err)
	}
	return n.Socket
}

// kill ends something at once, and has the server start again where it has ended by that.
func (v *victim) kill(random *rand.Rand) {
	v.t.Helper()
	switch random.IntN(3) {
	case 0:
		_ = v.process.Process.Kill()
	case 1:
		kill(v.t, filepath.Join(v.folder, "data", "postmaster.pid"))
	default:
		if backend := v.backend(random); backend > 0 {
			_ = syscall.Kill(backend, syscall.SIGKILL) // Postgres recovers by itself, and the server with it
		}
		return
	}
	_ = v.process.Wait()
	v.start()
}

// backend is a process of Postgres that serves a connection.
func (v *victim) backend(random *rand.Rand) int {
	v.t.Helper()
	out, err := exec.CommandContext(v.t.Context(), "pgrep", "-f", "postgres: "+postgres.App).Output()
	if err != nil {
		return 0
	}
	ours := filepath.Join(v.folder, "data")
	var pids []int
	for line := range strings.Lines(string(out)) {
		pid, err := strconv.Atoi(strings.TrimSpace(line))
		if err != nil {
			continue
		}
		if where, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid)); err == nil && where == ours {
			pids = append(pids, pid)
		}
	}
	if len(pids) == 0 {
		return 0
	}
	return pids[random.IntN(len(pids))]
}
