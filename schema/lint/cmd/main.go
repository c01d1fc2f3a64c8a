// Command cmd reviews the contract: it holds the SDL in schema/ against the house style and against
// the baseline, and with -accept makes it the new baseline.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"caseload/schema"
	"caseload/schema/lint"
)

func main() {
	flags := flag.NewFlagSet("lint", flag.ExitOnError)
	folder := flags.String("schema", "schema", "the folder with baseline.graphql and breaking.csv")
	accept := flags.Bool("accept", false, "make the current contract the new baseline, unless a breaking change is undeclared")
	flags.Usage = func() {
		_, _ = fmt.Fprint(flags.Output(), "Usage: go run ./schema/lint/cmd [-accept]\n\n"+
			"Reviews the contract: the house style, and what changed since the baseline.\n\n")
		flags.PrintDefaults()
	}
	_ = flags.Parse(os.Args[1:]) // ExitOnError: Parse does not return with an error
	if err := run(os.Stdout, *folder, *accept, time.Now()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run prints the review to out and returns an error if the contract may not stay as it is.
func run(out io.Writer, folder string, accept bool, today time.Time) error {
	current, err := lint.Load(schema.Sources()...)
	if err != nil {
		return err
	}
	review, err := lint.JudgeFolder(os.DirFS(folder), current, today)
	if err != nil {
		return err
	}
	if err := review.Write(out); err != nil {
		return err
	}
	if accept && len(review.Undeclared) == 0 {
		if err := keep(folder, current, today); err != nil {
			return err
		}
		review.Stale = false
	}
	return review.Err()
}

// keep makes the current contract the baseline, and tells in the changelog what is new about it.
func keep(folder string, current *ast.Schema, today time.Time) error {
	before, err := read(folder, lint.BaselineFile)
	if err != nil {
		return err
	}
	baseline, err := lint.ParseBaseline("schema/"+lint.BaselineFile, before)
	if err != nil {
		return err
	}
	log, err := read(folder, lint.ChangelogFile)
	if err != nil {
		return err
	}
	if err := save(filepath.Join(folder, lint.ChangelogFile), lint.Changelog(log, baseline, current, today)); err != nil {
		return err
	}
	return save(filepath.Join(folder, lint.BaselineFile), lint.Print(current, today))
}

// read is a file of the folder, empty where there is none.
func read(folder, name string) (string, error) {
	text, err := os.ReadFile(filepath.Join(folder, name)) //nolint:gosec // the developer names the folder
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("accept contract: %w", err)
	}
	return string(text), nil
}

// save replaces a file as a whole, so that an interrupted run leaves the old one.
func save(path, text string) error {
	draft := path + ".new"
	if err := os.WriteFile(draft, []byte(text), 0o644); err != nil { //nolint:gosec // everybody may read the contract
		return fmt.Errorf("accept contract: %w", err)
	}
	if err := os.Rename(draft, path); err != nil {
		return errors.Join(fmt.Errorf("accept contract: %w", err), ignoreMissing(os.Remove(draft)))
	}
	return nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
