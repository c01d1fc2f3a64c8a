package record

import (
	"time"

	"github.com/google/uuid"
)

// FieldConflict is a field that two people gave different values. The values
// are JSON; an empty one is none.
type FieldConflict struct {
	Field  string    `json:"field"`
	Base   string    `json:"base,omitempty"`
	Yours  string    `json:"yours,omitempty"`
	Theirs string    `json:"theirs,omitempty"`
	By     uuid.UUID `json:"by,omitzero"`
	At     time.Time `json:"at,omitzero"`
}
