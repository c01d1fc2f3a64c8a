package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// process is a running child of ours.
type process struct {
	command *exec.Cmd
	output  *transcript
	exited  chan struct{}
	err     error // how it ended; valid once exited is closed
}

// spawn starts the command as the account, in the folder, in a process group of
// its own so that Ctrl-C reaches only us, and so that it is stopped when we die
// where the system can do that.
func spawn(command *exec.Cmd, folder string, who account, output *transcript) (*process, error) {
	command.Dir = folder
	command.Env = environment()
	command.Stdout, command.Stderr = output, output
	command.SysProcAttr = attributes(who.credential())
	// Backends outlive a killed postmaster for a moment and hold the pipe.
	command.WaitDelay = time.Second
	p := &process{command: command, output: output, exited: make(chan struct{})}
	started := make(chan error)
	go p.watch(started)
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

// watch starts the process and waits for its end, both on one thread: the death
// signal of a child comes when the thread that forked it ends, so that thread
// must live as long as the child.
func (p *process) watch(started chan<- error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := p.command.Start()
	started <- err
	if err != nil {
		return
	}
	if p.err = p.command.Wait(); errors.Is(p.err, exec.ErrWaitDelay) {
		p.err = nil
	}
	close(p.exited)
}

func (p *process) pid() int { return p.command.Process.Pid }

// signal is for a process that may have ended, which is no error.
func (p *process) signal(signal os.Signal) error {
	if err := p.command.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("signal postgres: %w", err)
	}
	return nil
}

// failure is the error of a process that ended when it should not have.
func (p *process) failure() error {
	ending := "exit status 0"
	if p.err != nil {
		ending = p.err.Error()
	}
	return &failure{program: "postgres", ending: ending, output: p.output.tail()}
}

// failure tells how a program ended and the last that it said.
type failure struct {
	program, ending, output string
}

func (f *failure) Error() string {
	text := fmt.Sprintf("%s ended: %s", f.program, f.ending)
	if f.output != "" {
		text += ": " + f.output
	}
	return text
}

// run runs the command to its end and returns what it said.
func run(command *exec.Cmd, folder string, who account) (string, error) {
	output := &transcript{}
	p, err := spawn(command, folder, who, output)
	if err != nil {
		return "", err
	}
	<-p.exited
	if p.err != nil {
		return "", &failure{program: command.Path, ending: p.err.Error(), output: output.tail()}
	}
	return output.tail(), nil
}

// environment keeps what programs need and drops the rest: variables such as
// PGPORT, PGDATA and LC_ALL would change what Postgres does, and we read some of
// its messages, so they must not be translated.
func environment() []string {
	kept := []string{"LC_ALL=C", "TZ=UTC"}
	for _, pair := range os.Environ() {
		name, _, _ := strings.Cut(pair, "=")
		switch name {
		case "PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH":
			kept = append(kept, pair)
		}
	}
	return kept
}

// pause waits, less when the context ends.
func pause(ctx context.Context, duration time.Duration) error {
	timer := time.NewTimer(duration)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return fmt.Errorf("wait: %w", ctx.Err())
	case <-timer.C:
		return nil
	}
}
