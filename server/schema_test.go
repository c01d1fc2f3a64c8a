package main

import (
	"strings"
	"testing"

	"caseload/server/postgres"
)

func TestADatabaseOfAnotherSchemaIsRefusedInWords(t *testing.T) {
	t.Parallel()
	cluster, owner := givenDatabase(t)
	if got := command(t, []string{"DATABASE_URL=" + owner}, "migrate"); got.code != exitDone {
		t.Fatalf("migrate: %+v", got)
	}
	environ := []string{"CASELOAD_MODE=development", "DATABASE_URL=" + cluster.AppURL(databaseName)}
	for name, tt := range map[string]struct{ change, want string }{
		"one migration is missing": {
			`delete from goose_db_version where version_id = (select max(version_id) from goose_db_version)`,
			"of its schema and needs ",
		},
		"a migration had another text": {
			`update goose_db_version set checksum = 'other' where version_id = (select min(version_id) from goose_db_version where version_id > 0)`,
			"was edited after it had been applied: ",
		},
	} {
		execute(t, owner, `create table kept as table goose_db_version`)
		execute(t, owner, tt.change)
		got := startServer(t, folder(t), environ...).wait()
		if got.code != exitFailed || !strings.Contains(got.err, tt.want) {
			t.Errorf("%s: %+v", name, got)
		}
		execute(t, owner, `truncate goose_db_version; insert into goose_db_version overriding system value table kept; drop table kept`)
	}
	// Who may not read the list is trusted, as a rollout with narrower rights needs.
	execute(t, owner, `revoke select on goose_db_version from `+postgres.App)
	server := startServer(t, folder(t), environ...)
	server.stop()
	if got := server.wait(); got.code != exitDone {
		t.Errorf("with an unreadable list: %+v", got)
	}
}
