package emergency

import (
	"caseload/care/record"
	"caseload/ent/emergencyaccess"
)

func (in Open) problems() []record.Problem {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Reason, true, 1000, "reason")
	c.Text(in.DisclosedBy, false, 200, "disclosedBy")
	ways := 0
	for _, given := range []bool{in.PatientID != nil, in.Identifier != nil, in.Person != nil} {
		if given {
			ways++
		}
	}
	if ways != 1 {
		c.Problems = append(c.Problems, record.Wrong("Name the patient in exactly one way."))
	}
	if in.Identifier != nil {
		c.Text(in.Identifier.Value, true, 100, "identifier", "value")
		c.Text(in.Identifier.System, false, 200, "identifier", "system")
	}
	if in.Person != nil {
		in.Person.check(&c)
	}
	return c.Problems
}

// check notes what is missing of a person: each is needed in full, so that nobody is
// searched for.
func (p Person) check(c *record.Check) {
	c.Text(p.Family, true, 200, "person", "family")
	c.Text(p.Given, true, 200, "person", "given")
	if len(p.BirthDate) != len("2006-01-02") {
		c.Problems = append(c.Problems, record.Wrong("This must be a whole date.", "person", "birthDate"))
	}
}

// way is how the patient was named.
func (in Open) way() emergencyaccess.NamedBy {
	switch {
	case in.Identifier != nil:
		return emergencyaccess.NamedByIDENTIFIER
	case in.Person != nil:
		return emergencyaccess.NamedByNAME_AND_BIRTH_DATE
	}
	return emergencyaccess.NamedByID
}
