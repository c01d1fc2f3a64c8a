package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// checkClean tells what the stages before left behind: processes that carry the mark, and files in
// the temporary folder that they were all given. Processes are ended.
func checkClean(_ context.Context, shop *workshop) error {
	return errors.Join(shop.checkProcesses("/proc"), shop.checkTemp())
}

// checkTemp lists what is left in the temporary folder.
func (w *workshop) checkTemp() error {
	left, err := os.ReadDir(w.temp)
	if err != nil {
		return fmt.Errorf("look for files: %w", err)
	}
	var failures []error
	for _, each := range left {
		failures = append(failures, fmt.Errorf("a file was left behind: %s", filepath.Join(w.temp, each.Name())))
	}
	return errors.Join(failures...)
}

// checkProcesses looks through the process table where the system shows it as files.
func (w *workshop) checkProcesses(table string) error {
	environments, err := filepath.Glob(filepath.Join(table, "[0-9]*", "environ"))
	if err != nil {
		return fmt.Errorf("look for processes: %w", err)
	}
	var failures []error
	for _, file := range environments {
		environment, err := os.ReadFile(file)
		if err != nil || !marked(environment, markVariable+"="+w.mark) {
			continue // it ended meanwhile, is another user's, or not ours
		}
		failures = append(failures, end(filepath.Dir(file)))
	}
	return errors.Join(failures...)
}

func marked(environment []byte, mark string) bool {
	for setting := range bytes.SplitSeq(environment, []byte{0}) {
		if string(setting) == mark {
			return true
		}
	}
	return false
}

// end kills a process and tells about it.
func end(folder string) error {
	pid, err := strconv.Atoi(filepath.Base(folder))
	if err != nil {
		return fmt.Errorf("look for processes: %w", err)
	}
	words, err := os.ReadFile(filepath.Join(folder, "cmdline"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil // it ended meanwhile
	}
	words = bytes.ReplaceAll(bytes.TrimRight(words, "\x00"), []byte{0}, []byte{' '})
	failure := fmt.Errorf("process %d was left behind: %s", pid, strings.TrimSpace(string(words)))
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil && !errors.Is(err, syscall.ESRCH) {
		return errors.Join(failure, fmt.Errorf("end it: %w", err))
	}
	return failure
}
