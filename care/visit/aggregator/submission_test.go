package aggregator_test

import (
	"errors"
	"testing"

	"caseload/care/visit/aggregator"
)

var (
	mendable = []aggregator.Reason{{Code: "ELEMENT_MISSING", Field: "timeOut", Correctable: true}}
	final    = []aggregator.Reason{{Code: "ELEMENT_MISSING", Field: "timeOut", Correctable: true}, {Code: "MEMBER_UNKNOWN"}}
)

func answer(version int, state aggregator.State, reasons ...aggregator.Reason) aggregator.Answer {
	return aggregator.Answer{VisitID: "v", Version: version, State: state, Reasons: reasons}
}

func both(first, second aggregator.Answer) []aggregator.Answer {
	return []aggregator.Answer{first, second}
}

func refused(err error) bool {
	_, ok := errors.AsType[*aggregator.StateError](err)
	return ok
}

func TestTheStatesOfASubmission(t *testing.T) {
	t.Parallel()
	another := answer(1, aggregator.Accepted)
	another.VisitID = "w"
	for name, q := range map[string]struct {
		answers []aggregator.Answer
		state   aggregator.State
		wrong   bool // the last answer is refused
		next    bool // a new version may be sent
	}{
		"nothing heard":             {nil, aggregator.Pending, false, false},
		"still pending":             {[]aggregator.Answer{answer(1, aggregator.Pending)}, aggregator.Pending, false, false},
		"accepted":                  {[]aggregator.Answer{answer(1, aggregator.Accepted)}, aggregator.Accepted, false, true},
		"accepted late":             {both(answer(1, aggregator.Pending), answer(1, aggregator.Accepted)), aggregator.Accepted, false, true},
		"accepted twice":            {both(answer(1, aggregator.Accepted), answer(1, aggregator.Accepted)), aggregator.Accepted, false, true},
		"pending after all":         {both(answer(1, aggregator.Accepted), answer(1, aggregator.Pending)), aggregator.Accepted, false, true},
		"rejected":                  {[]aggregator.Answer{answer(1, aggregator.Rejected, mendable...)}, aggregator.Rejected, false, true},
		"rejected for good":         {[]aggregator.Answer{answer(1, aggregator.Rejected, final...)}, aggregator.Rejected, false, false},
		"accepted, then rejected":   {both(answer(1, aggregator.Accepted), answer(1, aggregator.Rejected, mendable...)), aggregator.Accepted, true, true},
		"rejected, then accepted":   {both(answer(1, aggregator.Rejected, mendable...), answer(1, aggregator.Accepted)), aggregator.Rejected, true, true},
		"another visit":             {[]aggregator.Answer{another}, aggregator.Pending, true, false},
		"a version that is not yet": {[]aggregator.Answer{answer(2, aggregator.Accepted)}, aggregator.Pending, true, false},
	} {
		s, err := aggregator.Begin("v").Sent(noon)
		for _, a := range q.answers {
			s, err = s.Answered(a, noon)
		}
		if s.State != q.state || refused(err) != q.wrong {
			t.Errorf("%s: %s, %v", name, s.State, err)
		}
		next, err := s.Next()
		if (err == nil) != q.next || err == nil && (next.Version != 2 || next.State != aggregator.Pending || next.Sends != 0) || err != nil && !refused(err) {
			t.Errorf("%s, next: %+v, %v", name, next, err)
		}
	}
}

func TestSendingAgainIsCountedUntilItIsAnswered(t *testing.T) {
	t.Parallel()
	s := aggregator.Begin("v")
	if _, err := s.Answered(answer(1, aggregator.Accepted), noon); !refused(err) {
		t.Errorf("an answer about what was not sent: %v", err)
	}
	s, _ = s.Sent(noon)
	s, err := s.Sent(noon)
	if err != nil || s.Sends != 2 {
		t.Errorf("%+v, %v", s, err)
	}
	s, _ = s.Answered(answer(1, aggregator.Rejected, mendable...), noon)
	if _, err := s.Sent(noon); !refused(err) {
		t.Errorf("sent after the answer: %v", err)
	}
	s, _ = s.Next()
	s, _ = s.Sent(noon)
	if s, err = s.Answered(answer(1, aggregator.Accepted), noon); err != nil || s.State != aggregator.Pending {
		t.Errorf("a late answer about the version before: %+v, %v", s, err)
	}
}
