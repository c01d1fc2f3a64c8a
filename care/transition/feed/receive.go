package feed

import (
	"errors"

	"caseload/care/intake/hl7"
)

// Receipt is what comes of the bytes of one message: its events and what to answer.
// Whoever keeps the events answers Accepted only once they are kept.
type Receipt struct {
	Events []Event
	Answer hl7.Answer
	Faults []*hl7.Fault // why it is not Accepted
}

// Receive reads one HL7 message: Rejected is one that cannot be read, Failed one
// that can be read and not be used. What is known of who sends is found by of.
func Receive(raw []byte, of func(hl7.Header) Profile) Receipt {
	m, err := hl7.Parse(raw)
	if err != nil {
		return Receipt{Answer: hl7.Rejected, Faults: faults(err)}
	}
	events, err := FromHL7(m, of(m.Header()))
	if err != nil {
		return Receipt{Answer: hl7.Failed, Faults: faults(err)}
	}
	return Receipt{Events: events, Answer: hl7.Accepted}
}

func faults(err error) []*hl7.Fault {
	if f, ok := errors.AsType[*hl7.Fault](err); ok {
		return []*hl7.Fault{f}
	}
	return []*hl7.Fault{{Code: hl7.Internal, Reason: "cannot be read"}}
}
