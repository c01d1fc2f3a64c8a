package code

import "time"

// ClassPeriod is a stretch of an encounter in one class (FHIR R4
// Encounter.classHistory).
type ClassPeriod struct {
	// Class is an HL7 v3 ActEncounterCode with the kind of stay in words.
	Class Coding `json:"class"`
	// From and To are its bounds; To is nil while it lasts or is not told.
	From *time.Time `json:"from,omitempty"`
	To   *time.Time `json:"to,omitempty"`
}
