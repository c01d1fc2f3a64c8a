package main

import (
	"context"
	"log/slog"
	"time"

	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/server/auth"
	"caseload/server/config"
)

// door is who may come in.
type door struct {
	verifier *auth.Verifier
	people   *roster
	// issuer signs tokens in development, and is nil otherwise.
	issuer *auth.Issuer
}

// openDoor trusts the configured issuer, or in development the server's own
// one, whose key is in folder.
func openDoor(ctx context.Context, c *config.Config, db *database.DB, folder string, log *slog.Logger) (door, error) {
	people := &roster{db: db}
	if c.Token.DevTokens {
		issuer, err := auth.OpenIssuer(folder)
		if err != nil {
			return door{}, err
		}
		verifier, err := issuer.Verifier(ctx)
		return door{verifier, people, issuer}, err
	}
	keys, err := auth.OpenKeys(ctx, c.Token.JWKSURL, log)
	if err != nil {
		return door{}, err
	}
	return door{verifier: auth.New(c.Token, keys), people: people}, nil
}

// authenticate puts the person whom a token speaks for into the context.
func (d door) authenticate(ctx context.Context, token string) (context.Context, time.Time, error) {
	return d.admit(ctx, token, false)
}

// authenticateNotifier puts the system that sends notifications into the context.
func (d door) authenticateNotifier(ctx context.Context, token string) (context.Context, time.Time, error) {
	return d.admit(ctx, token, true)
}

// admit keeps the two apart: a system reads nothing, and a person sends in nobody's name. Who
// sees without a relationship is on record here: for all others that follows of itself.
func (d door) admit(ctx context.Context, token string, notifier bool) (context.Context, time.Time, error) {
	who, expiry, err := d.verifier.Verify(ctx, token)
	if err != nil {
		return ctx, time.Time{}, err
	}
	if who.Has(viewer.Notifier) != notifier {
		return ctx, time.Time{}, auth.ErrForbidden
	}
	if who.Scope() == viewer.OrganizationScope {
		if err := d.onRecord(ctx, who); err != nil {
			return ctx, time.Time{}, err
		}
	}
	return viewer.NewContext(ctx, who), expiry, nil
}

func (d door) onRecord(ctx context.Context, who viewer.Viewer) error {
	there, err := d.people.has(ctx, who)
	switch {
	case err != nil:
		return auth.Unavailable(err)
	case !there:
		return auth.ErrStranger
	}
	return nil
}
