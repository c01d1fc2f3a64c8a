package exchange

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// identifiers are the numbers of a person or an organization. US Core wants one with
// a system; where nobody gave one, our own id is it.
func identifiers(list []code.Identifier, id uuid.UUID, secrets bool) []fhir.Identifier {
	var all []fhir.Identifier
	for _, i := range list {
		if i.System == "" || i.Value == "" || i.Secret() && !secrets {
			continue
		}
		one := fhir.Identifier{System: i.System, Value: i.Value}
		if i.Type != "" {
			one.Type = fhir.CodeableConcept{Coding: []fhir.Coding{{System: "http://terminology.hl7.org/CodeSystem/v2-0203", Code: i.Type}}}
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		all = []fhir.Identifier{{System: "urn:ietf:rfc:3986", Value: "urn:uuid:" + id.String()}}
	}
	return all
}

// human is a name in its parts and as it is spoken, which says when it has none.
func human(family string, given []string, display string) fhir.HumanName {
	name := fhir.HumanName{Text: display, Family: family, Given: given}
	if family == "" && len(given) == 0 {
		name.Extension = []fhir.Extension{unknown()}
	}
	return name
}

// unknown says why an element has no value.
func unknown() fhir.Extension {
	reason := "unknown"
	return fhir.Extension{URL: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", Code: &reason}
}

// reaches are the ways to reach somebody. FHIR wants the system of each (cpt-2).
func reaches(list []code.ContactPoint) []fhir.ContactPoint {
	var all []fhir.ContactPoint
	for _, p := range list {
		system := p.System
		if system == "" {
			system = "other"
		}
		all = append(all, fhir.ContactPoint{System: system, Value: p.Value, Use: p.Use})
	}
	return all
}

func addresses(list []code.Address) []fhir.Address {
	var all []fhir.Address
	for _, a := range list {
		all = append(all, fhir.Address{
			Use: a.Use, Line: slices.DeleteFunc(slices.Clone(a.Line), func(line string) bool { return line == "" }),
			City: a.City, State: a.State, PostalCode: a.PostalCode, Country: a.Country,
		})
	}
	return all
}

// ombSystem is the code system of the categories of race and ethnicity.
const ombSystem = "urn:oid:2.16.840.1.113883.6.238"

// ombCategories are the codes that US Core has as categories; all others are
// details.
var ombCategories = []string{"1002-5", "2028-9", "2054-5", "2076-8", "2106-3", "2135-2", "2186-5"}

// heritage is US Core's extension of race or of ethnicity; ok is false where nothing
// is known of it.
func heritage(name string, list []code.Coding) (extension fhir.Extension, ok bool) {
	extension.URL = fhir.USCore + name
	var words []string
	for _, c := range list {
		part := "detailed"
		if slices.Contains(ombCategories, c.Code) || c.System != ombSystem {
			part = "ombCategory"
		}
		if one := coding(c); c.Code != "" {
			extension.Extension = append(extension.Extension, fhir.Extension{URL: part, Coding: &one})
		}
		words = append(words, c.Display)
	}
	text := strings.Join(words, ", ")
	if text == "" {
		return extension, false
	}
	extension.Extension = append(extension.Extension, textual("text", text))
	return extension, true
}
