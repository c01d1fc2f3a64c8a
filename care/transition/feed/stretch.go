package feed

import (
	"time"

	"caseload/care/code"
)

// Stretch is a part of an encounter in one setting. To is nil while it lasts or is not
// told.
type Stretch struct {
	Setting  Setting
	From, To *time.Time
	// Last tells that the encounter ends with it.
	Last bool
}

// Stretches divides an encounter by its classes one after the other (FHIR R4
// Encounter.classHistory). It is one stretch where there was one class, or where
// nobody told when they changed.
func Stretches(class, encounterType string, from, to *time.Time, history []code.ClassPeriod) (parts []Stretch) {
	whole := []Stretch{{SettingAt(class, encounterType), from, to, true}}
	if len(history) == 0 {
		return whole
	}
	for _, h := range history {
		if h.From == nil {
			return whole
		}
		parts = append(parts, Stretch{SettingAt(h.Class.Code, h.Class.Display), h.From, h.To, false})
	}
	last := &parts[len(parts)-1]
	last.To, last.Last = to, true
	return parts
}
