package finding

import "slices"

// Severity is how soon somebody must act on a change of condition.
type Severity string

// The severities, from the least to the most: to know, within a week, the same
// day, now.
const (
	Info     Severity = "INFO"
	Action   Severity = "ACTION"
	Urgent   Severity = "URGENT"
	Emergent Severity = "EMERGENT"
)

var severities = []Severity{Info, Action, Urgent, Emergent}

// Severities lists them from the least to the most.
func Severities() []Severity { return slices.Clone(severities) }

// AtLeast lists the severities from the given one up.
func AtLeast(least Severity) []Severity {
	if least.rank() < 0 {
		return nil
	}
	return slices.Clone(severities[least.rank():])
}

// Over reports whether one must act sooner than on the other.
func (s Severity) Over(other Severity) bool { return s.rank() > other.rank() }

// Valid reports whether it is one of the four.
func (s Severity) Valid() bool { return s.rank() >= 0 }

func (s Severity) rank() int { return slices.Index(severities, s) }
