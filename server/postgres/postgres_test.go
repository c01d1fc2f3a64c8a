package postgres

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/lib/pq"
)

func TestDataOutlivesARestart(t *testing.T) {
	t.Parallel()
	options := Options{Dir: folder(t), Durable: true}
	cluster := begin(t, options)
	if cluster.Moved() {
		t.Errorf("data went to %s", cluster.DataDir())
	}
	execute(t, cluster, `create table note (text text)`, `insert into note values ('one')`)
	end(t, cluster)

	if exists(cluster.Socket()) || exists(pidPath(cluster.DataDir())) {
		t.Error("stopping left files behind")
	}
	if got := notes(t, begin(t, options)); got != "one" {
		t.Errorf("data after the restart: %q", got)
	}
}

func TestStopIsIdempotent(t *testing.T) {
	t.Parallel()
	cluster := begin(t, Options{Dir: furnished(t)})
	var group sync.WaitGroup
	for range 3 {
		group.Go(func() { end(t, cluster) })
	}
	group.Wait()
	select {
	case <-cluster.Done():
		t.Error("an ordered stop was told as an unexpected end")
	default:
	}
	if cluster.Err() != nil {
		t.Errorf("error after an ordered stop: %v", cluster.Err())
	}
}

func TestStopWithoutTimeIsRepairedByTheNextStart(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	cluster, err := Start(t.Context(), options)
	fatal(t, err)
	execute(t, cluster, `create table note (text text)`, `insert into note values ('one')`)
	hurried, cancel := context.WithCancel(t.Context())
	cancel()
	if err := cluster.Stop(hurried); err != nil && !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if got := notes(t, begin(t, options)); got != "one" {
		t.Errorf("data: %q", got)
	}
}

func TestSecondServerIsRefused(t *testing.T) {
	t.Parallel()
	options := Options{Dir: furnished(t)}
	cluster := begin(t, options)
	_, err := Start(t.Context(), options)
	if !errors.Is(err, ErrInUse) {
		t.Errorf("second start: %v, want ErrInUse", err)
	}
	if err := Remove(t.Context(), options.Dir); !errors.Is(err, ErrInUse) {
		t.Errorf("remove: %v, want ErrInUse", err)
	}
	execute(t, cluster, `select 1`)
}

func TestNeighborsDoNotCollide(t *testing.T) {
	t.Parallel()
	one := begin(t, Options{Dir: furnished(t)})
	two := begin(t, Options{Dir: furnished(t)})
	execute(t, one, `create table note (text text)`, `insert into note values ('one')`)
	execute(t, two, `create table note (text text)`, `insert into note values ('two')`)
	if got := notes(t, one) + " " + notes(t, two); got != "one two" {
		t.Errorf("notes: %s", got)
	}
}

func TestInterruptedStartLeavesNothingInTheWay(t *testing.T) {
	t.Parallel()
	options := Options{Dir: folder(t)}
	fatal(t, os.MkdirAll(filepath.Join(options.Dir, unfinished+"1", "base"), 0o755))
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Start(gone, options); !errors.Is(err, context.Canceled) {
		t.Fatalf("start: %v, want it canceled", err)
	}
	execute(t, begin(t, options), `select 1`)
	if left, _ := filepath.Glob(filepath.Join(options.Dir, unfinished+"*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestDataOfAnotherVersionIsExplained(t *testing.T) {
	t.Parallel()
	options := Options{Dir: folder(t)}
	data := filepath.Join(options.Dir, "data")
	fatal(t, os.MkdirAll(data, 0o755))
	fatal(t, os.WriteFile(filepath.Join(data, "PG_VERSION"), []byte("9\n"), 0o644))

	if _, err := Start(t.Context(), options); !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "version 9") {
		t.Errorf("any binaries: %v", err)
	}
	installed, err := Find(t.Context())
	fatal(t, err)
	options.Binaries = installed
	if _, err := Start(t.Context(), options); err == nil || !strings.Contains(err.Error(), "written by PostgreSQL 9") {
		t.Errorf("given binaries: %v", err)
	}
}

func TestLogHoldsNoRowsAndNoStatements(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	cluster := begin(t, Options{Dir: furnished(t), Log: &log})
	execute(t, cluster, `create table note (text text primary key)`, `insert into note values ('secret')`)
	db := connect(t, cluster.OwnerURL("postgres"))
	for _, statement := range []string{
		`insert into note values ('secret')`, `select 'secret'::int`, `select secret`, `do $$ begin raise exception 'secret'; end $$`,
		`do $$ begin raise warning 'secret'; end $$`,
	} {
		_, _ = db.ExecContext(t.Context(), statement) // most fail: that is the point
	}
	end(t, cluster)
	if !strings.Contains(log.String(), "ready to accept connections") {
		t.Errorf("log says nothing: %q", log.String())
	}
	if strings.Contains(log.String(), "secret") {
		t.Errorf("log tells what it must not:\n%s", log.String())
	}
}

func TestOptionsOfTheEnvironmentAreIgnored(t *testing.T) {
	t.Setenv("PGPORT", "1")
	t.Setenv("PGDATA", "/nowhere")
	t.Setenv("LC_ALL", "xx_XX")
	execute(t, begin(t, Options{Dir: furnished(t)}), `select 1`)
}

func TestRemoveDeletesAll(t *testing.T) {
	t.Parallel()
	dir := furnished(t)
	end(t, begin(t, Options{Dir: dir}))
	fatal(t, Remove(t.Context(), dir))
	if exists(dir) {
		t.Error("the folder is still there")
	}
	fatal(t, Remove(t.Context(), dir))
}

func TestStartWithoutFolderIsRefused(t *testing.T) {
	t.Parallel()
	if _, err := Start(t.Context(), Options{}); err == nil {
		t.Error("started in no folder")
	}
}

func TestADatabaseIsMadeAnew(t *testing.T) {
	t.Parallel()
	cluster := begin(t, Options{Dir: furnished(t)})
	fatal(t, cluster.ResetDatabase(t.Context(), "caseload")) // there was none
	connector, err := pq.NewConnector(cluster.OwnerURL("caseload"))
	fatal(t, err)
	db := sql.OpenDB(connector)
	defer func() { _ = db.Close() }()
	_, err = db.ExecContext(t.Context(), `create table note (text text)`)
	fatal(t, err)
	fatal(t, cluster.ResetDatabase(t.Context(), "caseload")) // though somebody is connected
	again := sql.OpenDB(connector)
	defer func() { _ = again.Close() }()
	var there bool
	fatal(t, again.QueryRowContext(t.Context(), `select to_regclass('note') is not null`).Scan(&there))
	if there {
		t.Error("what was in it is still there")
	}
}
