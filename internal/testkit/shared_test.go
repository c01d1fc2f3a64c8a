package testkit_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"caseload/internal/testkit"
)

func TestProgramsShareTemplatesOfACluster(t *testing.T) {
	t.Parallel()
	cluster := shared(t)
	outputs := make(chan []byte)
	for range 3 {
		go func() {
			output, err := program("counted", cluster.Environment()).CombinedOutput()
			if err != nil {
				t.Errorf("%v:\n%s", err, output)
			}
			outputs <- output
		}()
	}
	migrated := 0
	for range 3 {
		migrated += len(told(<-outputs))
	}
	if migrated != 1 {
		t.Errorf("migrated %d times", migrated)
	}
}

func TestHalfDoneTemplateOfAKilledProgramIsReplaced(t *testing.T) {
	t.Parallel()
	cluster := shared(t)
	stuck := program("stuck", cluster.Environment())
	input, err := stuck.StdinPipe()
	fatal(t, err)
	owner := startTelling(t, stuck)
	if got := value(t, owner, `select count(*) from half`); got != "0" {
		t.Errorf("the killed program's table has %s rows", got)
	}
	kill(t, stuck)
	_ = input.Close() // its reader is dead

	again := program("stuck", cluster.Environment())
	output, err := again.CombinedOutput() // no input: it goes on at once
	if err != nil || len(told(output)) != 1 {
		t.Errorf("%v:\n%s", err, output)
	}
}

func TestNextStartRemovesWhatAKilledProgramLeft(t *testing.T) {
	t.Parallel()
	killed := program("stuck")
	input, err := killed.StdinPipe()
	fatal(t, err)
	owner := startTelling(t, killed)
	if made := folders(t, killed); len(made) != 1 {
		t.Fatalf("the program has folders %v", made)
	}
	kill(t, killed)
	_ = input.Close() // its reader is dead
	shared(t)
	if left := folders(t, killed); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
	if err := execute(t.Context(), owner, `select 1`); err == nil {
		t.Error("its Postgres still runs")
	}
}

func TestClusterStopsTwice(t *testing.T) {
	t.Parallel()
	cluster := shared(t)
	fatal(t, cluster.Stop(t.Context()))
}

// shared returns a cluster that ends with the test.
func shared(t *testing.T) *testkit.Cluster {
	t.Helper()
	cluster, err := testkit.Start(t.Context())
	fatal(t, err)
	t.Cleanup(func() {
		if err := cluster.Stop(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	return cluster
}

// startTelling starts the program and returns the first that it tells.
func startTelling(t *testing.T, command *exec.Cmd) string {
	t.Helper()
	output, err := command.StdoutPipe()
	fatal(t, err)
	fatal(t, command.Start())
	t.Cleanup(func() {
		_ = command.Process.Kill() // it has ended when all went well
		_ = command.Wait()
	})
	for lines := bufio.NewScanner(output); lines.Scan(); {
		if text, ok := strings.CutPrefix(lines.Text(), "told: "); ok {
			return text
		}
	}
	t.Fatal("the program told nothing")
	return ""
}

// folders returns those that the program made.
func folders(t *testing.T, command *exec.Cmd) []string {
	t.Helper()
	var found []string
	for _, base := range []string{"/dev/shm", os.TempDir()} {
		made, err := filepath.Glob(filepath.Join(base, fmt.Sprintf("caseload-test-%d-*", command.Process.Pid)))
		fatal(t, err)
		found = append(found, made...)
	}
	return found
}

func kill(t *testing.T, command *exec.Cmd) {
	t.Helper()
	fatal(t, command.Process.Kill())
	_ = command.Wait() // it was killed
}
