package config_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/server/config"
)

// mistakes are the variables found wrong in environ, in the order told.
func mistakes(t *testing.T, environ ...string) []string {
	t.Helper()
	_, err := config.Load(environ, config.Serving)
	if err == nil {
		return nil
	}
	wrong, ok := errors.AsType[*config.MistakesError](err)
	if !ok {
		t.Fatalf("got %T, want *MistakesError", err)
	}
	names := make([]string, len(wrong.Mistakes))
	for i, m := range wrong.Mistakes {
		names[i] = m.Variable
	}
	return names
}

// with is the least production environment and more; a later value wins.
func with(more ...string) []string { return append(append([]string{}, production...), more...) }

func TestEveryMistakeIsToldAtOnce(t *testing.T) {
	t.Parallel()
	got := mistakes(t,
		"CASELOAD_MODE=production", "CASELOAD_DEMO=true", "CASELOAD_DEV_TOKENS=1",
		"CASELOAD_ADDRESS=nowhere", "CASELOAD_SHUTDOWN_GRACE=soon", "DATABASE_MAX_CONNECTIONS=many",
		"JWT_ALGORITHMS=RS256,HS256", "JWT_ROLE_MAP=cm=SYSTEM", "JWT_JWKS_URL=http://id.example.org/keys",
	)
	want := []string{
		"CASELOAD_SHUTDOWN_GRACE", "DATABASE_MAX_CONNECTIONS", "JWT_ALGORITHMS", "JWT_ROLE_MAP",
		"CASELOAD_ADDRESS", "JWT_JWKS_URL", "JWT_ISSUER", "JWT_AUDIENCE",
		"DATABASE_URL", "CASELOAD_DEV_TOKENS", "CASELOAD_DEMO",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("mistakes (-want +got):\n%s", diff)
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		environ []string
		want    []string
	}{
		{"mode that does not exist", []string{"CASELOAD_MODE=prod"}, []string{"CASELOAD_MODE"}},
		{"production without anything", []string{"CASELOAD_MODE=production"},
			[]string{"JWT_ISSUER", "JWT_AUDIENCE", "JWT_JWKS_URL", "DATABASE_URL"}},
		{"development tokens in production", with("CASELOAD_DEV_TOKENS=true"), []string{"CASELOAD_DEV_TOKENS"}},
		{"sample data in production", with("CASELOAD_DEMO=true"), []string{"CASELOAD_DEMO"}},
		{"development tokens said to be off in production", with("CASELOAD_DEV_TOKENS=false"), nil},
		{"keys over http", with("JWT_JWKS_URL=http://id.example.org/keys"), []string{"JWT_JWKS_URL"}},
		{"keys over http on the loopback address", with("JWT_JWKS_URL=http://127.0.0.1:1/keys"), nil},
		{"keys from a file", with("JWT_JWKS_URL=file:///keys"), []string{"JWT_JWKS_URL"}},
		{"keys behind a password", with("JWT_JWKS_URL=https://u:p@id.example.org/keys"), []string{"JWT_JWKS_URL"}},
		{"every origin in production", with("CASELOAD_ALLOWED_ORIGINS=*"), []string{"CASELOAD_ALLOWED_ORIGINS"}},
		{"every origin in development", []string{"CASELOAD_ALLOWED_ORIGINS=*"}, nil},
		{"public address with a path", []string{"CASELOAD_PUBLIC_URL=https://a.example/x"}, []string{"CASELOAD_PUBLIC_URL"}},
		{"public address in the clear", with("CASELOAD_PUBLIC_URL=http://care.example.org"), []string{"CASELOAD_PUBLIC_URL"}},
		{"origin with a path", []string{"CASELOAD_ALLOWED_ORIGINS=https://a.example/x"}, []string{"CASELOAD_ALLOWED_ORIGINS"}},
		{"unencrypted way to the database", with("DATABASE_URL=postgres://a@db/c?sslmode=disable"), []string{"DATABASE_URL"}},
		{"way that may be unencrypted", []string{"CASELOAD_MODE=development", "DATABASE_URL=postgres://a@localhost/c?sslmode=prefer"}, []string{"DATABASE_URL"}},
		{"unencrypted on this machine", with("DATABASE_URL=postgres://a@localhost/c?sslmode=disable"), nil},
		{"database of another kind", with("DATABASE_URL=mysql://a@db/c"), []string{"DATABASE_URL"}},
		{"database without a name", with("DATABASE_URL=postgres://a@db"), []string{"DATABASE_URL"}},
		{"owner without the server's database", []string{"MIGRATION_DATABASE_URL=postgres://a@localhost/c", "CASELOAD_MODE=development"}, []string{"DATABASE_URL"}},
		{"nobody could sign in", []string{"CASELOAD_DEV_TOKENS=false"}, []string{"CASELOAD_DEV_TOKENS"}},
		{"two issuers", []string{"CASELOAD_DEV_TOKENS=true", "JWT_ISSUER=i", "JWT_AUDIENCE=a", "JWT_JWKS_URL=https://i/k"}, []string{"CASELOAD_DEV_TOKENS"}},
		{"one connection", []string{"DATABASE_MAX_CONNECTIONS=1"}, []string{"DATABASE_MAX_CONNECTIONS"}},
		{"a day for one operation", []string{"CASELOAD_OPERATION_TIMEOUT=24h"}, []string{"CASELOAD_OPERATION_TIMEOUT"}},
		{"log level that does not exist", []string{"CASELOAD_LOG_LEVEL=loud"}, []string{"CASELOAD_LOG_LEVEL"}},
		{"truth value that is neither", []string{"CASELOAD_DEMO=maybe"}, []string{"CASELOAD_DEMO"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, mistakes(t, tt.environ...)); diff != "" {
				t.Errorf("mistakes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMistakeNeverRepeatsASecret(t *testing.T) {
	t.Parallel()
	for _, url := range []string{
		"postgres://app:s3cret%zz@db/c", "s3cret", "postgres://app:s3cret@db", "postgres://app:s3cret@db/c?sslmode=disable",
	} {
		_, err := config.Load(with("DATABASE_URL="+url, "MIGRATION_DATABASE_URL="+url, "JWT_JWKS_URL=https://u:s3cret@h/"), config.Serving)
		if err == nil || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("for %s got %v", url, err)
		}
	}
}

func TestMistakeSaysWhatIsAllowed(t *testing.T) {
	t.Parallel()
	_, err := config.Load([]string{"CASELOAD_MODE=prod", "CASELOAD_SHUTDOWN_GRACE=5"}, config.Serving)
	want := `the configuration cannot be used:
  - CASELOAD_MODE has the unknown value "prod" (allowed: development, production)
  - CASELOAD_SHUTDOWN_GRACE is not a length of time (allowed: a number with its unit, such as 500ms, 30s or 2m)`
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
}
