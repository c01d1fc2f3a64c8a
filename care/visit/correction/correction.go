package correction

import (
	"fmt"
	"time"

	"caseload/care/visit/verification"
)

// Correction is one change to a visit.
type Correction struct {
	Element Element
	// Before is what held, After what holds instead.
	Before, After string
	// Reason and Resolution are codes of the lists in package verification. A correction
	// without them is kept, and is an exception of the visit.
	Reason, Resolution string
	// By is who made it, At when the server took it in.
	By string
	At time.Time
	// Undoes is the number of the correction that it takes back, counted from 1; 0 for
	// any other.
	Undoes int
}

// Explained reports whether both codes are of the lists.
func (c Correction) Explained() bool {
	_, reason := verification.Reason(c.Reason)
	_, resolution := verification.Resolution(c.Resolution)
	return reason && resolution
}

// Approval is somebody's word that a correction is right.
type Approval struct {
	// Number is that of the correction, counted from 1.
	Number int
	By     string
	At     time.Time
}

// StaleError says that a correction was made to something that does not hold: somebody
// else has corrected it meanwhile. Nothing is written over.
type StaleError struct {
	Element Element
	// Held is what holds, Before what the correction took to hold.
	Held, Before string
}

// Error does not repeat the values, which may tell who was visited where.
func (e *StaleError) Error() string {
	return fmt.Sprintf("correction: %s holds another value than the one before", e.Element)
}

// InvalidError says which field of a correction or an approval cannot be taken, and why.
type InvalidError struct{ Field, Reason string }

func (e *InvalidError) Error() string { return "correction: " + e.Field + ": " + e.Reason }
