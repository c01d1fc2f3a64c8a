package steady

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Compare holds what was recorded against its file, or writes it. The command is what writes it anew.
func Compare(t testing.TB, path string, got any, update bool, command string) {
	t.Helper()
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(got); err != nil {
		t.Fatal(err)
	}
	if update {
		//nolint:gosec // what is committed is read by all
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, text.Bytes(), 0o644)); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(path) //nolint:gosec // the test names it
	if errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%s is missing: run %s", path, command)
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(kept), text.String()); diff != "" {
		t.Errorf("the answer is not as recorded in %s; if it should not be, run %s (-recorded +answered):\n%s", path, command, diff)
	}
}

// Replace gives every text in a JSON value to a function, in the same order each time.
func Replace(value any, by func(string) any) any {
	switch value := value.(type) {
	case string:
		return by(value)
	case []any:
		for i := range value {
			value[i] = Replace(value[i], by)
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			value[name] = Replace(value[name], by)
		}
	}
	return value
}
