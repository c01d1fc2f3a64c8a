package code

import (
	"time"

	"github.com/google/uuid"
)

// StageChange is one step of an enrolment: the stage it came to, when, by whom
// and why (FHIR R4 EpisodeOfCare.statusHistory).
type StageChange struct {
	Stage  string    `json:"stage"`
	At     time.Time `json:"at"`
	By     uuid.UUID `json:"by,omitzero"`
	Reason string    `json:"reason,omitempty"`
}
