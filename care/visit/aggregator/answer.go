package aggregator

import (
	"encoding/json"
	"errors"
)

// State is what became of a record.
type State string

// The states. Only Pending is not the end of a version.
const (
	Pending  State = "PENDING"
	Accepted State = "ACCEPTED"
	Rejected State = "REJECTED"
)

// Reason is why a record was rejected.
type Reason struct {
	Code  string `json:"code"`
	Field string `json:"field,omitempty"`
	// Correctable tells that a new version may be accepted.
	Correctable bool `json:"correctable"`
}

// Answer is what an aggregator says of a version of a visit.
type Answer struct {
	VisitID string   `json:"visitId"`
	Version int      `json:"version"`
	State   State    `json:"state"`
	Reasons []Reason `json:"reasons,omitempty"`
}

// BrokenError says why an aggregator's answer cannot be read. Nothing of it counts.
type BrokenError struct{ Reason string }

func (e *BrokenError) Error() string { return "aggregator: the answer cannot be read: " + e.Reason }

// ParseAnswers reads an aggregator's answer. Repeated answers come once; an answer of
// another shape, and answers that contradict one another, are a [*BrokenError].
func ParseAnswers(data []byte) ([]Answer, error) {
	var body struct {
		Answers *[]Answer `json:"answers"`
	}
	if err := json.Unmarshal(data, &body); err != nil {
		return nil, &BrokenError{"it is no JSON of answers"}
	}
	if body.Answers == nil {
		return nil, &BrokenError{"there is no list of answers"}
	}
	answers, places := []Answer{}, map[Key]int{}
	for _, a := range *body.Answers {
		if err := a.check(); err != nil {
			return nil, &BrokenError{err.Error()}
		}
		key := Key{a.VisitID, a.Version}
		at, again := places[key]
		switch {
		case !again:
			places[key] = len(answers)
			answers = append(answers, a)
		case answers[at].State == Pending:
			answers[at] = a
		case a.State != Pending && a.State != answers[at].State:
			return nil, &BrokenError{"two answers contradict each other"}
		}
	}
	return answers, nil
}

// Key names a version of a visit.
type Key struct {
	VisitID string `json:"visitId"`
	Version int    `json:"version"`
}

func (a Answer) check() error {
	if a.VisitID == "" || a.Version < 1 {
		return errors.New("an answer names no visit and version")
	}
	switch a.State {
	case Pending, Accepted:
		if len(a.Reasons) > 0 {
			return errors.New("reasons belong to a rejection")
		}
	case Rejected:
		if len(a.Reasons) == 0 {
			return errors.New("a rejection has no reason")
		}
	default:
		return errors.New("an answer has no known state")
	}
	for _, r := range a.Reasons {
		if r.Code == "" {
			return errors.New("a reason has no code")
		}
	}
	return nil
}
