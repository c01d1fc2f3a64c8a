package intake

import (
	"context"
	"database/sql"
	"hash/fnv"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/uuid"
	_ "github.com/lib/pq"

	"caseload/care/intake/fhir"
	"caseload/ent/database"
	"caseload/ent/migration"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/testkit"
)

// clinic is an organization with a database of its own, into which a test
// imports.
type clinic struct {
	*Importer

	t     testing.TB
	id    uuid.UUID
	owner *sql.DB // sees everything, for checks
}

func newClinic(t testing.TB) *clinic {
	t.Helper()
	ownerURL, appURL := testkit.Database(t, apply, migrations(t))
	owner, err := sql.Open("postgres", ownerURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = owner.Close() })
	db, err := database.Open(database.Config{URL: appURL, Settings: rule.Settings, StatementTimeout: 5 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return &clinic{&Importer{DB: db}, t, uuid.Must(uuid.NewV7()), owner}
}

func apply(ctx context.Context, ownerURL string) error {
	_, err := migration.Apply(ctx, ownerURL)
	return err
}

// migrations is a key that changes with them.
func migrations(t testing.TB) string {
	t.Helper()
	hash := fnv.New64a()
	err := fs.WalkDir(migration.Files(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(migration.Files(), name)
		_, _ = hash.Write(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return "intake-" + strconv.FormatUint(hash.Sum64(), 36)
}

func (c *clinic) context() context.Context {
	return viewer.NewContext(c.t.Context(), viewer.SystemOf(c.id))
}

// imports brings files in and fails the test when that fails.
func (c *clinic) imports(files ...fhir.File) *Summary {
	c.t.Helper()
	summary, err := c.Import(c.context(), files)
	if err != nil {
		c.t.Fatal(err)
	}
	return summary
}

// file is a file of the test's own making.
func file(name, content string) fhir.File { return fhir.Bytes(name, []byte(content)) }

// folder is the files of a sample set.
func folder(t testing.TB, path string) []fhir.File {
	t.Helper()
	files, err := fhir.Find(path)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// text is the one value that a query finds, as text; empty for null and for no
// row.
func (c *clinic) text(query string) string {
	c.t.Helper()
	var found sql.NullString
	err := c.owner.QueryRowContext(c.t.Context(), query).Scan(&found)
	if err != nil && err != sql.ErrNoRows {
		c.t.Fatalf("%s: %v", query, err)
	}
	return found.String
}

// dump is a hash of every row of every table, by table.
func (c *clinic) dump() map[string][]string {
	c.t.Helper()
	dump := map[string][]string{}
	for _, table := range c.column(`select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`) {
		dump[table] = c.column(`select md5(to_jsonb(t)::text) from ` + table + ` t order by 1`)
	}
	return dump
}

func (c *clinic) column(query string) []string {
	c.t.Helper()
	rows, err := c.owner.QueryContext(c.t.Context(), query)
	if err != nil {
		c.t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var values []string
	for rows.Next() {
		var value string
		if err := rows.Scan(&value); err != nil {
			c.t.Fatal(err)
		}
		values = append(values, value)
	}
	if err := rows.Err(); err != nil {
		c.t.Fatal(err)
	}
	return values
}

// sameDump fails the test for each table that changed.
func sameDump(t testing.TB, before, after map[string][]string) {
	t.Helper()
	for _, table := range slices.Sorted(maps.Keys(after)) {
		if !slices.Equal(before[table], after[table]) {
			t.Errorf("%s changed: %d rows before, %d after", table, len(before[table]), len(after[table]))
		}
	}
}
