package target

import "caseload/care/code"

// Phase is how close the care is: it sets how soon to speak again.
type Phase string

// The phases.
const (
	// Initial is the first weeks, and whenever the treatment does not work.
	Initial Phase = "INITIAL"
	// Continuation is after them, on the way to remission.
	Continuation Phase = "CONTINUATION"
	// Maintenance is in remission to which the treatment led, or after the first weeks.
	Maintenance Phase = "MAINTENANCE"
)

// Phase is that of the day. A baseline that is low already shortens the first weeks for
// nobody: contact is close at first, whatever the score.
func (c Course) Phase(asOf code.Day) Phase {
	first := PhaseOfWeek(int(asOf-c.Baseline.On) / 7)
	switch c.State() {
	case Relapse, NotImproving:
		return Initial
	case Remission:
		if first != Initial || c.Remitted.On > c.Baseline.On {
			return Maintenance
		}
	case Response, Improved, InTreatment:
	}
	return first
}

// PhaseOfWeek is the phase of who has no course yet, by the weeks in treatment.
func PhaseOfWeek(weeks int) Phase {
	if weeks < limits().initialWeeks {
		return Initial
	}
	return Continuation
}

// Within is in how many days to speak again.
func (p Phase) Within() code.Day {
	switch p {
	case Initial:
		return code.Day(limits().initialContactWithin)
	case Maintenance:
		return code.Day(limits().maintenanceContactWithin)
	case Continuation:
	}
	return code.Day(limits().contactWithin)
}
