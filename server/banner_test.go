package main

import (
	"strings"
	"testing"
	"time"

	"caseload/server/auth"
	"caseload/server/config"
	"caseload/server/demo"
)

// said is what announce prints under a configuration.
func said(t *testing.T, in door, environ ...string) string {
	t.Helper()
	c, err := config.Load(environ, config.Maintaining)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := announce(console{out: &out}, c, place{}, in, nil, "http://127.0.0.1:1", time.Second); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestBannerHasATokenThatWorksForEachPersona(t *testing.T) {
	t.Parallel()
	issuer, err := auth.OpenIssuer(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := issuer.Verifier(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(said(t, door{verifier: verifier, issuer: issuer}), "\n")
	shown := 0
	for i, line := range lines {
		name, _, found := strings.Cut(strings.TrimSpace(line), " (")
		persona, known := demo.Find(name)
		if !found || !known {
			continue
		}
		shown++
		who, _, err := verifier.Verify(t.Context(), strings.TrimSpace(lines[i+1]))
		if err != nil || who.Practitioner != persona.Viewer.Practitioner || who.Organization != persona.Viewer.Organization {
			t.Errorf("%s: %+v, %v", name, who, err)
		}
	}
	if shown != len(demo.Personas) {
		t.Errorf("%d of %d personas in:\n%s", shown, len(demo.Personas), strings.Join(lines, "\n"))
	}
}

func TestBannerInProductionHasNoTokens(t *testing.T) {
	t.Parallel()
	got := said(t, door{}, "DATABASE_URL=postgres:///caseload")
	if strings.Contains(got, "Token") || !strings.Contains(got, "production mode") || !strings.Contains(got, "http://127.0.0.1:1/graphql") || strings.Contains(got, "GraphiQL") {
		t.Errorf("got %s", got)
	}
}

func TestBannerNamesTheApp(t *testing.T) {
	t.Parallel()
	for _, set := range [][]string{nil, {"DATABASE_URL=postgres:///caseload"}} {
		if got := said(t, door{}, set...); !strings.Contains(got, "http://127.0.0.1:1/app/\n") {
			t.Errorf("got %s", got)
		}
	}
}

func TestBannerInDevelopmentNamesGraphiQL(t *testing.T) {
	t.Parallel()
	if got := said(t, door{}); !strings.Contains(got, "http://127.0.0.1:1/graphiql\n") {
		t.Errorf("got %s", got)
	}
	if got := said(t, door{}, "CASELOAD_INTROSPECTION=false"); strings.Contains(got, "graphiql") {
		t.Errorf("got %s", got)
	}
}
