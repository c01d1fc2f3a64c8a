package code

import (
	"time"

	"github.com/google/uuid"
)

// HandoffItem is a thing that goes along with a patient who moves from one setting to
// the next.
type HandoffItem struct {
	// Key names it within its kind of move, Text says what it is.
	Key  string `json:"key"`
	Text string `json:"text"`
	// Required is what must not be missing when the next setting takes over.
	Required bool              `json:"required,omitempty"`
	Status   HandoffItemStatus `json:"status"`
	Note     string            `json:"note,omitempty"`
	// At and By are when and by whom it was settled; nil and zero while it is missing.
	At *time.Time `json:"at,omitempty"`
	By uuid.UUID  `json:"by,omitzero"`
}

// SettledByID is who settled it, nil while nobody has.
func (i HandoffItem) SettledByID() *uuid.UUID {
	if i.By == uuid.Nil {
		return nil
	}
	return &i.By
}

// HandoffItemStatus is how far a thing of a handoff is.
type HandoffItemStatus string

// The statuses of a thing of a handoff.
const (
	HandoffItemMissing   HandoffItemStatus = "MISSING"
	HandoffItemDone      HandoffItemStatus = "DONE"
	HandoffItemNotNeeded HandoffItemStatus = "NOT_NEEDED"
)

// Missing reports whether it keeps the handoff from being whole.
func (i HandoffItem) Missing() bool { return i.Required && i.Status == HandoffItemMissing }
