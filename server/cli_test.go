package main

import (
	"strings"
	"testing"
)

// result is what a command left behind.
type result struct {
	code     int
	out, err string
}

// command runs the program as a shell would.
func command(t *testing.T, environ []string, args ...string) result {
	t.Helper()
	var out, err strings.Builder
	code := run(t.Context(), args, console{out: &out, err: &err, environ: environ})
	return result{code, out.String(), err.String()}
}

func TestHelpNamesEveryCommandAndShowsExamples(t *testing.T) {
	t.Parallel()
	got := command(t, nil, "--help")
	if got.code != exitDone || got.err != "" {
		t.Errorf("code %d, stderr %q", got.code, got.err)
	}
	for _, want := range []string{"serve", "migrate", "import", "token", "version", "Examples:", "go run ./server", "docs/configuration.md", "Exit codes:"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("help lacks %q:\n%s", want, got.out)
		}
	}
}

func TestHelpOfEachCommandSaysMoreThanItsName(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"serve", "migrate", "import", "export-minutes", "token"} {
		got := command(t, nil, name, "--help")
		if got.code != exitDone || len(got.out) < 200 {
			t.Errorf("%s: code %d, help:\n%s", name, got.code, got.out)
		}
	}
}

func TestWrongArgumentsAreRefusedInOneLine(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"paint"}, {"serve", "--fast"}, {"token", "--ttl", "long"},
		{"token", "--role", "SYSTEM"}, {"token", "--organization", "north"}, {"token"},
	} {
		got := command(t, nil, args...)
		if got.code != exitRefused || strings.Count(got.err, "\n") != 1 || !strings.HasPrefix(got.err, "caseload: ") {
			t.Errorf("%v: code %d, stderr %q", args, got.code, got.err)
		}
		if got.out != "" {
			t.Errorf("%v: stdout %q", args, got.out)
		}
	}
}

func TestConfigurationMistakesAreListedBeforeAnythingStarts(t *testing.T) {
	t.Parallel()
	got := command(t, []string{"CASELOAD_MODE=production", "CASELOAD_DEMO=true", "CASELOAD_ADDRESS=x"})
	if got.code != exitRefused {
		t.Errorf("code %d", got.code)
	}
	for _, name := range []string{"CASELOAD_DEMO", "CASELOAD_ADDRESS", "DATABASE_URL", "JWT_ISSUER", "JWT_AUDIENCE", "JWT_JWKS_URL"} {
		if !strings.Contains(got.err, "\n  - "+name+" ") {
			t.Errorf("no word of %s in:\n%s", name, got.err)
		}
	}
}

func TestVersionIsOneLine(t *testing.T) {
	t.Parallel()
	got := command(t, nil, "version")
	if got.code != exitDone || !strings.HasPrefix(got.out, "caseload ") || strings.Count(got.out, "\n") != 1 {
		t.Errorf("got %+v", got)
	}
}
