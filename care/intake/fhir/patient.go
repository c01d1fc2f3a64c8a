package fhir

import "caseload/care/code"

// Patient is a person in care (R4 Patient, US Core Patient).
type Patient struct {
	Resource
	Identifier       []Identifier   `json:"identifier"`
	Active           *bool          `json:"active"`
	Name             []HumanName    `json:"name"`
	Telecom          []ContactPoint `json:"telecom"`
	Gender           string         `json:"gender"`
	BirthDate        string         `json:"birthDate"`
	DeceasedBoolean  *bool          `json:"deceasedBoolean"`
	DeceasedDateTime string         `json:"deceasedDateTime"`
	Address          []Address      `json:"address"`
	Communication    []struct {
		Language  CodeableConcept `json:"language"`
		Preferred bool            `json:"preferred"`
	} `json:"communication"`
}

// Race is the OMB race categories (US Core extension), empty when none is
// stated.
func (p Patient) Race() []code.Coding { return find(p.Extension, usCore+"us-core-race").category() }

// Ethnicity is the OMB ethnicity category (US Core extension).
func (p Patient) Ethnicity() []code.Coding {
	return find(p.Extension, usCore+"us-core-ethnicity").category()
}

// BirthSex is the sex assigned at birth, M, F or UNK (US Core extension); empty
// when it is not stated.
func (p Patient) BirthSex() string {
	if value := find(p.Extension, usCore+"us-core-birthsex").Code; value != nil {
		return *value
	}
	return ""
}

// sexCodes are the SNOMED CT codes of US Core's sex extension.
var sexCodes = map[string]string{"248152002": "female", "248153007": "male"}

// AdministrativeGender is Patient.gender, else the sex that the US Core sex
// extension states: since US Core 7 a sender may fill only that.
func (p Patient) AdministrativeGender() string {
	if p.Gender != "" {
		return p.Gender
	}
	for _, name := range []string{"us-core-individual-sex", "us-core-sex"} {
		sex := find(p.Extension, usCore+name)
		if sex.Coding != nil {
			return sexCodes[sex.Coding.Code]
		}
		if sex.Code != nil {
			return sexCodes[*sex.Code]
		}
	}
	return ""
}

// Language is the BCP 47 tag of the language to speak with the patient: the one
// marked preferred, else the first.
func (p Patient) Language() string {
	language := ""
	for _, c := range p.Communication {
		tag := c.Language.Word()
		if c.Preferred && tag != "" {
			return tag
		}
		if language == "" {
			language = tag
		}
	}
	return language
}
