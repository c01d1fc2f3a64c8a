package code

import (
	"encoding/json"
	"time"
)

// VisitSubmission is one version of a home visit as it went to the aggregator of its
// payer.
type VisitSubmission struct {
	Version int    `json:"version"` // from 1
	State   string `json:"state"`   // PENDING, ACCEPTED or REJECTED
	// Record is what was sent: the same is sent again while nobody has answered.
	Record json.RawMessage `json:"record"`
	Sends  int             `json:"sends"`
	SentAt time.Time       `json:"sent_at"` // the first time
	// Taken tells that the aggregator said that it has it, and has not decided.
	Taken      bool                    `json:"taken,omitempty"`
	AnsweredAt *time.Time              `json:"answered_at,omitempty"`
	Reasons    []VisitSubmissionReason `json:"reasons,omitempty"`
	// Voids tells that it takes back what went before.
	Voids bool `json:"voids,omitempty"`
}

// VisitSubmissionReason is why an aggregator has rejected a version.
type VisitSubmissionReason struct {
	Code string `json:"code"`
	// Field is where the record is wrong, by its name there; empty for none.
	Field string `json:"field,omitempty"`
	// Correctable tells that a corrected version may be accepted.
	Correctable bool `json:"correctable"`
}
