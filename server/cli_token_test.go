package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/server/auth"
)

func TestTokenIsAcceptedByTheServerOnTheSameFolder(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	want := viewer.Viewer{
		Organization: uuid.Must(uuid.NewV7()), Practitioner: uuid.Must(uuid.NewV7()),
		Roles: []viewer.Role{viewer.Provider, viewer.Supervisor},
	}
	got := command(t, []string{"CASELOAD_DATA=" + folder}, "token",
		"--organization", want.Organization.String(), "--practitioner", want.Practitioner.String(),
		"--role", "PROVIDER", "--role", "SUPERVISOR")
	if got.code != exitDone || got.err != "" {
		t.Fatalf("got %+v", got)
	}
	issuer, err := auth.OpenIssuer(folder)
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := issuer.Verifier(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	who, _, err := verifier.Verify(t.Context(), strings.TrimSuffix(got.out, "\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, who); diff != "" {
		t.Errorf("viewer (-want +got):\n%s", diff)
	}
}

func TestTokenIsNotMadeInProduction(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	id := uuid.NewString()
	got := command(t, []string{"CASELOAD_DATA=" + folder, "DATABASE_URL=postgres:///x"},
		"token", "--organization", id, "--practitioner", id, "--role", "PROVIDER")
	if got.code != exitRefused || got.out != "" || !strings.Contains(got.err, "development only") {
		t.Errorf("got %+v", got)
	}
}

func TestTokenOfAPersonaAndOfNobody(t *testing.T) {
	t.Parallel()
	environ := []string{"CASELOAD_DATA=" + t.TempDir()}
	if got := command(t, environ, "token", "--persona", "privacy-officer"); got.code != exitDone || strings.Count(got.out, ".") != 2 {
		t.Errorf("a persona: %+v", got)
	}
	if got := command(t, environ, "token", "--persona", "janitor"); got.code != exitRefused || got.out != "" {
		t.Errorf("nobody: %+v", got)
	}
}
