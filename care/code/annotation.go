package code

import (
	"time"

	"github.com/google/uuid"
)

// Annotation is a note that somebody added (FHIR R4 Annotation). Notes are only
// ever added, so that two people never lose each other's.
type Annotation struct {
	ID       uuid.UUID `json:"id"`
	AuthorID uuid.UUID `json:"authorId,omitzero"`
	At       time.Time `json:"at"`
	Text     string    `json:"text"`
}
