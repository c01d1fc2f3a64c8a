package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// initialize makes the data folder when there is none. It is made under another
// name and renamed when it is whole, so that an interrupted start leaves nothing
// that looks like a cluster.
func (h *home) initialize(ctx context.Context, options Options) error {
	major, err := h.major()
	if err != nil {
		return err
	}
	if major != 0 {
		return matches(major, options.Binaries.Major)
	}
	if err := sweep(h.root); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(h.root, unfinished)
	if err != nil {
		return fmt.Errorf("make the data folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(fresh) }() // gone already when all went well
	if err := h.account.own(fresh); err != nil {
		return err
	}
	command := options.Binaries.command(ctx, "initdb", initdbArguments(fresh, options.Durable)...)
	if _, err := run(command, h.root, h.account); err != nil {
		return fmt.Errorf("make the data folder: %w", err)
	}
	if err := os.Rename(fresh, h.data()); err != nil {
		return fmt.Errorf("make the data folder: %w", err)
	}
	return nil
}

// initdbArguments trust everybody who gets to the socket, and sort by bytes: the
// order of names is then the same on every system and after every upgrade.
func initdbArguments(folder string, durable bool) []string {
	arguments := []string{
		"--pgdata=" + folder, "--username=" + Owner, "--auth=trust",
		"--encoding=UTF8", "--locale=C", "--no-instructions",
	}
	if !durable {
		arguments = append(arguments, "--no-sync", "--wal-segsize=1")
	}
	return arguments
}

// major returns the version of Postgres that wrote the data, zero when there is
// no data.
func (h *home) major() (int, error) {
	text, err := os.ReadFile(filepath.Join(h.data(), "PG_VERSION"))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0, nil
	case errors.Is(err, fs.ErrPermission):
		return 0, fmt.Errorf("the data belongs to another user: %w", err)
	case err != nil:
		return 0, fmt.Errorf("read the version of the data: %w", err)
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0, fmt.Errorf("read the version of the data: %w", err)
	}
	return major, nil
}

// matches explains what Postgres says only in its log.
func matches(data, program int) error {
	if data == program {
		return nil
	}
	return fmt.Errorf("the data was written by PostgreSQL %d and cannot be read by %d: run version %d, or remove the folder to begin anew", data, program, data)
}

// unfinished begins the names of folders that are not yet what they will be.
const unfinished = "unfinished-"

// sweep removes what interrupted starts left in the folder.
func sweep(folder string) error {
	left, err := filepath.Glob(filepath.Join(folder, unfinished+"*"))
	if err != nil {
		return fmt.Errorf("look for leftovers: %w", err)
	}
	for _, path := range left {
		if err := os.RemoveAll(path); err != nil {
			return fmt.Errorf("remove leftovers: %w", err)
		}
	}
	return nil
}
