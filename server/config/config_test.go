package config_test

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"caseload/ent/viewer"
	"caseload/server/config"
)

// production is the least that a production server needs.
var production = []string{
	"DATABASE_URL=postgres://app:s3cret@db.example.org:5432/caseload",
	"JWT_ISSUER=https://id.example.org/",
	"JWT_AUDIENCE=caseload",
	"JWT_JWKS_URL=https://id.example.org/keys",
}

func mustLoad(t *testing.T, environ ...string) *config.Config {
	t.Helper()
	c, err := config.Load(environ, config.Serving)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestNothingSetIsDevelopmentWithItsOwnPostgres(t *testing.T) {
	t.Parallel()
	c := mustLoad(t)
	if !c.Embedded() {
		t.Error("no Postgres of its own")
	}
	want := config.Process{
		Mode: config.Development, Data: ".caseload", Demo: true,
		LogLevel: slog.LevelInfo, LogFormat: config.Text, ShutdownGrace: 10 * time.Second, ScoringEvery: 10 * time.Second, CrisesEvery: 30 * time.Second, EscalatingEvery: 5 * time.Minute, LoopsEvery: time.Minute, VisitsEvery: 5 * time.Minute, AttendingEvery: time.Minute, RegistryEvery: time.Minute, LapsesEvery: time.Hour,
	}
	if diff := cmp.Diff(want, c.Process); diff != "" {
		t.Errorf("process (-want +got):\n%s", diff)
	}
	if c.Edge.RegisteredOnly {
		t.Error("development runs registered operations alone")
	}
	if !c.Token.DevTokens || !c.Edge.Introspection {
		t.Errorf("development tokens %v, introspection %v; want both", c.Token.DevTokens, c.Edge.Introspection)
	}
	if c.Edge.Address != "127.0.0.1:8080" || c.Chose("CASELOAD_ADDRESS") {
		t.Errorf("address %q, chosen %v", c.Edge.Address, c.Chose("CASELOAD_ADDRESS"))
	}
}

func TestGivenDatabaseIsProductionWithNothingEmbedded(t *testing.T) {
	t.Parallel()
	c := mustLoad(t, production...)
	if c.Process.Mode != config.Production || c.Embedded() {
		t.Errorf("mode %s, embedded %v", c.Process.Mode, c.Embedded())
	}
	if !c.Edge.RegisteredOnly {
		t.Error("production runs whatever is sent")
	}
	if c.Process.Demo || c.Token.DevTokens || c.Edge.Introspection {
		t.Errorf("demo %v, development tokens %v, introspection %v; want none", c.Process.Demo, c.Token.DevTokens, c.Edge.Introspection)
	}
	if c.Process.LogFormat != config.JSON {
		t.Errorf("log format %s", c.Process.LogFormat)
	}
}

func TestGivenDatabaseInDevelopmentGetsNoSampleData(t *testing.T) {
	t.Parallel()
	c := mustLoad(t, "CASELOAD_MODE=development", "DATABASE_URL=postgres:///caseload?host=/run/postgresql")
	if c.Embedded() || c.Process.Demo || !c.Token.DevTokens {
		t.Errorf("embedded %v, demo %v, development tokens %v", c.Embedded(), c.Process.Demo, c.Token.DevTokens)
	}
}

func TestNamedIssuerReplacesDevelopmentTokens(t *testing.T) {
	t.Parallel()
	c := mustLoad(t, "JWT_ISSUER=https://id", "JWT_AUDIENCE=a", "JWT_JWKS_URL=http://127.0.0.1:9/keys")
	if c.Token.DevTokens {
		t.Error("development tokens stay on beside another issuer")
	}
}

func TestEmptyVariableCountsAsNotSet(t *testing.T) {
	t.Parallel()
	c := mustLoad(t, "DATABASE_URL=", "CASELOAD_ADDRESS=", "CASELOAD_SHUTDOWN_GRACE=")
	if !c.Embedded() || c.Chose("CASELOAD_ADDRESS") || c.Process.ShutdownGrace != 10*time.Second {
		t.Errorf("got %+v", c)
	}
}

func TestListsAreRead(t *testing.T) {
	t.Parallel()
	c := mustLoad(t,
		"JWT_ALGORITHMS=ES256, EdDSA",
		"JWT_ROLE_MAP=cm=CASE_MANAGER, lead=SUPERVISOR",
		"CASELOAD_ALLOWED_ORIGINS=https://app.example.org,http://localhost:5173",
	)
	if diff := cmp.Diff(config.Algorithms{"ES256", "EdDSA"}, c.Token.Algorithms); diff != "" {
		t.Error(diff)
	}
	want := config.RoleMap{"cm": viewer.CaseManager, "lead": viewer.Supervisor}
	if diff := cmp.Diff(want, c.Token.Roles); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(config.Origins{"https://app.example.org", "http://localhost:5173"}, c.Edge.AllowedOrigins); diff != "" {
		t.Error(diff)
	}
}

func TestMaintainingAsksForNoIssuer(t *testing.T) {
	t.Parallel()
	c, err := config.Load([]string{"MIGRATION_DATABASE_URL=postgres://owner@db/caseload"}, config.Maintaining)
	if err != nil {
		t.Fatal(err)
	}
	if c.Embedded() || c.Process.Mode != config.Production {
		t.Errorf("embedded %v, mode %s", c.Embedded(), c.Process.Mode)
	}
}

func TestRoleOfToken(t *testing.T) {
	t.Parallel()
	mapped := config.RoleMap{"cm": viewer.CaseManager}
	tests := []struct {
		name   string
		roles  config.RoleMap
		theirs string
		want   viewer.Role
		ok     bool
	}{
		{"our own name without a map", nil, "PROVIDER", viewer.Provider, true},
		{"unknown name", nil, "ADMIN", "", false},
		{"the server's own role is never taken from a token", nil, "SYSTEM", "", false},
		{"mapped name", mapped, "cm", viewer.CaseManager, true},
		{"our own name that the map leaves out", mapped, "PROVIDER", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, ok := tt.roles.Role(tt.theirs)
			if got != tt.want || ok != tt.ok {
				t.Errorf("got %q, %v; want %q, %v", got, ok, tt.want, tt.ok)
			}
		})
	}
}

