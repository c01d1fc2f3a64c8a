package code

import (
	"time"

	"github.com/google/uuid"
)

// CrisisStep is a step of a crisis protocol.
type CrisisStep struct {
	// Key names it among the steps, Text says what is to be done and Source who says so.
	Key    string `json:"key"`
	Text   string `json:"text"`
	Source string `json:"source"`
	// Required is what must be settled before the protocol can be closed.
	Required bool             `json:"required,omitempty"`
	DueAt    time.Time        `json:"due_at"`
	Status   CrisisStepStatus `json:"status"`
	Note     string           `json:"note,omitempty"`
	// At and By are when and by whom it was settled; nil and zero while it is open.
	At *time.Time `json:"at,omitempty"`
	By uuid.UUID  `json:"by,omitzero"`
}

// SettledByID is who settled it, nil while nobody has.
func (s CrisisStep) SettledByID() *uuid.UUID {
	if s.By == uuid.Nil {
		return nil
	}
	return &s.By
}

// CrisisStepStatus is how far a step of a crisis protocol is.
type CrisisStepStatus string

// The statuses of a step. One that was not done has a note that says why.
const (
	CrisisStepOpen    CrisisStepStatus = "OPEN"
	CrisisStepDone    CrisisStepStatus = "DONE"
	CrisisStepNotDone CrisisStepStatus = "NOT_DONE"
)

// Missing reports whether it keeps the protocol from being closed.
func (s CrisisStep) Missing() bool { return s.Required && s.Status == CrisisStepOpen }

// SafetyPlan is what a patient will do in a crisis, in their own words. The parts and
// their order are those of the Stanley-Brown Safety Planning Intervention (2012).
type SafetyPlan struct {
	WarningSigns     []string `json:"warning_signs"`
	CopingStrategies []string `json:"coping_strategies"`
	Distractions     []string `json:"distractions"`
	Contacts         []string `json:"contacts"`
	Professionals    []string `json:"professionals"`
	MeansSafety      []string `json:"means_safety"`
	// At and By are when and by whom it was written.
	At time.Time `json:"at"`
	By uuid.UUID `json:"by"`
}

// WrittenByID is who wrote it.
func (p SafetyPlan) WrittenByID() uuid.UUID { return p.By }
