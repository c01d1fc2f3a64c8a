package auth

import (
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/MicahParks/jwkset"
	"github.com/MicahParks/keyfunc/v3"
	"github.com/golang-jwt/jwt/v5"

	"caseload/ent/viewer"
	"caseload/server/config"
)

// development is what the tokens of the development issuer say, and what its
// verifier asks of them. No production configuration can name it, for want of
// a key set at an address.
var development = config.Token{
	Issuer:            "caseload-development-issuer",
	Audience:          "caseload-development",
	Algorithms:        config.Algorithms{"EdDSA"},
	ClaimOrganization: "organization",
	ClaimPractitioner: "practitioner",
	ClaimRoles:        "roles",
}

// Issuer signs tokens for development. Whoever can read the data folder can be
// anybody, which is the point of it.
type Issuer struct {
	key ed25519.PrivateKey
	id  string
	now func() time.Time
}

// OpenIssuer returns the issuer whose key is in folder, and makes the key when
// there is none.
func OpenIssuer(folder string) (*Issuer, error) {
	key, err := openKey(folder)
	if err != nil {
		return nil, fmt.Errorf("development issuer: %w", err)
	}
	public, _ := key.Public().(ed25519.PublicKey)
	sum := sha256.Sum256(public)
	return &Issuer{key: key, id: "development-" + hex.EncodeToString(sum[:8]), now: time.Now}, nil
}

// Mint returns a token with which who can sign in, for the time ttl.
func (i *Issuer) Mint(who viewer.Viewer, ttl time.Duration) (string, error) {
	now := i.now()
	token := jwt.NewWithClaims(jwt.SigningMethodEdDSA, jwt.MapClaims{
		"iss":                         development.Issuer,
		"aud":                         development.Audience,
		"sub":                         who.Practitioner.String(),
		"iat":                         now.Unix(),
		"nbf":                         now.Unix(),
		"exp":                         now.Add(ttl).Unix(),
		development.ClaimOrganization: who.Organization.String(),
		development.ClaimPractitioner: who.Practitioner.String(),
		development.ClaimRoles:        who.Roles,
	})
	token.Header["kid"] = i.id
	signed, err := token.SignedString(i.key)
	if err != nil {
		return "", fmt.Errorf("sign token: %w", err)
	}
	return signed, nil
}

// Verifier accepts this issuer's tokens and no others.
func (i *Issuer) Verifier(ctx context.Context) (*Verifier, error) {
	public, err := jwkset.NewJWKFromKey(i.key.Public(), jwkset.JWKOptions{
		Metadata: jwkset.JWKMetadataOptions{ALG: jwkset.AlgEdDSA, KID: i.id, USE: jwkset.UseSig},
	})
	if err != nil {
		return nil, fmt.Errorf("development issuer's public key: %w", err)
	}
	store := jwkset.NewMemoryStorage()
	if err := store.KeyWrite(ctx, public); err != nil {
		return nil, fmt.Errorf("development issuer's public key: %w", err)
	}
	keys, err := keyfunc.New(keyfunc.Options{Storage: store})
	if err != nil {
		return nil, fmt.Errorf("development issuer: %w", err)
	}
	return newVerifier(development, keys, i.now), nil
}
