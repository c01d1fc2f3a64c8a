package auth

import (
	"errors"

	"github.com/golang-jwt/jwt/v5"
)

// Error is why a token was not accepted. It holds no part of the token, so
// that it can be logged and shown.
type Error struct {
	code   string
	reason string
	cause  error
}

// The three ways a token is refused, for errors.Is. A client renews its token
// on the first, signs in again on the second, and waits on the third.
var (
	ErrExpired     = &Error{code: "TOKEN_EXPIRED", reason: "the access token has expired"}
	ErrInvalid     = &Error{code: "UNAUTHENTICATED", reason: "the access token is not valid"}
	ErrUnavailable = &Error{code: "UNAVAILABLE", reason: "tokens cannot be verified at the moment"}
)

// ErrForbidden is a token that is good, and not for this door.
var ErrForbidden = &Error{code: "FORBIDDEN", reason: "the access token is not for this"}

// ErrStranger is a token of somebody whom the issuer knows, and nobody here.
var ErrStranger = &Error{code: "FORBIDDEN", reason: "who is signed in is not on record here"}

// Unavailable is [ErrUnavailable] with what stood in the way.
func Unavailable(cause error) *Error {
	return &Error{ErrUnavailable.code, ErrUnavailable.reason, cause}
}

// Error is the reason and, where the issuer could not be asked, the cause.
func (e *Error) Error() string {
	if e.cause != nil {
		return e.reason + ": " + e.cause.Error()
	}
	return e.reason
}

// Code is the machine-readable code of the GraphQL contract.
func (e *Error) Code() string { return e.code }

// Public is the sentence that a client may read.
func (e *Error) Public() string { return e.reason }

// Is reports whether target is an Error of the same kind.
func (e *Error) Is(target error) bool {
	other, ok := target.(*Error)
	return ok && other.code == e.code
}

// Unwrap returns what kept the issuer from being asked.
func (e *Error) Unwrap() error { return e.cause }

// invalid is an ErrInvalid with a reason of its own.
func invalid(reason string) *Error { return &Error{code: ErrInvalid.code, reason: reason} }

// reasons are the library's findings that make a token invalid, in our words.
// Its own texts are not used: some repeat a part of the token.
var reasons = []struct {
	finding error
	reason  string
}{
	{jwt.ErrTokenMalformed, "the access token is malformed"},
	{jwt.ErrTokenUnverifiable, "the access token names no key that the issuer has published"},
	{jwt.ErrTokenSignatureInvalid, "the access token is not signed by the issuer with an accepted algorithm"},
	{jwt.ErrTokenRequiredClaimMissing, "the access token lacks a required claim (exp, iss or aud)"},
	{jwt.ErrTokenInvalidIssuer, "the access token comes from another issuer"},
	{jwt.ErrTokenInvalidAudience, "the access token is meant for another audience"},
	{jwt.ErrTokenNotValidYet, "the access token is not valid yet"},
	{jwt.ErrTokenUsedBeforeIssued, "the access token was issued in the future"},
	{jwt.ErrInvalidType, "the access token has a claim of the wrong type"},
}

// refusal turns what the library found into an Error. Expiry is told only when
// it is the single fault: a new token would not cure the others.
func refusal(err error) *Error {
	if own, ok := errors.AsType[*Error](err); ok {
		return own
	}
	for _, r := range reasons {
		if errors.Is(err, r.finding) {
			return invalid(r.reason)
		}
	}
	if errors.Is(err, jwt.ErrTokenExpired) {
		return ErrExpired
	}
	return ErrInvalid
}
