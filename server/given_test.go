package main

import (
	"context"
	"database/sql"
	"net/http"
	"strings"
	"testing"

	"caseload/server/postgres"
)

// givenDatabase is a cluster that an operator would bring, with an empty
// database in it.
func givenDatabase(t *testing.T) (cluster *postgres.Cluster, owner string) {
	t.Helper()
	cluster, err := postgres.Start(t.Context(), postgres.Options{Dir: folder(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := cluster.Stop(context.Background()); err != nil {
			t.Error(err)
		}
	})
	if err := cluster.EnsureDatabase(t.Context(), databaseName); err != nil {
		t.Fatal(err)
	}
	return cluster, cluster.OwnerURL(databaseName)
}

func execute(t *testing.T, url, statement string) {
	t.Helper()
	db, err := sql.Open("postgres", url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(t.Context(), statement); err != nil {
		t.Fatal(err)
	}
}

func TestGivenDatabase(t *testing.T) {
	t.Parallel()
	cluster, owner := givenDatabase(t)
	development := "CASELOAD_MODE=development"
	url := "DATABASE_URL=" + owner

	got := startServer(t, folder(t), development, url).wait()
	if got.code != exitFailed || !strings.Contains(got.err, "run the command migrate first") {
		t.Errorf("on an empty database: %+v", got)
	}
	if got := command(t, []string{url}, "migrate"); got.code != exitDone || !strings.HasPrefix(got.out, "applied ") {
		t.Fatalf("migrate: %+v", got)
	}

	server := startServer(t, folder(t), development, url)
	if got := server.ready(t); got != http.StatusOK {
		t.Errorf("readyz %d", got)
	}
	server.stop()
	if got := server.wait(); !strings.Contains(got.err, "logs in as a superuser") || got.code != exitDone {
		t.Errorf("with the owner's login: %+v", got)
	}
	url = "DATABASE_URL=" + cluster.AppURL(databaseName)
	server = startServer(t, folder(t), development, url)
	server.stop()
	if got := server.wait(); strings.Contains(got.err, "superuser") || got.code != exitDone {
		t.Errorf("with the server's own login: %+v", got)
	}

	for _, tt := range []struct{ change, back, want string }{
		{"alter role caseload_app superuser", "alter role caseload_app nosuperuser", "is a superuser"},
		{"alter role caseload_app bypassrls", "alter role caseload_app nobypassrls", "has BYPASSRLS"},
		{"create table mine(); alter table mine owner to caseload_app", "drop table mine", "owns, or belongs to the owner of, 1 tables"},
		{"grant caseload_owner to caseload_app", "revoke caseload_owner from caseload_app", "owns, or belongs to the owner of,"},
	} {
		execute(t, owner, tt.change)
		got := startServer(t, folder(t), development, url).wait()
		if got.code != exitFailed || !strings.Contains(got.err, tt.want) {
			t.Errorf("after %q: %+v", tt.change, got)
		}
		execute(t, owner, tt.back)
	}

	execute(t, owner, "create role stranger login")
	stranger := "DATABASE_URL=" + postgres.URL(cluster.Socket(), "stranger", databaseName)
	got = startServer(t, folder(t), development, stranger).wait()
	if got.code != exitFailed || !strings.Contains(got.err, "grant it that role") {
		t.Errorf("with a login that may not become the role: %+v", got)
	}
}
