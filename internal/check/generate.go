package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// checkGenerated generates anew in a copy of the repository, uncommitted changes included, and
// compares. Nothing in the repository itself is touched, and whoever edits there meanwhile does not
// disturb.
func checkGenerated(ctx context.Context, shop *workshop) error {
	fresh := filepath.Join(shop.bench, "generated")
	if err := shop.copyTo(fresh); err != nil {
		return err
	}
	before, err := readAll(fresh)
	if err != nil {
		return err
	}
	if _, err := shop.output(ctx, fresh, "go", "generate", "./..."); err != nil {
		return err
	}
	after, err := readAll(fresh)
	if err != nil {
		return err
	}
	if differences := compare(before, after); len(differences) > 0 {
		return errors.New(strings.Join(differences, "\n") + "\nrun go generate ./... and commit what it writes")
	}
	return nil
}

// copyTo copies the files of the repository, and nothing else, into a new folder.
func (w *workshop) copyTo(folder string) error {
	if err := os.RemoveAll(folder); err != nil {
		return fmt.Errorf("copy the repository: %w", err)
	}
	for _, name := range w.files {
		if err := copyFile(filepath.Join(w.root, name), filepath.Join(folder, name)); err != nil {
			return fmt.Errorf("copy the repository: %w", err)
		}
	}
	return nil
}

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err //nolint:wrapcheck // the only caller says what for, and the error names the file
	}
	info, err := os.Stat(from)
	if err != nil {
		return err //nolint:wrapcheck // as above
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err //nolint:wrapcheck // as above
	}
	return os.WriteFile(to, text, info.Mode().Perm()) //nolint:wrapcheck // as above
}

// readAll reads the files of a folder, by name.
func readAll(folder string) (map[string]string, error) {
	texts := map[string]string{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
		texts[name] = string(text)
		return err //nolint:wrapcheck // wrapped below
	})
	if err != nil {
		return nil, fmt.Errorf("read the files of %s: %w", folder, err)
	}
	return texts, nil
}

// compare says which files a fresh generation took away, wrote otherwise or added.
func compare(before, after map[string]string) []string {
	var differences []string
	for _, name := range slices.Sorted(maps.Keys(before)) {
		now, found := after[name]
		if !found {
			differences = append(differences, "no longer generated: "+name)
		} else if at := firstDifference(before[name], now); at != "" {
			differences = append(differences, "not as generated: "+name+": "+at)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(after)) {
		if _, found := before[name]; !found {
			differences = append(differences, "generated but not there: "+name)
		}
	}
	return differences
}

// firstDifference says where two texts differ first, nothing if nowhere.
func firstDifference(old, now string) string {
	if old == now {
		return ""
	}
	oldLines, nowLines := strings.Split(old, "\n"), strings.Split(now, "\n")
	for i := range min(len(oldLines), len(nowLines)) {
		if oldLines[i] != nowLines[i] {
			return fmt.Sprintf("line %d is %q, generated %q", i+1, oldLines[i], nowLines[i])
		}
	}
	return fmt.Sprintf("%d lines, generated %d", len(oldLines), len(nowLines))
}
