package story

import (
	"strings"

	"github.com/google/uuid"

	"caseload/server/demo"
)

// space is the name space of everything in stories.
var space = uuid.MustParse("5e0c1f7a-6d0b-5b43-9a3c-2f9d41c7ad10")

// ID is the id of what the story calls by a type and a name, such as Patient/maria: the
// same at every start. Practitioner/case-manager and so on are the personas.
func (s *Story) ID(name string) uuid.UUID {
	if who, ok := strings.CutPrefix(name, "Practitioner/"); ok {
		if p, known := demo.Find(who); known {
			return p.Viewer.Practitioner
		}
	}
	return uuid.NewSHA1(space, []byte(s.Name+"/"+name))
}
