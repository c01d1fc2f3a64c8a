package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// checkGenerated generates anew in a copy of the repository, uncommitted changes included, and
// compares. Nothing in the repository itself is touched.
func checkGenerated(ctx context.Context, shop *workshop) error {
	fresh := filepath.Join(shop.bench, "generated")
	if err := shop.copyTo(fresh); err != nil {
		return err
	}
	if _, err := shop.output(ctx, fresh, "go", "generate", "./..."); err != nil {
		return err
	}
	differences, err := compare(shop.root, fresh, shop.files)
	if err != nil {
		return err
	}
	if len(differences) > 0 {
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

// compare says which files of the repository a fresh copy lacks, has beside or has otherwise.
func compare(root, fresh string, files []string) ([]string, error) {
	found, err := filesIn(fresh)
	if err != nil {
		return nil, err
	}
	var differences []string
	for _, name := range files {
		if !slices.Contains(found, name) {
			differences = append(differences, "no longer generated: "+name)
			continue
		}
		same, err := sameText(filepath.Join(root, name), filepath.Join(fresh, name))
		if err != nil {
			return nil, err
		}
		if same != "" {
			differences = append(differences, "not as generated: "+name+": "+same)
		}
	}
	for _, name := range found {
		if !slices.Contains(files, name) {
			differences = append(differences, "generated but not there: "+name)
		}
	}
	return differences, nil
}

func filesIn(folder string) ([]string, error) {
	var names []string
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		names = append(names, filepath.ToSlash(strings.TrimPrefix(path, folder+string(filepath.Separator))))
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", folder, err)
	}
	return names, nil
}

// sameText says where two files differ first, nothing if nowhere.
func sameText(committed, fresh string) (string, error) {
	old, err := os.ReadFile(committed)
	if err != nil {
		return "", fmt.Errorf("compare: %w", err)
	}
	now, err := os.ReadFile(fresh)
	if err != nil {
		return "", fmt.Errorf("compare: %w", err)
	}
	return firstDifference(string(old), string(now)), nil
}

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
