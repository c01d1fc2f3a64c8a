package code

import (
	"time"

	"github.com/google/uuid"
)

// ChecklistItem is one step of a task, and when it was done.
type ChecklistItem struct {
	Text   string     `json:"text"`
	DoneAt *time.Time `json:"doneAt,omitempty"`
	DoneBy uuid.UUID  `json:"doneBy,omitzero"`
}

// Reminder is when somebody is to be reminded of an appointment, in minutes
// before its start, and by which way.
type Reminder struct {
	MinutesBefore int    `json:"minutesBefore"`
	Mode          string `json:"mode"`
}

// StatusChange is one step of a closed loop: what it came to, when, by whom, and
// what was said (FHIR R4 Task.status and Task.businessStatus over time).
type StatusChange struct {
	Status string    `json:"status"`
	At     time.Time `json:"at"`
	By     uuid.UUID `json:"by,omitzero"`
	Note   string    `json:"note,omitempty"`
}

// RequiredDocument is a paper that a payer wants for an order, and when it came.
type RequiredDocument struct {
	Kind       string     `json:"kind"`
	ReceivedAt *time.Time `json:"receivedAt,omitempty"`
}

// TemplateUse is a template that was applied to a care plan, and the items of it
// that the team declined.
type TemplateUse struct {
	Key       string    `json:"key"`
	Version   string    `json:"version"`
	AppliedAt time.Time `json:"appliedAt"`
	Declined  []string  `json:"declined,omitempty"`
}
