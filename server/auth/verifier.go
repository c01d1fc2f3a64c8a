// Package auth turns an access token into the viewer whom it speaks for.
//
// In production the issuer's published keys verify it (JWKS); in development
// the server is its own issuer, with a key made at the first start. Both go
// through the same Verifier: fixed asymmetric algorithms, issuer, audience and
// an expiry are demanded of every token.
package auth

import (
	"context"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"caseload/ent/viewer"
	"caseload/server/config"
)

const (
	// leeway is how far the issuer's clock and ours may be apart.
	leeway = 30 * time.Second
	// longestToken is in bytes: several times what issuers make, and little
	// enough to decode for anybody who asks.
	longestToken = 16 << 10
)

// Keys finds the public key that signed a token.
type Keys interface {
	KeyfuncCtx(ctx context.Context) jwt.Keyfunc
}

// Verifier accepts the tokens of one issuer.
type Verifier struct {
	keys   Keys
	claims claimNames
	parser *jwt.Parser
}

// New returns a verifier that follows trust and takes keys from keys.
func New(trust config.Token, keys Keys) *Verifier {
	return newVerifier(trust, keys, time.Now)
}

func newVerifier(trust config.Token, keys Keys, now func() time.Time) *Verifier {
	return &Verifier{
		keys:   keys,
		claims: claimNames{trust.ClaimOrganization, trust.ClaimPractitioner, trust.ClaimRoles, trust.Roles},
		parser: jwt.NewParser(
			jwt.WithValidMethods(trust.Algorithms),
			jwt.WithIssuer(trust.Issuer),
			jwt.WithAudience(trust.Audience),
			jwt.WithExpirationRequired(),
			jwt.WithIssuedAt(),
			jwt.WithLeeway(leeway),
			jwt.WithStrictDecoding(),
			jwt.WithTimeFunc(now),
		),
	}
}

// Verify returns the viewer whom token speaks for, and the moment from which
// it is no longer accepted. The error is an *Error.
func (v *Verifier) Verify(ctx context.Context, token string) (viewer.Viewer, time.Time, error) {
	if len(token) > longestToken {
		return viewer.Viewer{}, time.Time{}, invalid("the access token is too long")
	}
	claims := jwt.MapClaims{}
	if _, err := v.parser.ParseWithClaims(token, claims, v.key(ctx)); err != nil {
		return viewer.Viewer{}, time.Time{}, refusal(err)
	}
	who, err := v.claims.viewer(claims)
	if err != nil {
		return viewer.Viewer{}, time.Time{}, err
	}
	expiry, err := claims.GetExpirationTime()
	if err != nil || expiry == nil {
		return viewer.Viewer{}, time.Time{}, invalid("the access token has no expiry")
	}
	return who, expiry.Add(leeway), nil
}

// key looks up the key by its id. A token without one is refused rather than
// tried against every key, and so is one with an extension that must be
// understood (RFC 7515 section 4.1.11): we understand none.
func (v *Verifier) key(ctx context.Context) jwt.Keyfunc {
	find := v.keys.KeyfuncCtx(ctx)
	return func(token *jwt.Token) (any, error) {
		if id, _ := token.Header["kid"].(string); id == "" {
			return nil, invalid("the access token names no key (kid)")
		}
		if _, ok := token.Header["crit"]; ok {
			return nil, invalid("the access token needs an extension that is not supported")
		}
		return find(token)
	}
}
