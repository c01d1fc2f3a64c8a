package testkit_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"

	"caseload/internal/testkit"

	_ "github.com/lib/pq"
)

// The test binary is also the other test programs that share a Postgres with
// it: this variable says which part of [TestOtherProgram] to play.
const part = "CASELOAD_TESTKIT_PART"

func TestMain(m *testing.M) {
	if os.Getenv(part) == "without Main" {
		m.Run()
		return
	}
	testkit.Main(m)
}

// TestOtherProgram does nothing by itself.
func TestOtherProgram(t *testing.T) { //nolint:paralleltest // it is alone in its process
	switch os.Getenv(part) {
	case "":
		t.Skip("played by another process only")
	case "database", "without Main":
		owner, _ := testkit.Database(t, migrate, "other program")
		tell(t, owner)
	case "counted":
		testkit.Database(t, func(ctx context.Context, owner string) error {
			tell(t, "migrated")
			return migrate(ctx, owner)
		}, "counted")
	case "stuck":
		testkit.Database(t, func(ctx context.Context, owner string) error {
			if err := execute(ctx, owner, `create table half (done int)`); err != nil {
				return err
			}
			tell(t, owner)
			_, err := io.Copy(io.Discard, os.Stdin)
			return err
		}, "stuck")
	}
}

// tell is for the test that started this process.
func tell(t *testing.T, text string) {
	t.Helper()
	_, err := fmt.Fprintln(os.Stdout, "told:", text)
	fatal(t, err)
}

// program prepares another test program; environment comes after our own.
func program(plays string, environment ...string) *exec.Cmd {
	command := exec.Command(os.Args[0], "-test.run=^TestOtherProgram$", "-test.v")
	command.Env = append(os.Environ(), testkit.Variable+"=", part+"="+plays)
	command.Env = append(command.Env, environment...)
	return command
}

// told returns what the program told.
func told(output []byte) []string {
	var texts []string
	for line := range strings.Lines(string(output)) {
		if text, ok := strings.CutPrefix(line, "told: "); ok {
			texts = append(texts, strings.TrimSpace(text))
		}
	}
	return texts
}

// migrate makes the table note with one row.
func migrate(ctx context.Context, owner string) error {
	return execute(ctx, owner, `create table note (text text); insert into note values ('template')`)
}

func execute(ctx context.Context, url, statement string) error {
	db, err := sql.Open("postgres", url)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, statement)
	return errors.Join(err, db.Close())
}

func value(t *testing.T, url, query string) string {
	t.Helper()
	db, err := sql.Open("postgres", url)
	fatal(t, err)
	defer func() { fatal(t, db.Close()) }()
	var text string
	fatal(t, db.QueryRowContext(t.Context(), query).Scan(&text))
	return text
}

func TestDatabasesOfTestsAreSeparate(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"one", "two", "three"} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			owner, _ := testkit.Database(t, migrate, "separate")
			fatal(t, execute(t.Context(), owner, `insert into note values ('`+text+`')`))
			if got := value(t, owner, `select string_agg(text, ',') from note`); got != "template,"+text {
				t.Errorf("notes: %s", got)
			}
		})
	}
}

func TestTemplateIsMigratedOnceForAKey(t *testing.T) { //nolint:tparallel // the outer subtest waits for the parallel inner ones
	t.Parallel()
	runs, unique := make(chan string, 10), rand.Text()
	counted := func(key string) testkit.Migrate {
		return func(ctx context.Context, owner string) error {
			runs <- key
			return migrate(ctx, owner)
		}
	}
	t.Run("all", func(t *testing.T) {
		for range 4 {
			t.Run("", func(t *testing.T) {
				t.Parallel()
				testkit.Database(t, counted("first"), "first "+unique)
				testkit.Database(t, counted("second"), "second "+unique)
			})
		}
	})
	if got := len(runs); got != 2 {
		t.Errorf("%d migrations for two keys", got)
	}
}

func TestDatabaseIsDroppedAfterItsTestThoughInUse(t *testing.T) { //nolint:tparallel // what follows needs the subtest ended
	t.Parallel()
	outside, _ := testkit.Database(t, migrate, "dropped")
	var owner string
	t.Run("inner", func(t *testing.T) {
		owner, _ = testkit.Database(t, migrate, "dropped")
		db, err := sql.Open("postgres", owner)
		fatal(t, err)
		t.Cleanup(func() { _ = db.Close() })
		_, err = db.Conn(context.Background()) // never given back
		fatal(t, err)
	})
	address, err := url.Parse(owner)
	fatal(t, err)
	name := strings.TrimPrefix(address.Path, "/")
	if got := value(t, outside, `select count(*) from pg_database where datname = '`+name+`'`); name == "" || got != "0" {
		t.Errorf("database %q is there %s times", name, got)
	}
}

func TestAppURLNamesTheRoleOfTheServer(t *testing.T) {
	t.Parallel()
	_, app := testkit.Database(t, func(ctx context.Context, owner string) error {
		return execute(ctx, owner, `do $$ begin
			if not exists (select from pg_roles where rolname = 'caseload_app') then create role caseload_app login; end if;
		end $$`)
	}, "role")
	if got := value(t, app, `select current_user`); got != "caseload_app" {
		t.Errorf("role %s", got)
	}
}

func TestProgramLeavesNothing(t *testing.T) {
	t.Parallel()
	command := program("database")
	output, err := command.CombinedOutput()
	if err != nil || len(told(output)) != 1 {
		t.Fatalf("%v:\n%s", err, output)
	}
	if left := folders(t, command); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	if err := execute(t.Context(), told(output)[0], `select 1`); err == nil {
		t.Error("its Postgres still runs")
	}
}

func TestProgramWithoutMainIsToldToCallIt(t *testing.T) {
	t.Parallel()
	output, err := program("without Main").CombinedOutput()
	if err == nil || !bytes.Contains(output, []byte("testkit.Main")) {
		t.Errorf("%v:\n%s", err, output)
	}
}

func fatal(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
