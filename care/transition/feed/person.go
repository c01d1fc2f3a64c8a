package feed

import "caseload/care/code"

// Person is what a message says of who it is about.
type Person struct {
	Identifiers []code.Identifier   `json:"identifiers,omitempty"`
	Family      string              `json:"family,omitempty"`
	Given       []string            `json:"given,omitempty"`
	BirthDate   code.PartialDate    `json:"birthDate,omitempty"`
	Sex         string              `json:"sex,omitempty"` // FHIR administrative gender
	Telecom     []code.ContactPoint `json:"telecom,omitempty"`
	Address     []code.Address      `json:"address,omitempty"`
	Deceased    bool                `json:"deceased,omitempty"`
}

// Primary is the identifier by which the sender knows the person: the medical
// record number, else the first that opens no doors outside health care. Other
// identifiers never join two persons: a number that two people have by mistake
// would.
func (p *Person) Primary() code.Identifier {
	for _, types := range [][]string{{"MR", "MRN"}, {"PI", "PT"}} {
		for _, id := range p.Identifiers {
			if id.Type == types[0] || id.Type == types[1] {
				return id
			}
		}
	}
	for _, id := range p.Identifiers {
		if !id.Secret() {
			return id
		}
	}
	return code.Identifier{}
}

// like is the identifier of the same authority and type as another one, else the
// primary one: which of several a merge is about.
func (p *Person) like(prior code.Identifier) code.Identifier {
	for _, id := range p.Identifiers {
		if id.System == prior.System && id.Type == prior.Type {
			return id
		}
	}
	return p.Primary()
}
