package handoff

import "github.com/google/uuid"

// Cause names a handoff in the tasks that are about it.
func Cause(id uuid.UUID) string { return "handoff:" + id.String() }
