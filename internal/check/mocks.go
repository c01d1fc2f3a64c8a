package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// mocks is the folder of the mock phone app.
const mocks = "mobile-mocks"

// checkMocks installs what the mock phone app depends on, holds its generated types against the
// schema, and runs its own checks: the scripts codegen, typecheck and test of its package.json.
func checkMocks(ctx context.Context, shop *workshop) error {
	app := filepath.Join(shop.root, mocks)
	if !exists(filepath.Join(app, "package.json")) {
		return skip("there is no mock phone app")
	}
	if err := shop.installModules(ctx, app); err != nil {
		return err
	}
	return errors.Join(
		shop.checkCodegen(ctx, app),
		shop.script(ctx, app, "typecheck"),
		shop.script(ctx, app, "test"),
	)
}

// installModules brings what the lock file names, unless that is there already.
func (w *workshop) installModules(ctx context.Context, app string) error {
	lock, err := os.Stat(filepath.Join(app, "package-lock.json"))
	if err != nil {
		return fmt.Errorf("the mock phone app has no lock file: %w", err)
	}
	installed, err := os.Stat(filepath.Join(app, "node_modules", ".package-lock.json"))
	if err == nil && installed.ModTime().After(lock.ModTime()) {
		return nil
	}
	_, err = w.output(ctx, app, "npm", "ci", "--no-audit", "--no-fund")
	return err
}

// checkCodegen generates the types in a copy and compares.
func (w *workshop) checkCodegen(ctx context.Context, app string) error {
	fresh := filepath.Join(w.bench, "mocks")
	if err := w.copyTo(fresh); err != nil {
		return err
	}
	copied := filepath.Join(fresh, mocks)
	before, err := readAll(copied)
	if err != nil {
		return err
	}
	modules := filepath.Join(copied, "node_modules")
	if err := os.Symlink(filepath.Join(app, "node_modules"), modules); err != nil {
		return fmt.Errorf("prepare to generate types: %w", err)
	}
	if err := errors.Join(w.script(ctx, copied, "codegen"), os.Remove(modules)); err != nil {
		return err
	}
	after, err := readAll(copied)
	if err != nil {
		return err
	}
	if differences := compare(before, after); len(differences) > 0 {
		return errors.New(strings.Join(differences, "\n") + "\nrun npm run codegen in " + mocks + " and commit what it writes")
	}
	return nil
}

// script runs a script of the package, if it has it.
func (w *workshop) script(ctx context.Context, folder, name string) error {
	_, err := w.output(ctx, folder, "npm", "run", "--if-present", "--silent", name)
	return err
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
