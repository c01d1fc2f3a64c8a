package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"caseload/internal/testkit"
)

// runTests runs all Go tests.
func runTests(ctx context.Context, shop *workshop) (tally, error) {
	return shop.onPostgres(ctx, "-race", "-shuffle=on", "./...")
}

// runPhones plays many worlds of phones: the race detector would make hours of it, and has seen some
// of them with the other tests.
func runPhones(ctx context.Context, shop *workshop) (tally, error) {
	return shop.onPostgres(ctx, "-run=TestPhonesAndServerAgreeWhateverTheLine", "./graph", "-phones.seeds=500")
}

// onPostgres runs go test on one Postgres, which is started for it and stopped after it.
func (w *workshop) onPostgres(ctx context.Context, arguments ...string) (tally, error) {
	cluster, err := testkit.Start(ctx)
	if err != nil {
		return tally{failed: 1}, fmt.Errorf("start Postgres for the tests: %w", err)
	}
	counted, err := w.goTest(ctx, cluster, arguments...)
	stop := context.WithoutCancel(ctx) // also after Ctrl-C, Postgres must go
	if err := cluster.Stop(stop); err != nil {
		counted.failed++
		return counted, fmt.Errorf("stop Postgres after the tests: %w", err)
	}
	return counted, err
}

// goTest runs go test and prints a line for each package as it ends.
func (w *workshop) goTest(ctx context.Context, cluster *testkit.Cluster, arguments ...string) (tally, error) {
	command := w.command(ctx, w.root, "go", append([]string{"test", "-timeout=60m", "-json"}, arguments...)...)
	command.Env = append(os.Environ(), cluster.Environment())
	var complaint strings.Builder
	command.Stderr = &complaint
	stream, err := command.StdoutPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		return tally{failed: 1}, fmt.Errorf("start go test: %w", err)
	}
	log := newTestLog(w.out)
	lines := bufio.NewScanner(stream)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		log.line(lines.Bytes())
	}
	counted := log.count()
	if err := verdict(command.Wait(), lines.Err(), counted); err != nil {
		counted.failed++
		return counted, fmt.Errorf("%w\n%s", err, complaint.String())
	}
	return counted, nil
}

// verdict tells what went wrong beside the tests: go test fails where a test failed, which is counted
// already, and else for a reason of its own.
func verdict(exit, scan error, counted tally) error {
	var failed *exec.ExitError
	switch {
	case scan != nil:
		return fmt.Errorf("read what go test tells: %w", scan)
	case errors.As(exit, &failed) && counted.failed > 0:
		return nil
	case exit != nil:
		return fmt.Errorf("go test: %w", exit)
	case counted == tally{}:
		return errors.New("go test ran no test")
	default:
		return nil
	}
}

// event is a line of go test -json.
type event struct {
	Action      string  `json:"Action"`
	Package     string  `json:"Package"`
	ImportPath  string  `json:"ImportPath"` // of a build, with the test's variant behind a space
	Test        string  `json:"Test"`
	Output      string  `json:"Output"`
	Elapsed     float64 `json:"Elapsed"`     // seconds
	FailedBuild string  `json:"FailedBuild"` // the ImportPath of the build that failed
}

func (t *testLog) line(text []byte) {
	var each event
	if err := json.Unmarshal(text, &each); err != nil {
		_, _ = fmt.Fprintf(t.out, "   %s\n", text)
		return
	}
	t.add(each)
}
