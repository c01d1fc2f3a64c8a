package offline

import (
	"slices"

	"caseload/care/record"
)

// Status is what became of an act that was sent.
type Status string

// What may become of an act.
const (
	Applied Status = "APPLIED"
	// Merged is applied, joined with what others gave meanwhile.
	Merged Status = "MERGED"
	// Conflict waits for a person: something has changed meanwhile.
	Conflict Status = "CONFLICT"
	// Rejected was not done, and says why.
	Rejected Status = "REJECTED"
	// Quarantined waits for a person: the sender has lost the patient, or the phone is
	// not to be trusted any more.
	Quarantined Status = "QUARANTINED"
	// Waiting was not tried: what it depends on was not done. It is sent again with that.
	Waiting Status = "WAITING"
)

// conflicting are the problems that another's act has made.
var conflicting = []record.Code{record.RevisionConflict, record.AlreadyDone, record.Claimed, record.MonthClosed}

// statusOf is what became of an act, by its outcome.
func statusOf(outcome record.Outcome) Status {
	switch {
	case slices.ContainsFunc(outcome.Problems, func(p record.Problem) bool { return slices.Contains(conflicting, p.Code) }):
		return Conflict
	case len(outcome.Problems) > 0:
		return Rejected
	case outcome.Merged:
		return Merged
	}
	return Applied
}

// done reports whether the act has taken effect.
func (s Status) done() bool { return s == Applied || s == Merged }
