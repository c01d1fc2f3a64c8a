package config

import (
	"strings"

	"caseload/ent/viewer"
)

// RoleMap is what an issuer calls our roles: its value to ours. Empty means
// that it uses our own names.
type RoleMap map[string]viewer.Role

// tokenRoles are the roles that somebody can hold. SYSTEM is not among them:
// no token may speak for the server itself.
var tokenRoles = []viewer.Role{
	viewer.CaseManager, viewer.Supervisor, viewer.VisitStaff, viewer.Provider, viewer.PrivacyOfficer, viewer.Notifier,
}

// UnmarshalText reads pairs such as "cm=CASE_MANAGER,lead=SUPERVISOR".
func (m *RoleMap) UnmarshalText(text []byte) error {
	*m = RoleMap{}
	for _, pair := range words(string(text)) {
		theirs, ours, ok := strings.Cut(pair, "=")
		if theirs, ours = strings.TrimSpace(theirs), strings.TrimSpace(ours); !ok || theirs == "" {
			return &choiceError{"has " + quote(pair) + ", which is not a pair", "theirs=OURS, with commas between"}
		}
		var role viewer.Role
		if err := oneOf(&role, []byte(ours), tokenRoles...); err != nil {
			return err
		}
		(*m)[theirs] = role
	}
	return nil
}

// Role returns our role for the issuer's value; ok is false when it means
// nothing here.
func (m RoleMap) Role(theirs string) (role viewer.Role, ok bool) {
	if len(m) > 0 {
		role, ok = m[theirs]
		return role, ok
	}
	err := oneOf(&role, []byte(theirs), tokenRoles...)
	return role, err == nil
}
