package testkit

import (
	"context"
	"crypto/rand"
	"strings"
	"testing"

	"caseload/server/postgres"
)

// Migrate brings a new and empty database to what tests need. It must close its
// connections. Roles that it makes are shared by all databases of the cluster,
// so it must bear that they exist.
type Migrate func(ctx context.Context, ownerURL string) error

// Database returns the data source names of a new database for the test, for its
// owner and for the role of the server. It is a copy of a template that migrate
// fills once for each cluster and templateKey: the key must change when what
// migrate does changes, so a hash of the migrations serves well. The database is
// dropped when the test ends, whoever is still connected.
func Database(t testing.TB, migrate Migrate, templateKey string) (ownerURL, appURL string) {
	t.Helper()
	s, err := running.get(t.Context())
	if err != nil {
		t.Fatalf("start Postgres for the tests: %v", err)
	}
	template, err := s.template(t.Context(), templateKey, migrate)
	if err != nil {
		t.Fatalf("make the template database: %v", err)
	}
	name := "test_" + randomName()
	if err := s.clone(t.Context(), template, name); err != nil {
		t.Fatalf("copy the template database: %v", err)
	}
	t.Cleanup(func() {
		if err := s.drop(context.WithoutCancel(t.Context()), name); err != nil {
			t.Errorf("drop the test's database: %v", err)
		}
	})
	return postgres.URL(s.socket, postgres.Owner, name), postgres.URL(s.socket, postgres.App, name)
}

func randomName() string { return strings.ToLower(rand.Text()) }
