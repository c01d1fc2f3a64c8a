package event

import (
	"slices"

	"caseload/care/code"
)

// Condition is what of a condition tells whether it has changed.
type Condition struct {
	// ClinicalStatus is ACTIVE, RECURRENCE, RELAPSE, INACTIVE, REMISSION or
	// RESOLVED; Verification UNCONFIRMED to ENTERED_IN_ERROR; Severity MILD to
	// SEVERE. Each may be empty.
	ClinicalStatus, Verification, Severity string
}

func (c Condition) stands() bool {
	return slices.Contains(code.ActiveClinicalStatuses, c.ClinicalStatus) && c.Verification != "REFUTED" && c.Verification != "ENTERED_IN_ERROR"
}

var grades = []string{"", "MILD", "MODERATE", "SEVERE"}

// ChangeOf tells what became of a condition; before is nil for a new one. It is
// empty where nothing of it is a change of condition. What comes back after it
// was over has become worse.
func ChangeOf(before *Condition, after Condition) Change {
	switch {
	case before == nil && after.stands():
		return Added
	case before == nil:
		return ""
	case before.stands() && after.ClinicalStatus == "RESOLVED", before.stands() && after.ClinicalStatus == "REMISSION":
		return Resolved
	case !before.stands() && after.stands():
		return Worsened
	case before.stands() && after.stands() && slices.Index(grades, after.Severity) > max(0, slices.Index(grades, before.Severity)) && before.Severity != "":
		return Worsened
	}
	return ""
}
