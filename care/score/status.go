package score

// Status is what became of a criterion or of something that has a deadline.
type Status string

// The statuses of a criterion. Unknown is not a no: an input was not given.
const (
	Met     Status = "met"
	NotMet  Status = "not met"
	Unknown Status = "unknown"
)

// The further statuses of what has a deadline. It is Met once it is done in time.
const (
	// Running has time left.
	Running Status = "running"
	// Missed was not done when its time ended.
	Missed Status = "missed"
	// Stopped ended before its time was over, as by a death.
	Stopped Status = "stopped"
	// NotApplicable is not asked of this person.
	NotApplicable Status = "not applicable"
)

// Is is the status of a fact that may not be known.
func Is(fact *bool) Status {
	if fact == nil {
		return Unknown
	}
	return Told(*fact, true)
}

// Told is the status of a fact with whether it is known at all.
func Told(holds, known bool) Status {
	switch {
	case !known:
		return Unknown
	case holds:
		return Met
	}
	return NotMet
}

// Not is the opposite; of what is unknown it is unknown.
func Not(s Status) Status {
	switch s {
	case Met:
		return NotMet
	case NotMet:
		return Met
	default:
		return s
	}
}

// All is met where every one is; one that is not met decides, whatever is
// unknown beside it.
func All(all ...Status) Status {
	found := Met
	for _, s := range all {
		switch s {
		case Met:
		case NotMet:
			return NotMet
		default:
			found = Unknown
		}
	}
	return found
}

// Any is met where one is; it is not met only when none is unknown.
func Any(all ...Status) Status {
	opposite := make([]Status, len(all))
	for i, s := range all {
		opposite[i] = Not(s)
	}
	return Not(All(opposite...))
}
