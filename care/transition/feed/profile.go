package feed

import (
	"cmp"
	"strings"
	"time"
)

// Profile is what has to be known of a sender beforehand. The zero Profile is a
// hospital that sends its times with their zone.
type Profile struct {
	// Zone is that of times without one; UTC when it is nil.
	Zone *time.Location
	// Setting is what an inpatient of this sender is in: Inpatient when it is empty,
	// SkilledNursing for a nursing facility, and so on.
	Setting Setting
	// Units are the settings of units (PV1-3.1) that are something else, such as a
	// rehabilitation unit inside a hospital.
	Units map[string]Setting
	// Classes are the sender's own codes of a class (PV1-2) or type (PV1-18), in
	// capitals, with the code of the table that each means.
	Classes map[string]string
	// Systems are the URIs of the sender's assigning authorities (PID-3.4).
	Systems map[string]string
	// Sensitivity is the confidential category of everything that the sender tells,
	// as SUD for a program of substance use treatment (42 CFR Part 2).
	Sensitivity string
}

// classify tells class and setting of a patient by class, type and unit.
func (p *Profile) classify(patientClass, patientType, unit string) class {
	found := p.lookup("class", patientClass)
	if by := p.lookup("type", patientType); by.setting == Observation && found.setting != Inpatient {
		found = by
	}
	if found.setting == Inpatient {
		found.setting = cmp.Or(p.Units[unit], p.Setting, Inpatient)
	}
	return found
}

func (p *Profile) lookup(field, value string) class {
	value = strings.ToUpper(value)
	value = cmp.Or(p.Classes[value], value)
	return classes()[[2]string{field, value}]
}
