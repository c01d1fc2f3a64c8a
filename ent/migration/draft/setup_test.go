package draft_test

import (
	"context"
	"os"
	"testing"

	"caseload/internal/testkit"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// empty is a database without a table.
func empty(t *testing.T) string {
	t.Helper()
	owner, _ := testkit.Database(t, func(context.Context, string) error { return nil }, "empty")
	return owner
}

// folder is a copy of the migrations with their checksums, to spoil.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	must(t, os.CopyFS(dir, os.DirFS("../sql")))
	return dir
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
