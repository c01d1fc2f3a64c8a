package auth

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"maps"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/server/config"
)

// trust is an identity provider as one would be configured.
var trust = config.Token{
	Issuer:            "https://id.example.org/",
	Audience:          "caseload",
	Algorithms:        config.Algorithms{"RS256", "ES256", "EdDSA"},
	ClaimOrganization: "https://example.org/organization",
	ClaimPractitioner: "staff.id",
	ClaimRoles:        "realm_access.roles",
	Roles:             config.RoleMap{"cm": viewer.CaseManager, "po": viewer.PrivacyOfficer},
}

// good are claims that trust accepts, for an hour from now.
func good() jwt.MapClaims {
	now := time.Now()
	return jwt.MapClaims{
		"iss": trust.Issuer, "aud": []string{"other", "caseload"},
		"iat": now.Unix(), "nbf": now.Unix(), "exp": now.Add(time.Hour).Unix(),
		trust.ClaimOrganization: uuid.Must(uuid.NewV7()).String(),
		"staff":                 map[string]any{"id": uuid.Must(uuid.NewV7()).String()},
		"realm_access":          map[string]any{"roles": []string{"offline_access", "cm", "cm", "SYSTEM"}},
	}
}

// but is good with some claims changed, or removed where the value is nil.
func but(changes jwt.MapClaims) jwt.MapClaims {
	claims := good()
	maps.Copy(claims, changes)
	maps.DeleteFunc(claims, func(_ string, value any) bool { return value == nil })
	return claims
}

// sign makes a token with header values of the caller's choice.
func sign(t *testing.T, method jwt.SigningMethod, key any, kid string, claims jwt.MapClaims) string {
	t.Helper()
	token := jwt.NewWithClaims(method, claims)
	if kid != "" {
		token.Header["kid"] = kid
	}
	signed, err := token.SignedString(key)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

func newEd25519(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	var refused *Error
	if !errors.As(err, &refused) || refused.Code() != code {
		t.Errorf("got %v, want code %s", err, code)
	}
}

func TestTokensOfEveryAcceptedAlgorithmAreVerified(t *testing.T) {
	t.Parallel()
	ec, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	rs, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	ed := newEd25519(t)
	endpoint := publish(t, map[string]crypto.Signer{"ec": ec, "rs": rs, "ed": ed})
	v := endpoint.verifier(t)
	for kid, token := range map[string]string{
		"ec": sign(t, jwt.SigningMethodES256, ec, "ec", good()),
		"rs": sign(t, jwt.SigningMethodRS256, rs, "rs", good()),
		"ed": sign(t, jwt.SigningMethodEdDSA, ed, "ed", good()),
	} {
		if _, _, err := v.Verify(t.Context(), token); err != nil {
			t.Errorf("%s: %v", kid, err)
		}
	}
}

func TestClaimsBecomeTheViewer(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	claims := good()
	organization, _ := claims[trust.ClaimOrganization].(string)
	staff, _ := claims["staff"].(map[string]any)
	practitioner, _ := staff["id"].(string)
	got, _, err := publish(t, map[string]crypto.Signer{"a": key}).verifier(t).
		Verify(t.Context(), sign(t, jwt.SigningMethodEdDSA, key, "a", claims))
	if err != nil {
		t.Fatal(err)
	}
	want := viewer.Viewer{
		Organization: uuid.MustParse(organization),
		Practitioner: uuid.MustParse(practitioner),
		Roles:        []viewer.Role{viewer.CaseManager},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("viewer (-want +got):\n%s", diff)
	}
}

func TestForgedTokensAreRefused(t *testing.T) {
	t.Parallel()
	rs, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	der, err := x509.MarshalPKIXPublicKey(rs.Public())
	if err != nil {
		t.Fatal(err)
	}
	published := pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})
	v := publish(t, map[string]crypto.Signer{"rs": rs}).verifier(t)
	fine := sign(t, jwt.SigningMethodRS256, rs, "rs", good())
	parts := strings.Split(fine, ".")
	tests := []struct{ name, token string }{
		{"no algorithm", sign(t, jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, "rs", good())},
		{"the published key as a shared secret (PEM)", sign(t, jwt.SigningMethodHS256, published, "rs", good())},
		{"the published key as a shared secret (DER)", sign(t, jwt.SigningMethodHS256, der, "rs", good())},
		{"algorithm outside the list", sign(t, jwt.SigningMethodRS512, rs, "rs", good())},
		{"key of another issuer under the same id", sign(t, jwt.SigningMethodEdDSA, newEd25519(t), "rs", good())},
		{"unknown key id", sign(t, jwt.SigningMethodRS256, rs, "other", good())},
		{"no key id", sign(t, jwt.SigningMethodRS256, rs, "", good())},
		{"signature cut off", parts[0] + "." + parts[1] + "."},
		{"claims of another token", parts[0] + "." + strings.Split(sign(t, jwt.SigningMethodRS256, rs, "rs", good()), ".")[1] + "." + parts[2]},
		{"empty", ""},
		{"not a token", "Bearer"},
		{"four parts", fine + ".x"},
		{"claims that are no object", parts[0] + "." + base64.RawURLEncoding.EncodeToString([]byte("[]")) + "." + parts[2]},
		{"header that is no JSON", "e30x." + parts[1] + "." + parts[2]},
		{"too long", fine + strings.Repeat("A", longestToken)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, _, err := v.Verify(t.Context(), tt.token)
			wantCode(t, err, "UNAUTHENTICATED")
		})
	}
}

