package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhatDoesNotFitAnotherSystemIsTold(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":          "module example\n",
		"greet.go":        "package example\n\nvar _ = greeting\n",
		"greet_darwin.go": "package example\n\nvar greeting int = \"hello\"\n",
		"greet_linux.go":  "package example\n\nvar greeting string = \"hello\"\n",
	} {
		if err := os.WriteFile(filepath.Join(root, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	shop := &workshop{out: io.Discard, root: root}
	if err := shop.typeCheckFor(t.Context(), system{"linux", "amd64"}); err != nil {
		t.Errorf("for linux: %v", err)
	}
	err := shop.typeCheckFor(t.Context(), system{"darwin", "arm64"})
	if err == nil || !strings.Contains(err.Error(), "greet_darwin.go:3") {
		t.Errorf("got %v, want the place of what does not fit", err)
	}
}
