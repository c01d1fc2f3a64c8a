package code

import (
	"time"

	"github.com/google/uuid"
)

// TreatmentState is where a person in collaborative care stood from a day on.
type TreatmentState struct {
	// State is as the registry's column has it.
	State string `json:"state"`
	On    Day    `json:"on"`
	// Reason says what it rests on.
	Reason string `json:"reason"`
}

// RelapsePreventionPlan is what a person and their care manager agree on for the time
// after: how a relapse would begin, and what to do then.
type RelapsePreventionPlan struct {
	WarningSigns []string `json:"warningSigns"`
	WhatHelps    []string `json:"whatHelps"`
	// MedicationPlan says which medicine is to be taken on and until when.
	MedicationPlan string    `json:"medicationPlan"`
	WhomToCall     []string  `json:"whomToCall"`
	WrittenAt      time.Time `json:"writtenAt"`
	WrittenBy      uuid.UUID `json:"writtenBy"`
}

// NotYet stands in the order columns where nothing has been yet: it sorts before every
// time that has.
var NotYet = time.Unix(0, 0).UTC()

// Since is nil for NotYet and the time itself otherwise.
func Since(at time.Time) *time.Time {
	if !at.After(NotYet) {
		return nil
	}
	return &at
}