func TestUnknownExtensionIsRefused(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	token := jwt.NewWithClaims(jwt.SigningMethodEdDSA, good())
	token.Header["kid"], token.Header["crit"], token.Header["exp2"] = "a", []string{"exp2"}, 1
	signed, err := token.SignedString(key)
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = publish(t, map[string]crypto.Signer{"a": key}).verifier(t).Verify(t.Context(), signed)
	wantCode(t, err, "UNAUTHENTICATED")
}

func TestClaimsAreChecked(t *testing.T) {
	t.Parallel()
	now := time.Now()
	at := func(d time.Duration) int64 { return now.Add(d).Unix() }
	tests := []struct {
		name   string
		claims jwt.MapClaims
		code   string // empty when it is accepted
	}{
		{"expired", jwt.MapClaims{"exp": at(-time.Minute)}, "TOKEN_EXPIRED"},
		{"expired within the leeway", jwt.MapClaims{"exp": at(-leeway / 2)}, ""},
		{"expired and for somebody else", jwt.MapClaims{"exp": at(-time.Minute), "aud": "x"}, "UNAUTHENTICATED"},
		{"no expiry", jwt.MapClaims{"exp": nil}, "UNAUTHENTICATED"},
		{"expiry that is no number", jwt.MapClaims{"exp": "tomorrow"}, "UNAUTHENTICATED"},
		{"not valid yet", jwt.MapClaims{"nbf": at(time.Minute)}, "UNAUTHENTICATED"},
		{"valid in a moment, within the leeway", jwt.MapClaims{"nbf": at(leeway / 2)}, ""},
		{"issued in the future", jwt.MapClaims{"iat": at(time.Minute)}, "UNAUTHENTICATED"},
		{"another audience", jwt.MapClaims{"aud": "other"}, "UNAUTHENTICATED"},
		{"no audience", jwt.MapClaims{"aud": nil}, "UNAUTHENTICATED"},
		{"audience as one text", jwt.MapClaims{"aud": "caseload"}, ""},
		{"another issuer", jwt.MapClaims{"iss": "https://id.example.org"}, "UNAUTHENTICATED"},
		{"no issuer", jwt.MapClaims{"iss": nil}, "UNAUTHENTICATED"},
		{"no organization", jwt.MapClaims{trust.ClaimOrganization: nil}, "UNAUTHENTICATED"},
		{"organization that is no UUID", jwt.MapClaims{trust.ClaimOrganization: "north"}, "UNAUTHENTICATED"},
		{"organization that is nobody", jwt.MapClaims{trust.ClaimOrganization: uuid.Nil.String()}, "UNAUTHENTICATED"},
		{"no practitioner", jwt.MapClaims{"staff": nil}, "UNAUTHENTICATED"},
		{"practitioner of the wrong type", jwt.MapClaims{"staff": "x"}, "UNAUTHENTICATED"},
		{"no roles", jwt.MapClaims{"realm_access": nil}, "UNAUTHENTICATED"},
		{"only unknown roles", jwt.MapClaims{"realm_access": map[string]any{"roles": []any{"SYSTEM", "CASE_MANAGER", 3}}}, "UNAUTHENTICATED"},
		{"roles as one text", jwt.MapClaims{"realm_access": map[string]any{"roles": "openid po"}}, ""},
		{"roles under the whole name", jwt.MapClaims{"realm_access": nil, "realm_access.roles": []string{"cm"}}, ""},
	}
	key := newEd25519(t)
	v := publish(t, map[string]crypto.Signer{"a": key}).verifier(t)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, _, err := v.Verify(t.Context(), sign(t, jwt.SigningMethodEdDSA, key, "a", but(tt.claims)))
			if tt.code != "" {
				wantCode(t, err, tt.code)
			} else if err != nil {
				t.Error(err)
			}
		})
	}
}

func TestErrorsHoldNothingOfTheToken(t *testing.T) {
	t.Parallel()
	key := newEd25519(t)
	v := publish(t, map[string]crypto.Signer{"a": key}).verifier(t)
	for _, token := range []string{
		sign(t, jwt.SigningMethodEdDSA, key, "zebra", good()),
		sign(t, jwt.SigningMethodEdDSA, key, "a", but(jwt.MapClaims{trust.ClaimOrganization: "zebra"})),
		sign(t, jwt.SigningMethodEdDSA, key, "a", but(jwt.MapClaims{"exp": "zebra"})),
		"zebra.zebra.zebra",
	} {
		_, _, err := v.Verify(t.Context(), token)
		var refused *Error
		if !errors.As(err, &refused) {
			t.Fatalf("got %v", err)
		}
		if strings.Contains(refused.Error()+refused.Public(), "zebra") {
			t.Errorf("the error repeats the token: %v", refused)
		}
	}
}
