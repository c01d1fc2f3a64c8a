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

// Done reports whether the step was done.
func (i ChecklistItem) Done() bool { return i.DoneAt != nil }

// Reminder is when somebody is to be reminded of an appointment, in minutes
// before its start, and by which way.
type Reminder struct {
	MinutesBefore int          `json:"minutesBefore"`
	Mode          ReminderMode `json:"mode"`
}

// ReminderMode is the way by which somebody is reminded.
type ReminderMode string

// Notification is one on the phone and in the calendar of who has the appointment;
// CallPatient is a task to call the patient.
const (
	Notification ReminderMode = "NOTIFICATION"
	CallPatient  ReminderMode = "CALL_PATIENT"
)

// StatusChange is one step of a closed loop: what it came to, when, by whom, and
// what was said (FHIR R4 Task.status and Task.businessStatus over time).
// ScheduledFor is when what was scheduled is to happen.
type StatusChange struct {
	Status       string     `json:"status"`
	At           time.Time  `json:"at"`
	By           uuid.UUID  `json:"by,omitzero"`
	Note         string     `json:"note,omitempty"`
	ScheduledFor *time.Time `json:"scheduledFor,omitempty"`
}

// RequiredDocument is a paper that a payer may want for an order, the day that
// stands on it, and when it came. Required is nil where it cannot be said whether
// the payer wants it.
type RequiredDocument struct {
	Kind       string      `json:"kind"`
	Required   *bool       `json:"required,omitempty"`
	DatedOn    PartialDate `json:"datedOn,omitempty"`
	ReceivedAt *time.Time  `json:"receivedAt,omitempty"`
	Note       string      `json:"note,omitempty"`
}

// TemplateUse is a template that was applied to a care plan. Version is the one that
// the team has gone through, empty while it goes through its first one. Taken and
// Declined are what it decided since, as VERSION:ITEM.
// Label is the confidential category of what came of it: then the use itself is
// confidential.
type TemplateUse struct {
	Key       string    `json:"key"`
	Version   string    `json:"version"`
	AppliedAt time.Time `json:"appliedAt"`
	Declined  []string  `json:"declined,omitempty"`
	Taken     []string  `json:"taken,omitempty"`
	Label     string    `json:"label,omitempty"`
}
