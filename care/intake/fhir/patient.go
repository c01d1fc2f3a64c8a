package fhir

import "caseload/care/code"

// Patient is a person in care (R4 Patient, US Core Patient).
type Patient struct {
	Resource

	Identifier       []Identifier    `json:"identifier,omitempty"`
	Active           *bool           `json:"active,omitempty"`
	Name             []HumanName     `json:"name,omitempty"`
	Telecom          []ContactPoint  `json:"telecom,omitempty"`
	Gender           string          `json:"gender,omitempty"`
	BirthDate        string          `json:"birthDate,omitempty"`
	DeceasedBoolean  *bool           `json:"deceasedBoolean,omitempty"`
	DeceasedDateTime string          `json:"deceasedDateTime,omitempty"`
	Address          []Address       `json:"address,omitempty"`
	Communication    []Communication `json:"communication,omitempty"`
	Link             []PatientLink   `json:"link,omitempty"`
}

// PatientLink leads to another record of the same person (R4 Patient.link).
type PatientLink struct {
	Other Reference `json:"other,omitzero"`
	Type  string    `json:"type,omitempty"` // replaced-by or replaces, of those that are written
}

// Communication is a language to speak with a patient (R4 Patient.communication).
type Communication struct {
	Language  CodeableConcept `json:"language,omitzero"`
	Preferred bool            `json:"preferred,omitempty"`
}

// Race is the OMB race categories (US Core extension), empty when none is
// stated.
func (p Patient) Race() []code.Coding { return find(p.Extension, USCore+"us-core-race").category() }

// Ethnicity is the OMB ethnicity category (US Core extension).
func (p Patient) Ethnicity() []code.Coding {
	return find(p.Extension, USCore+"us-core-ethnicity").category()
}

// BirthSex is the sex assigned at birth, M, F or UNK (US Core extension); empty
// when it is not stated.
func (p Patient) BirthSex() string {
	if value := find(p.Extension, USCore+"us-core-birthsex").Code; value != nil {
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
		sex := find(p.Extension, USCore+name)
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
