package exchange

import (
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// minimal leaves of people what somebody outside needs to know whom the plan is about
// and whom to call (45 CFR 164.502(b)): no address, no number that identifies a person
// elsewhere but a provider's own, no telephone at home.
func minimal(resource fhir.Any) fhir.Any {
	switch r := resource.(type) {
	case *fhir.Patient:
		r.Identifier = identifiers(nil, idOf(r), false)
		r.Telecom, r.Address, r.Extension = nil, nil, nil
	case *fhir.Practitioner:
		r.Identifier = slices.DeleteFunc(r.Identifier, func(i fhir.Identifier) bool { return i.System != code.NPI })
		if len(r.Identifier) == 0 {
			r.Identifier = identifiers(nil, idOf(r), false)
		}
		r.Address = nil
		r.Telecom = slices.DeleteFunc(r.Telecom, func(p fhir.ContactPoint) bool { return p.Use == "home" || p.Use == "mobile" })
	}
	return resource
}

// idOf is the id of a resource of ours.
func idOf(resource fhir.Any) uuid.UUID {
	id, _ := uuid.Parse(resource.Head().ID) // which has always been one
	return id
}
