package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// npmPackages are the folders with a package of npm: the operations of phones
// with their types, and the page and the app that the server carries. Each has
// the scripts generate, typecheck and test. The app comes last: its tests find
// the browser by what the page has installed.
func npmPackages() []string {
	return []string{"mobile-mocks", filepath.Join("server", "graphiql"), filepath.Join("mobile-mocks", "app")}
}

// checkMocks installs what the packages of npm depend on, holds what they generate against a fresh
// generation, and runs their type checks and tests, those in a browser included.
func checkMocks(ctx context.Context, shop *workshop) error {
	server, err := shop.buildForBrowsers(ctx)
	if err != nil {
		return err
	}
	var failures []error
	for _, name := range npmPackages() {
		if err := shop.checkPackage(ctx, name); err != nil {
			failures = append(failures, fmt.Errorf("%s: %w", name, err))
		}
	}
	return errors.Join(append(failures, os.Remove(server))...)
}

// buildForBrowsers builds the server once for all tests in a browser: each would build its own, but for the variable.
func (w *workshop) buildForBrowsers(ctx context.Context) (string, error) {
	server := filepath.Join(w.temp, "caseload")
	if err := w.run(ctx, "go", "build", "-buildvcs=false", "-o", server, "./server"); err != nil {
		return "", err
	}
	if err := os.Setenv("SERVER", server); err != nil {
		return "", fmt.Errorf("name the server: %w", err)
	}
	return server, nil
}

func (w *workshop) checkPackage(ctx context.Context, name string) error {
	folder := filepath.Join(w.root, name)
	if err := w.installModules(ctx, folder); err != nil {
		return err
	}
	return errors.Join(
		w.checkFresh(ctx, name),
		w.script(ctx, folder, "typecheck"),
		w.script(ctx, folder, "test"),
	)
}

// installModules brings what the lock file names, unless that is there already.
func (w *workshop) installModules(ctx context.Context, folder string) error {
	if _, err := findProgram("npm"); err != nil {
		return fmt.Errorf("npm is missing; it comes with Node.js %d or newer: %w", oldestNode, err)
	}
	lock, err := os.Stat(filepath.Join(folder, "package-lock.json"))
	if err != nil {
		return fmt.Errorf("there is no lock file: %w", err)
	}
	// npm writes this file when all else is there.
	installed, err := os.Stat(filepath.Join(folder, "node_modules", ".package-lock.json"))
	if err == nil && installed.ModTime().After(lock.ModTime()) {
		return nil
	}
	_, err = w.output(ctx, folder, "npm", "ci", "--no-audit", "--no-fund")
	return err
}

// checkFresh generates in a copy of the repository and compares.
func (w *workshop) checkFresh(ctx context.Context, name string) error {
	fresh := filepath.Join(w.bench, "mocks")
	if err := w.copyTo(fresh); err != nil {
		return err
	}
	copied := filepath.Join(fresh, name)
	before, err := readAll(copied)
	if err != nil {
		return err
	}
	modules := filepath.Join(copied, "node_modules")
	if err := os.Symlink(filepath.Join(w.root, name, "node_modules"), modules); err != nil {
		return fmt.Errorf("prepare to generate: %w", err)
	}
	if err := errors.Join(w.script(ctx, copied, "generate"), os.Remove(modules)); err != nil {
		return err
	}
	after, err := readAll(copied)
	if err != nil {
		return err
	}
	if differences := compare(before, after); len(differences) > 0 {
		return errors.New(strings.Join(differences, "\n") + "\nrun npm ci && npm run generate in " + name + " and commit what it writes")
	}
	return nil
}

// script runs a script of a package.
func (w *workshop) script(ctx context.Context, folder, name string) error {
	_, err := w.output(ctx, folder, "npm", "run", "--silent", name)
	return err
}
