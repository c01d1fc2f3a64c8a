package auth

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/viewer"
)

// rosa is a viewer with ids of her own.
func rosa() viewer.Viewer {
	return viewer.Viewer{
		Organization: uuid.Must(uuid.NewV7()),
		Practitioner: uuid.Must(uuid.NewV7()),
		Roles:        []viewer.Role{viewer.CaseManager, viewer.Supervisor},
	}
}

func openIssuer(t *testing.T, folder string) *Issuer {
	t.Helper()
	issuer, err := OpenIssuer(folder)
	if err != nil {
		t.Fatal(err)
	}
	return issuer
}

func verifierOf(t *testing.T, issuer *Issuer) *Verifier {
	t.Helper()
	v, err := issuer.Verifier(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// mint makes a token for an hour.
func mint(t *testing.T, issuer *Issuer, who viewer.Viewer) string {
	t.Helper()
	token, err := issuer.Mint(who, time.Hour)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func TestMintedTokenSpeaksForItsViewer(t *testing.T) {
	t.Parallel()
	issuer := openIssuer(t, t.TempDir())
	now := time.Now().Truncate(time.Second)
	issuer.now = func() time.Time { return now }
	want := rosa()
	got, expiry, err := verifierOf(t, issuer).Verify(t.Context(), mint(t, issuer, want))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("viewer (-want +got):\n%s", diff)
	}
	if end := now.Add(time.Hour + leeway); !expiry.Equal(end) {
		t.Errorf("expiry %v, want %v", expiry, end)
	}
}

func TestNextStartUsesTheSameKey(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "data")
	token := mint(t, openIssuer(t, folder), rosa())
	if _, _, err := verifierOf(t, openIssuer(t, folder)).Verify(t.Context(), token); err != nil {
		t.Errorf("a token of the first start is refused after the second: %v", err)
	}
}

func TestOtherFolderIsAnotherIssuer(t *testing.T) {
	t.Parallel()
	token := mint(t, openIssuer(t, t.TempDir()), rosa())
	_, _, err := verifierOf(t, openIssuer(t, t.TempDir())).Verify(t.Context(), token)
	wantCode(t, err, "UNAUTHENTICATED")
}

func TestServersThatStartAtOnceShareOneKey(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	ids := make([]string, 8)
	var started sync.WaitGroup
	for i := range ids {
		started.Go(func() {
			issuer, err := OpenIssuer(folder)
			if err != nil {
				t.Error(err)
				return
			}
			ids[i] = issuer.id
		})
	}
	started.Wait()
	for _, id := range ids {
		if id != ids[0] {
			t.Fatalf("keys differ: %v", ids)
		}
	}
	files, err := os.ReadDir(folder)
	if err != nil || len(files) != 1 {
		t.Errorf("files left in the folder: %v, %v", files, err)
	}
}

func TestKeyIsForItsOwnerOnly(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	openIssuer(t, folder)
	path := filepath.Join(folder, keyFile)
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	openIssuer(t, folder)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got := info.Mode().Perm(); got != 0o600 {
		t.Errorf("mode %o", got)
	}
}

func TestBrokenKeyFileIsNamed(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, keyFile)
	if err := os.WriteFile(path, []byte("-----BEGIN nothing"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := OpenIssuer(folder)
	want := "development issuer: " + path + " holds no key: delete it, and another is made"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// TestDevelopmentTokenIsSignedWithItsKeyID pins what other tools read.
func TestDevelopmentTokenIsSignedWithItsKeyID(t *testing.T) {
	t.Parallel()
	issuer := openIssuer(t, t.TempDir())
	token, _, err := jwt.NewParser().ParseUnverified(mint(t, issuer, rosa()), jwt.MapClaims{})
	if err != nil {
		t.Fatal(err)
	}
	if token.Header["alg"] != "EdDSA" || token.Header["kid"] != issuer.id {
		t.Errorf("header %v", token.Header)
	}
}
