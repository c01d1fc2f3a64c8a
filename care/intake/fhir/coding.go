package fhir

import "caseload/care/code"

// Coding is one code of a code system (R4 Coding).
type Coding struct {
	System  string `json:"system,omitempty"`
	Version string `json:"version,omitempty"`
	Code    string `json:"code,omitempty"`
	Display string `json:"display,omitempty"`
}

func (c Coding) value() code.Coding {
	return code.Coding{System: c.System, Code: c.Code, Display: c.Display}
}

// CodeableConcept is a meaning, in codes, in words or both (R4
// CodeableConcept).
type CodeableConcept struct {
	Extension []Extension `json:"extension,omitempty"`
	Coding    []Coding    `json:"coding,omitempty"`
	Text      string      `json:"text,omitempty"`
}

// Empty reports whether the concept says nothing.
func (c CodeableConcept) Empty() bool { return len(c.Coding) == 0 && c.Text == "" }

// Absent reports whether the concept says only that nobody stated one (FHIR
// data-absent-reason).
func (c CodeableConcept) Absent() bool { return c.In(DataAbsentReason) != "" }

// DataAbsentReason is the system of the reasons for which there is no value.
const DataAbsentReason = "http://terminology.hl7.org/CodeSystem/data-absent-reason"

// Value is the concept as one coding: the first that has a code, displayed by
// its own words or else the concept's text. A concept of words alone is a coding
// with only a display.
func (c CodeableConcept) Value() code.Coding {
	for _, coding := range c.Coding {
		if coding.Code == "" {
			continue
		}
		value := coding.value()
		if value.Display == "" {
			value.Display = c.Text
		}
		return value
	}
	return code.Coding{Display: c.words()}
}

// Prefer is the concept in a code system when it has a code there, else as
// Value.
func (c CodeableConcept) Prefer(system string) code.Coding {
	for _, coding := range c.Coding {
		if coding.System == system && coding.Code != "" {
			return CodeableConcept{Coding: []Coding{coding}, Text: c.Text}.Value()
		}
	}
	return c.Value()
}

// Values is every code of the concept.
func (c CodeableConcept) Values() []code.Coding {
	var values []code.Coding
	for _, coding := range c.Coding {
		values = append(values, coding.value())
	}
	return values
}

// Word is the code alone, for elements whose code system is fixed by FHIR (a
// clinical status, a sequence of them).
func (c CodeableConcept) Word() string { return c.Value().Code }

func (c CodeableConcept) words() string {
	if c.Text != "" {
		return c.Text
	}
	for _, coding := range c.Coding {
		if coding.Display != "" {
			return coding.Display
		}
	}
	return ""
}

// Codings is one coding for each concept that says something.
func Codings(concepts []CodeableConcept) []code.Coding {
	var values []code.Coding
	for _, c := range concepts {
		if value := c.Value(); !value.Empty() {
			values = append(values, value)
		}
	}
	return values
}

// First is the first concept that says something, empty when none does.
func First(concepts []CodeableConcept) code.Coding {
	if values := Codings(concepts); len(values) > 0 {
		return values[0]
	}
	return code.Coding{}
}

// AllCodings is every code of the concepts, and the words of each.
func AllCodings(concepts []CodeableConcept) []code.Coding {
	var values []code.Coding
	for _, c := range concepts {
		values = append(append(values, c.Values()...), code.Coding{Display: c.words()})
	}
	return values
}
