package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// workshop is where the stages work: the repository, and folders for what is thrown away.
type workshop struct {
	out io.Writer
	// root is the repository.
	root string
	// bench is a folder in the repository that git ignores. It has the same name every time, so that
	// what Go compiled there is found in its cache again.
	bench string
	// temp is where every program of a stage puts its temporary files. Its name is short, since
	// sockets are made in it, whose paths may not be long.
	temp string
	// mark is in the environment of every process that a stage starts, so that those left behind are
	// found.
	mark string
	// files are the files of the repository, relative to root, as git knows or would take them.
	files []string
}

// markVariable carries the mark.
const markVariable = "CASELOAD_CHECK"

// open sets the workshop up, and the environment that every program started from now on inherits. The
// caller must close it.
func open(ctx context.Context, out io.Writer) (*workshop, error) {
	shop := &workshop{out: out, mark: rand.Text()}
	if err := shop.find(ctx); err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "check-")
	if err != nil {
		return nil, fmt.Errorf("make a temporary folder: %w", err)
	}
	shop.temp = temp
	// Postgres runs as another user where we are root, and must get through.
	err = errors.Join(os.Chmod(temp, 0o777|os.ModeSticky), os.Setenv("TMPDIR", temp), os.Setenv(markVariable, shop.mark), os.Setenv("GOFLAGS", goFlags()))
	if err != nil {
		return nil, errors.Join(fmt.Errorf("set up the temporary folder: %w", err), os.RemoveAll(temp))
	}
	return shop, nil
}

// goFlags are those of the environment, and what lets Go find in its cache what it compiled in another
// folder: the same files, in a clone or in a copy to generate in, are compiled once.
func goFlags() string { return strings.TrimSpace(os.Getenv("GOFLAGS") + " -trimpath") }

// find finds the repository and its files.
func (w *workshop) find(ctx context.Context) error {
	root, err := w.output(ctx, ".", "git", "rev-parse", "--show-toplevel")
	if err != nil {
		return fmt.Errorf("the checks want a git clone: %w", err)
	}
	w.root = strings.TrimSpace(root)
	w.bench = filepath.Join(w.root, ".caseload-check")
	listed, err := w.output(ctx, w.root, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(listed, "\x00"), "\x00") {
		if info, err := os.Lstat(filepath.Join(w.root, name)); err == nil && info.Mode().IsRegular() {
			w.files = append(w.files, name)
		}
	}
	return nil
}

// close removes what the workshop made.
func (w *workshop) close() {
	if err := errors.Join(os.RemoveAll(w.bench), os.RemoveAll(w.temp)); err != nil {
		w.printf("could not clean up: %v\n", err)
	}
}

func (w *workshop) printf(format string, values ...any) {
	_, _ = fmt.Fprintf(w.out, format, values...)
}

// command prepares a program that ends, with all that it started, when the context does.
func (w *workshop) command(ctx context.Context, folder, program string, arguments ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, program, arguments...)
	command.Dir = folder
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGTERM) }
	command.WaitDelay = 20 * time.Second
	return command
}

// output runs a program and returns what it prints; the error has what it complained of.
func (w *workshop) output(ctx context.Context, folder, program string, arguments ...string) (string, error) {
	var out, complaint strings.Builder
	command := w.command(ctx, folder, program, arguments...)
	command.Stdout, command.Stderr = &out, &complaint
	if err := command.Run(); err != nil {
		said := strings.TrimSpace(out.String() + "\n" + complaint.String())
		return "", fmt.Errorf("%s %s: %w\n%s", filepath.Base(program), strings.Join(arguments, " "), err, said)
	}
	return out.String(), nil
}

// run runs a program in the repository, for which only a failure is worth telling.
func (w *workshop) run(ctx context.Context, program string, arguments ...string) error {
	_, err := w.output(ctx, w.root, program, arguments...)
	return err
}
