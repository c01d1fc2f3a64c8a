package draft_test

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"ariga.io/atlas/sql/migrate"
	"ariga.io/atlas/sql/sqltool"

	"caseload/ent/migration/draft"
)

func TestTheMigrationsEqualTheSchema(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	written, err := draft.Write(t.Context(), empty(t), dir, "drift")
	if err != nil || written {
		t.Errorf("written %v, error %v; the schema has more than the migrations:\n%s", written, err, newest(t, dir))
	}
}

func TestEveryMigrationHasItsChecksum(t *testing.T) {
	t.Parallel()
	local, err := sqltool.NewGooseDir("../sql")
	must(t, err)
	if err := migrate.Validate(local); err != nil {
		t.Errorf("%v: go run ./internal/draft -seal", err)
	}
}

func TestADraftHoldsWhatTheSchemaHasMore(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	spoil(t, dir, `alter table patient drop column gender;
		drop index condition_organization_id_code_patient_id;
		alter table goal drop constraint goal_pkey;
		alter table goal add primary key (id);`)
	written, err := draft.Write(t.Context(), empty(t), dir, "mend")
	must(t, err)
	if !written {
		t.Fatal("nothing was written")
	}
	text := newest(t, dir)
	for _, want := range []string{
		`ALTER TABLE "patient" ADD COLUMN "gender"`,
		`CREATE INDEX "condition_organization_id_code_patient_id"`,
		`PRIMARY KEY ("organization_id", "id")`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
	if written, err := draft.Write(t.Context(), empty(t), dir, "again"); err != nil || written {
		t.Errorf("with the draft applied: written %v, error %v", written, err)
	}
}

func TestNothingIsDraftedFromAFileThatDiffersFromItsChecksum(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	first := sorted(t, dir)[0]
	text, err := os.ReadFile(first)
	must(t, err)
	must(t, os.WriteFile(first, append(text, "-- and more\n"...), 0o600))
	written, err := draft.Write(t.Context(), empty(t), dir, "drift")
	if err == nil || written || !strings.Contains(err.Error(), "checksum mismatch") {
		t.Errorf("written %v, error %v", written, err)
	}
}

// spoil adds a sealed migration that takes something away from the schema.
func spoil(t *testing.T, dir, statements string) {
	t.Helper()
	files := sorted(t, dir)
	digits, _, _ := strings.Cut(filepath.Base(files[len(files)-1]), "_")
	version, err := strconv.Atoi(digits)
	must(t, err)
	file := filepath.Join(dir, strconv.Itoa(version+1)+"_spoil.sql")
	must(t, os.WriteFile(file, []byte("-- +goose Up\n"+statements+"\n"), 0o600))
	must(t, draft.Seal(dir))
}

func newest(t *testing.T, dir string) string {
	t.Helper()
	files := sorted(t, dir)
	text, err := os.ReadFile(files[len(files)-1])
	must(t, err)
	return string(text)
}

func sorted(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.sql"))
	must(t, err)
	return files
}