func TestUnknownNamesAreListed(t *testing.T) {
	t.Parallel()
	c := mustLoad(t, "CASELOAD_LISTEN=127.0.0.1:1", "CASELOAD_PORT=tcp://10.0.0.1:80", "HOME=/root")
	if diff := cmp.Diff([]string{"CASELOAD_LISTEN", "CASELOAD_PORT"}, c.Unknown()); diff != "" {
		t.Error(diff)
	}
}

func TestSecretIsNeverPrinted(t *testing.T) {
	t.Parallel()
	c := mustLoad(t, production...)
	var lines strings.Builder
	log := slog.New(slog.NewJSONHandler(&lines, nil))
	log.Info("config", "config", c, "url", c.Database.URL)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		fmt.Fprintf(&lines, verb, c.Database.URL)
		fmt.Fprintf(&lines, verb, *c)
	}
	if strings.Contains(lines.String(), "s3cret") || strings.Contains(lines.String(), fmt.Sprintf("%x", "s3cret")) {
		t.Errorf("the password shows: %s", lines.String())
	}
	if got := c.Database.URL.Reveal(); !strings.Contains(got, "s3cret") {
		t.Errorf("Reveal gives %q", got)
	}
}

func TestMistakesAreListedForPrograms(t *testing.T) {
	t.Parallel()
	_, err := config.Load([]string{"CASELOAD_MODE=prod"}, config.Serving)
	wrong, ok := errors.AsType[*config.MistakesError](err)
	if !ok || len(wrong.Mistakes) != 1 || wrong.Mistakes[0].Variable != "CASELOAD_MODE" {
		t.Errorf("got %v", err)
	}
}
