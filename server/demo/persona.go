package demo

import (
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent/viewer"
)

// Persona is somebody in the sample world whose token is shown at start.
type Persona struct {
	Name        string // as it is given to the token command
	DisplayName string
	Credentials []string
	Languages   []string
	Viewer      viewer.Viewer
}

// id makes the fixed ids of the sample world: UUIDs of version 7, so early that
// no other thing has them.
func id(number byte) uuid.UUID {
	made := uuid.MustParse("01900000-0000-7000-8000-000000000000")
	made[15] = number
	return made
}

// The organizations of the sample world.
var (
	Clinic = id(1)
	Agency = id(2)
)

// Personas are the people of the sample world, one for each role and one of
// another organization.
var Personas = []Persona{
	persona(Clinic, 11, "case-manager", "Dana Whitfield", viewer.CaseManager, "RN", "CCM").speaks("en"),
	persona(Clinic, 12, "supervisor", "Ruth Okafor", viewer.Supervisor, "RN", "MSN"),
	persona(Clinic, 13, "visit-staff", "Luis Ortega", viewer.VisitStaff, "CHW").speaks("en", "es"),
	persona(Clinic, 14, "provider", "Mina Shah", viewer.Provider, "MD"),
	persona(Clinic, 15, "privacy-officer", "Paul Brandt", viewer.PrivacyOfficer),
	persona(Agency, 16, "other-case-manager", "Ines Moreau", viewer.CaseManager, "LCSW"),
}

func persona(organization uuid.UUID, number byte, name, display string, role viewer.Role, credentials ...string) Persona {
	return Persona{Name: name, DisplayName: display, Credentials: credentials, Viewer: viewer.Viewer{
		Organization: organization, Practitioner: id(number), Roles: []viewer.Role{role},
	}}
}

func (p Persona) speaks(tags ...string) Persona {
	p.Languages = tags
	return p
}

// qualifications are the letters after the name.
func (p Persona) qualifications() (held []code.Qualification) {
	for _, letters := range p.Credentials {
		held = append(held, code.Qualification{Code: letters})
	}
	return held
}

// Find is the persona of that name.
func Find(name string) (Persona, bool) {
	for _, p := range Personas {
		if p.Name == name {
			return p, true
		}
	}
	return Persona{}, false
}

// NameOf is what somebody is called, and the first role of who is none of the personas.
func NameOf(v viewer.Viewer) string {
	for _, p := range Personas {
		if p.Viewer.Practitioner == v.Practitioner {
			return p.DisplayName
		}
	}
	if len(v.Roles) > 0 {
		return string(v.Roles[0])
	}
	return ""
}

// viewerOf is the persona of that name, which must be there.
func viewerOf(name string) viewer.Viewer {
	p, ok := Find(name)
	if !ok {
		panic("demo: no persona " + name)
	}
	return p.Viewer
}
