package postgres

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
)

func TestStartRecoversAfterPostgresWasKilled(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	cluster := begin(t, options)
	execute(t, cluster, `create table note (text text)`, `insert into note values ('one')`)
	fatal(t, syscall.Kill(cluster.child.pid(), syscall.SIGKILL))
	<-cluster.Done()
	if cluster.Err() == nil {
		t.Error("no reason given")
	}
	end(t, cluster)
	if got := notes(t, begin(t, options)); got != "one" {
		t.Errorf("data: %q", got)
	}
}

func TestStartStopsTheOrphanOfADeadServer(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	cluster := begin(t, options)
	execute(t, cluster, `create table note (text text)`, `insert into note values ('one')`)
	end(t, cluster)
	orphan := cluster.home.orphan(t)

	again := begin(t, options)
	select {
	case <-orphan.exited:
	default:
		t.Error("the orphan still runs")
	}
	if got := notes(t, again); got != "one" {
		t.Errorf("data: %q", got)
	}
}

// orphan starts a postgres on the data that no Cluster knows of.
func (h *home) orphan(t *testing.T) *process {
	t.Helper()
	installed, err := Find(t.Context())
	fatal(t, err)
	socket := filepath.Join(os.TempDir(), "caseload-orphan-"+h.mark())
	fatal(t, os.Mkdir(socket, 0o700))
	t.Cleanup(func() { fatal(t, os.RemoveAll(socket)) })
	fatal(t, h.account.own(socket))
	child, err := h.launch(t.Context(), Options{Binaries: installed, Log: t.Output()}, socket)
	fatal(t, err)
	t.Cleanup(func() { _ = child.command.Process.Kill() })
	return child
}

func TestStartIgnoresAProcessNumberThatBelongsToAnotherProgram(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	cluster := begin(t, options)
	text, err := os.ReadFile(pidPath(cluster.DataDir()))
	fatal(t, err)
	end(t, cluster)

	stranger := waiting(t, cluster.home.account)
	stale := append([]byte(strconv.Itoa(stranger.pid())), text[len(strconv.Itoa(cluster.child.pid())):]...)
	fatal(t, os.WriteFile(pidPath(cluster.DataDir()), stale, 0o600))
	fatal(t, cluster.home.account.own(pidPath(cluster.DataDir())))

	execute(t, begin(t, options), `select 1`)
	select {
	case <-stranger.exited:
		t.Error("the other program was stopped")
	default:
	}
}

// waiting returns a process of the account that does nothing.
func waiting(t *testing.T, who account) *process {
	t.Helper()
	command := exec.Command("cat")
	input, err := command.StdinPipe()
	fatal(t, err)
	child, err := spawn(command, "/", who, &transcript{})
	fatal(t, err)
	t.Cleanup(func() {
		_ = input.Close()
		<-child.exited
	})
	return child
}

func TestBrokenProcessFilesAreNotBelieved(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{"empty": "", "words": "postgres", "everybody": "-1", "init": "1", "zero": "0"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data := t.TempDir()
			fatal(t, os.WriteFile(pidPath(data), []byte(text), 0o600))
			if file, ok := readPID(data); ok {
				t.Errorf("read process %d", file.pid)
			}
		})
	}
}
