package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// npmPackage makes a package in a repository of its own, whose modules are installed.
func npmPackage(t *testing.T, manifest string) *workshop {
	t.Helper()
	root := write(t, map[string]string{
		"app/package.json": manifest, "app/types.ts": "stale\n",
		"app/package-lock.json": "{}", "app/node_modules/.package-lock.json": "{}",
	})
	past := time.Now().Add(-time.Hour)
	if err := os.Chtimes(filepath.Join(root, "app", "package-lock.json"), past, past); err != nil {
		t.Fatal(err)
	}
	return &workshop{root: root, bench: t.TempDir(), files: []string{"app/package.json", "app/types.ts"}}
}

func TestPackageIsGeneratedAnewAndTested(t *testing.T) {
	t.Parallel()
	shop := npmPackage(t, `{"scripts": {"generate": "echo fresh > types.ts", "typecheck": "exit 6", "test": "exit 7"}}`)
	err := shop.checkPackage(t.Context(), "app")
	for _, want := range []string{`not as generated: types.ts: line 1 is "stale", generated "fresh"`, "exit status 6", "exit status 7"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got error %v, want in it %q", err, want)
		}
	}
	if text, err := os.ReadFile(filepath.Join(shop.root, "app", "types.ts")); err != nil || string(text) != "stale\n" {
		t.Errorf("the repository itself was changed: %q, %v", text, err)
	}
}

func TestPackageWithoutAScriptFails(t *testing.T) {
	t.Parallel()
	shop := npmPackage(t, `{"scripts": {"generate": "true", "typecheck": "true"}}`)
	if err := shop.checkPackage(t.Context(), "app"); err == nil || !strings.Contains(err.Error(), "test") {
		t.Errorf("got error %v, want that there is no test", err)
	}
}

func TestPackageWithoutALockFileFails(t *testing.T) {
	t.Parallel()
	shop := &workshop{root: write(t, map[string]string{"app/package.json": "{}"})}
	if err := shop.checkPackage(t.Context(), "app"); err == nil || !strings.Contains(err.Error(), "lock file") {
		t.Errorf("got error %v, want that the lock file is missing", err)
	}
}

func TestEveryPackageOfTheRepositoryIsChecked(t *testing.T) {
	t.Parallel()
	for _, name := range npmPackages() {
		if _, err := os.Stat(filepath.Join("..", "..", name, "package-lock.json")); err != nil {
			t.Error(err)
		}
	}
}
