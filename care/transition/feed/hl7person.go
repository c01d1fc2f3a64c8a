package feed

import (
	"cmp"
	"strings"

	"caseload/care/code"
	"caseload/care/intake/hl7"
)

// person reads who the message is about.
func (r *reading) person() Person {
	pid := r.group.Segment("PID")
	p := Person{
		Identifiers: identifiers(pid.Field(3), r.profile),
		Family:      pid.Field(5).Component(1).Text(),
		BirthDate:   birthDate(pid.Field(7).Text()),
		Sex:         sexes[pid.Field(8).Text()],
		Deceased:    pid.Field(30).Text() == "Y",
		Telecom:     telecom(pid),
		Address:     addresses(pid.Field(11)),
	}
	if len(p.Identifiers) == 0 { // the older places
		p.Identifiers = append(identifiers(pid.Field(2), r.profile), identifiers(pid.Field(4), r.profile)...)
	}
	if number := pid.Field(19).Text(); number != "" && len(p.Identifiers) > 0 {
		p.Identifiers = append(p.Identifiers, code.Identifier{System: code.SSN, Value: number, Type: "SS"})
	}
	for _, given := range []string{pid.Field(5).Component(2).Text(), pid.Field(5).Component(3).Text()} {
		if given != "" {
			p.Given = append(p.Given, given)
		}
	}
	return p
}

// sexes are the FHIR administrative genders of HL7 table 0001.
var sexes = map[string]string{"F": "female", "M": "male", "O": "other", "A": "other"}

// identifiers are the numbers of a field (CX), each with its system.
func identifiers(v hl7.Value, p Profile) (all []code.Identifier) {
	for _, cx := range v.Repeats() {
		id := code.Identifier{Value: cx.Component(1).Text(), Type: cx.Component(5).Text()}
		if id.System = systemOf(cx.Component(4), id.Type, p); id.Value != "" {
			all = append(all, id)
		}
	}
	return all
}

// systemOf is the system of a number: a national one by its type (HL7 table 0203);
// else the URI that the profile has for the assigning authority (HD), or the one
// that it states itself, or its name, which is its own only at this sender.
func systemOf(authority hl7.Value, numberType string, p Profile) string {
	switch numberType {
	case "SS":
		return code.SSN
	case "MC":
		return "http://hl7.org/fhir/sid/us-mbi"
	}
	name, universal := authority.Subcomponent(1).Text(), authority.Subcomponent(2).Text()
	stated := ""
	switch authority.Subcomponent(3).Text() {
	case "ISO":
		stated = "urn:oid:" + universal
	case "UUID", "GUID":
		stated = "urn:uuid:" + strings.ToLower(universal)
	case "URI":
		stated = universal
	}
	if universal == "" {
		stated = ""
	}
	return cmp.Or(p.Systems[name], stated, name)
}

// birthDate is a date of birth as exactly as it was stated.
func birthDate(text string) code.PartialDate {
	at, err := hl7.ParseTime(text[:min(len(text), 8)], nil)
	if err != nil {
		return ""
	}
	layouts := map[hl7.Precision]string{hl7.Year: "2006", hl7.Month: "2006-01", hl7.Day: "2006-01-02"}
	return code.PartialDate(at.At.Format(layouts[at.Precision]))
}

// telecom are phone numbers and addresses of e-mail at home (PID-13) and at work
// (PID-14).
func telecom(pid hl7.Segment) (all []code.ContactPoint) {
	for i, use := range []string{"home", "work"} {
		for _, xtn := range pid.Field(13 + i).Repeats() {
			phone := cmp.Or(xtn.Component(12).Text(), xtn.Component(1).Text(), xtn.Component(6).Text()+xtn.Component(7).Text())
			if mail := xtn.Component(4).Text(); mail != "" {
				all = append(all, code.ContactPoint{System: "email", Value: mail, Use: use})
			}
			if phone != "" {
				all = append(all, code.ContactPoint{System: "phone", Value: phone, Use: use})
			}
		}
	}
	return all
}

func addresses(v hl7.Value) (all []code.Address) {
	for _, xad := range v.Repeats() {
		a := code.Address{City: xad.Component(3).Text(), State: xad.Component(4).Text(), PostalCode: xad.Component(5).Text(), Country: xad.Component(6).Text()}
		for _, line := range []string{xad.Component(1).Text(), xad.Component(2).Text()} {
			if line != "" {
				a.Line = append(a.Line, line)
			}
		}
		if a.City != "" || a.PostalCode != "" || a.Line != nil {
			all = append(all, a)
		}
	}
	return all
}

// Identifiers are the numbers of the person in a PID segment, each with its system, as
// admission messages of the sender have them.
func Identifiers(pid hl7.Segment, p Profile) []code.Identifier {
	if all := identifiers(pid.Field(3), p); len(all) > 0 {
		return all
	}
	return append(identifiers(pid.Field(2), p), identifiers(pid.Field(4), p)...)
}
