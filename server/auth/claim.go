package auth

import (
	"slices"
	"strings"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/server/config"
)

// claimNames say where the issuer writes what we need to know.
type claimNames struct {
	organization, practitioner, roles string
	meaning                           config.RoleMap
}

// viewer reads who is asking. Roles that mean nothing here are ignored; when
// none is left the token is refused, since it would open nothing.
func (n claimNames) viewer(claims jwt.MapClaims) (viewer.Viewer, error) {
	organization, ok := identity(claims, n.organization)
	if !ok {
		return viewer.Viewer{}, invalid("the access token names no organization by UUID")
	}
	practitioner, ok := identity(claims, n.practitioner)
	if !ok {
		return viewer.Viewer{}, invalid("the access token names no practitioner by UUID")
	}
	roles := n.known(texts(lookup(claims, n.roles)))
	if len(roles) == 0 {
		return viewer.Viewer{}, invalid("the access token holds no role that is known here")
	}
	return viewer.Viewer{Organization: organization, Practitioner: practitioner, Roles: roles}, nil
}

// known are our roles among the issuer's values, each once.
func (n claimNames) known(theirs []string) []viewer.Role {
	var roles []viewer.Role
	for _, value := range theirs {
		role, ok := n.meaning.Role(value)
		if ok && !slices.Contains(roles, role) {
			roles = append(roles, role)
		}
	}
	return roles
}

// lookup finds a claim by its exact name (which may be a URL, with dots), or
// else by a path with a dot for each level.
func lookup(claims map[string]any, name string) any {
	if value, ok := claims[name]; ok {
		return value
	}
	first, rest, nested := strings.Cut(name, ".")
	inner, ok := claims[first].(map[string]any)
	if !nested || !ok {
		return nil
	}
	return lookup(inner, rest)
}

// identity reads a UUID in its usual form. The zero UUID names nobody.
func identity(claims map[string]any, name string) (id uuid.UUID, ok bool) {
	const usual = len("00000000-0000-0000-0000-000000000000")
	text, _ := lookup(claims, name).(string)
	if len(text) != usual {
		return uuid.Nil, false
	}
	id, err := uuid.Parse(text)
	return id, err == nil && id != uuid.Nil
}

// texts reads a list of texts, or one text with spaces between (the form of
// the scope claim, RFC 8693 section 4.2).
func texts(value any) []string {
	switch value := value.(type) {
	case string:
		return strings.Fields(value)
	case []any:
		var list []string
		for _, item := range value {
			if text, ok := item.(string); ok {
				list = append(list, text)
			}
		}
		return list
	}
	return nil
}
