package transport

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

type expiryKey struct{}

// gate asks who holds a token.
type gate struct {
	authenticate Authenticate
	log          *slog.Logger
}

// admit returns a context with the viewer, on the device if that has a name, and
// the end of the token in it.
func (g gate) admit(ctx context.Context, authorization, device string) (context.Context, PublicError) {
	token, ok := Bearer(authorization)
	if !ok {
		return ctx, ErrUnauthenticated
	}
	known, expiry, err := g.authenticate(ctx, token)
	if err != nil {
		if public, ok := errors.AsType[PublicError](err); ok {
			return ctx, public
		}
		g.log.WarnContext(ctx, "token refused", "error", kinds(err), "requestId", RequestIDFrom(ctx))
		return ctx, ErrUnauthenticated
	}
	if !expiry.IsZero() && !time.Now().Before(expiry) {
		return ctx, ErrTokenExpired
	}
	return carrying(context.WithValue(known, expiryKey{}, expiry), device)
}

// protect lets through requests with a valid token, and has all others refused.
func (g gate) protect(next http.Handler, refuse func(http.ResponseWriter, *http.Request, int, PublicError)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		authorization := r.Header.Get("Authorization")
		ctx, err := g.admit(r.Context(), authorization, r.Header.Get(DeviceHeader))
		if len(r.Header.Values("Authorization")) > 1 { // which of them would hold is anybody's guess
			err = ErrUnauthenticated
		}
		if err != nil {
			challenge(w, authorization, err)
			refuse(w, r, statusOf(err), err)
			return
		}
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

// challenge says how to authenticate, and what was wrong with the token if
// there was one (RFC 6750 section 3).
func challenge(w http.ResponseWriter, authorization string, err PublicError) {
	if statusOf(err) != http.StatusUnauthorized {
		return
	}
	value := `Bearer realm="caseload"`
	if authorization != "" {
		value += `, error="invalid_token"`
	}
	if err.Code() == CodeTokenExpired {
		value += `, error_description="the token has expired"`
	}
	w.Header().Set("WWW-Authenticate", value)
}

// statusOf is the HTTP status of an error of admit.
func statusOf(err PublicError) int {
	switch err.Code() {
	case CodeBadInput:
		return http.StatusBadRequest
	case CodeForbidden:
		return http.StatusForbidden
	case CodeUnavailable:
		return http.StatusServiceUnavailable
	default:
		return http.StatusUnauthorized
	}
}

// Bearer takes the token out of an Authorization header or its equal.
func Bearer(authorization string) (token string, ok bool) {
	scheme, token, found := strings.Cut(strings.TrimSpace(authorization), " ")
	token = strings.TrimSpace(token)
	return token, found && strings.EqualFold(scheme, "Bearer") && token != ""
}

// untilExpiry returns a context that ends with the token it was admitted with,
// because of ErrTokenExpired.
func untilExpiry(ctx context.Context) (context.Context, context.CancelFunc) {
	expiry, _ := ctx.Value(expiryKey{}).(time.Time)
	if expiry.IsZero() {
		return context.WithCancel(ctx)
	}
	return context.WithDeadlineCause(ctx, expiry, ErrTokenExpired)
}

// expired reports whether a context has ended because its token has.
func expired(ctx context.Context) bool {
	return errors.Is(context.Cause(ctx), ErrTokenExpired)
}
