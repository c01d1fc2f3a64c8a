// Package viewer says who is asking: the person, the organization that the
// token speaks for, and the roles held there. Everything that reads or writes a
// record takes the viewer from the context; without one, nothing is readable.
package viewer

import (
	"context"
	"slices"

	"github.com/google/uuid"
)

// Role is what somebody does at the organization.
type Role string

// The roles a token can carry, and three that it never does. Notifier is a hospital's
// system that sends notifications, and opens nothing but that door. System is the
// server's own work within one organization, such as an import; Feed asks how
// far the change logs of all organizations have come, and can see nothing else;
// Opener holds the secret of a share link, and sees that link alone.
const (
	CaseManager    Role = "CASE_MANAGER"
	Supervisor     Role = "SUPERVISOR"
	VisitStaff     Role = "VISIT_STAFF"
	Provider       Role = "PROVIDER"
	PrivacyOfficer Role = "PRIVACY_OFFICER"
	Notifier       Role = "NOTIFIER"
	System         Role = "SYSTEM"
	Feed           Role = "FEED"
	Opener         Role = "OPENER"
)

// Viewer is the person behind a request, in one organization.
type Viewer struct {
	Organization uuid.UUID
	Practitioner uuid.UUID
	Roles        []Role
	// Device is the phone's own name for itself, empty when it gave none.
	Device string
	// Shared narrows somebody to what a share link opens in their name; nil for
	// everybody who asks themselves.
	Shared *Shared
	// SecretHash is of the share link that an Opener holds the secret of.
	SecretHash []byte
}

// Has reports whether the viewer holds one of the roles.
func (v Viewer) Has(roles ...Role) bool {
	return slices.ContainsFunc(v.Roles, func(r Role) bool { return slices.Contains(roles, r) })
}

// SystemOf is the server at work within one organization.
func SystemOf(organization uuid.UUID) Viewer {
	return Viewer{Organization: organization, Roles: []Role{System}}
}

type key struct{}

// NewContext returns a context in which v is asking.
func NewContext(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, key{}, v)
}

// FromContext returns who is asking; ok is false when nobody is known.
func FromContext(ctx context.Context) (v Viewer, ok bool) {
	v, ok = ctx.Value(key{}).(Viewer)
	return v, ok
}
