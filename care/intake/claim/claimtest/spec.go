package claimtest

import "caseload/care/code"

// Spec says which population to make. The same spec makes the same files.
type Spec struct {
	People int
	Seed   uint64
	// Through is the last day of the two years (default 2025-10-31).
	Through code.Day
}

// days is how many days of claims there are.
const days = 2 * 365

func (s Spec) through() code.Day {
	if s.Through == 0 {
		return code.Date(2025, 10, 31)
	}
	return s.Through
}

// Summary is what was made.
type Summary struct {
	Lines    map[string]int // by file
	Claims   int            // versions
	Final    int            // versions that are left after netting
	Denied   int            // among the final ones
	Replaced int            // people with a former number
}
