package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"strings"
)

// checkFormat formats every Go file in memory and tells those that would change.
func checkFormat(_ context.Context, shop *workshop) error {
	var wrong []error
	for _, name := range shop.files {
		if strings.HasSuffix(name, ".go") {
			wrong = append(wrong, checkFile(shop.root, name))
		}
	}
	return errors.Join(wrong...)
}

func checkFile(root, name string) error {
	text, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		return fmt.Errorf("format: %w", err)
	}
	formatted, err := format.Source(text)
	if err != nil {
		return fmt.Errorf("%s is no Go: %w", name, err)
	}
	if !bytes.Equal(text, formatted) {
		return fmt.Errorf("%s is not formatted: run gofmt -w %[1]s", name)
	}
	return nil
}
