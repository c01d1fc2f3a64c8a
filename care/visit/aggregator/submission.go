package aggregator

import (
	"fmt"
	"time"
)

// Submission is where a visit stands with the aggregator.
type Submission struct {
	Key

	State   State
	Reasons []Reason
	// Sends counts how often this version was sent, SentAt is the last time.
	Sends      int
	SentAt     time.Time
	AnsweredAt time.Time
}

// Begin is the submission of a visit that was never sent: version 1.
func Begin(visitID string) Submission {
	return Submission{Key: Key{visitID, 1}, State: Pending}
}

// StateError says that a submission cannot do what was asked in the state that it is in.
type StateError struct {
	Key

	State  State
	Reason string
}

func (e *StateError) Error() string {
	return fmt.Sprintf("aggregator: version %d is %s: %s", e.Version, e.State, e.Reason)
}

// Sent notes that the version was sent, once more if need be. One that was answered is
// not sent again.
func (s Submission) Sent(at time.Time) (Submission, error) {
	if s.State != Pending {
		return s, &StateError{s.Key, s.State, "it was answered; only a new version can be sent"}
	}
	s.Sends, s.SentAt = s.Sends+1, at
	return s, nil
}

// Answered takes an answer in. What is repeated, what says that it is still pending,
// and what comes late about an earlier version change nothing. An answer of another
// visit, about a version that was not sent, or against an answer given before is a
// [*StateError], and changes nothing either.
func (s Submission) Answered(a Answer, at time.Time) (next Submission, err error) {
	switch {
	case a.VisitID != s.VisitID:
		return s, &StateError{s.Key, s.State, "the answer is about another visit"}
	case a.Version > s.Version || a.Version == s.Version && s.Sends == 0:
		return s, &StateError{s.Key, s.State, "the answer is about a version that was not sent"}
	case a.Version < s.Version || a.State == Pending || a.State == s.State:
		return s, nil
	case s.State != Pending:
		return s, &StateError{s.Key, s.State, "the answer says the contrary of one before"}
	}
	s.State, s.Reasons, s.AnsweredAt = a.State, a.Reasons, at
	return s, nil
}

// Next is the submission of a new version: of a visit that was rejected for reasons
// that can all be corrected, or that was corrected after it was accepted.
func (s Submission) Next() (Submission, error) {
	if s.State == Pending {
		return s, &StateError{s.Key, s.State, "it has to be answered first"}
	}
	for _, r := range s.Reasons {
		if !r.Correctable {
			return s, &StateError{s.Key, s.State, "a reason cannot be corrected"}
		}
	}
	return Submission{Key: Key{s.VisitID, s.Version + 1}, State: Pending}, nil
}
