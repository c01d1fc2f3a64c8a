package aggregator

import (
	"slices"
	"time"
)

// The codes under which a visit is taken back, of the lists in package verification.
const (
	VoidReason     = "entered_in_error"
	VoidResolution = "voided"
)

// Void is the version that takes a record back: the same again, and that it was entered
// in error. Why is told by a code; words about it may tell of the person.
func (r Record) Void(version int, by string, at time.Time) Record {
	r.Version, r.Voided = version, true
	r.ChangeLog = append(slices.Clone(r.ChangeLog), Change{
		Element: "status", Before: "completed", After: "entered-in-error", ReasonCode: VoidReason, ResolutionCode: VoidResolution, By: by, At: at.UTC(),
	})
	return r
}
