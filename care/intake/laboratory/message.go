package laboratory

import (
	"errors"
	"time"

	"caseload/care/code"
	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"
)

// Message is what a message tells.
type Message struct {
	Sender, ControlID, Digest string
	Sent                      time.Time
	// Patient are the numbers of the person, the first one first.
	Patient []code.Identifier
	Orders  []Order
	// Test says that the sender calls it none to act on.
	Test        bool
	Sensitivity string
}

// Receipt is what comes of the bytes of one message, and what to answer. Faults name places
// that could not be used; of an Accepted message the rest is used.
type Receipt struct {
	Message *Message
	Answer  hl7.Answer
	Faults  []*hl7.Fault
}

// Receive reads one message: Rejected is one that cannot be read, Failed one that can be
// read and not be used. What is known of who sends is found by of.
func Receive(raw []byte, of func(hl7.Header) feed.Profile) Receipt {
	m, err := hl7.Parse(raw)
	if err != nil {
		return Receipt{Answer: hl7.Rejected, Faults: faults(err)}
	}
	return Read(m, of(m.Header()))
}

func faults(err error) []*hl7.Fault {
	if f, ok := errors.AsType[*hl7.Fault](err); ok {
		return []*hl7.Fault{f}
	}
	return []*hl7.Fault{{Code: hl7.Internal, Reason: "cannot be read"}}
}

// Told reports whether the message is one of results, which this package reads.
func Told(h hl7.Header) bool { return h.Type == "ORU" }

// Read makes a message of results of one that was read.
func Read(m *hl7.Message, p feed.Profile) Receipt {
	r := &reader{message: m, profile: p, zone: p.Zone}
	if fault := r.head(); fault != nil {
		return Receipt{Answer: hl7.Failed, Faults: []*hl7.Fault{fault}}
	}
	r.orders()
	if len(r.told.Orders) == 0 {
		if r.faults == nil {
			r.fault("OBR", 0, 0, hl7.SegmentSequence, "missing: no result is told")
		}
		return Receipt{Answer: hl7.Failed, Faults: r.faults}
	}
	return Receipt{Message: &r.told, Answer: hl7.Accepted, Faults: r.faults}
}

// reader is a message on the way to what it tells.
type reader struct {
	message *hl7.Message
	profile feed.Profile
	zone    *time.Location
	told    Message
	faults  []*hl7.Fault
}

// head reads who sends and whom it is about. Without that nothing can be used.
func (r *reader) head() *hl7.Fault {
	h := r.message.Header()
	switch {
	case h.Type != "ORU":
		return place("MSH", 9, hl7.UnsupportedMessage, "not a message of results")
	case h.Trigger != "R01" && h.Trigger != "":
		return place("MSH", 9, hl7.UnsupportedEvent, "an event that is not known")
	case h.ControlID == "":
		return place("MSH", 10, hl7.RequiredMissing, "missing: without it the message cannot be told from others")
	case h.Facility == "" && h.Application == "":
		return place("MSH", 4, hl7.RequiredMissing, "missing: nobody knows whose results they are")
	case len(r.message.All("PID")) > 1:
		return place("PID", 0, hl7.SegmentSequence, "of several people: send a message each")
	}
	r.told = Message{
		Sender: h.Application + "|" + h.Facility, ControlID: h.ControlID, Digest: r.message.Digest(), Sensitivity: r.profile.Sensitivity,
		Patient: feed.Identifiers(r.message.Segment("PID"), r.profile), Test: h.Processing == "T" || h.Processing == "D",
	}
	if len(r.told.Patient) == 0 {
		return place("PID", 3, hl7.RequiredMissing, "missing: nobody knows whom it is about")
	}
	sent, err := hl7.ParseTime(r.message.Segment("MSH").Field(7).Text(), r.zone)
	if err != nil || sent.At.IsZero() {
		return place("MSH", 7, hl7.RequiredMissing, "missing or no time: nobody knows which of two messages is newer")
	}
	r.told.Sent = sent.At
	return nil
}

func place(segment string, field int, code hl7.Code, reason string) *hl7.Fault {
	return &hl7.Fault{Segment: segment, Field: field, Code: code, Reason: reason}
}

// mostFaults bounds what is told of one message.
const mostFaults = 100

// fault notes a place that cannot be used.
func (r *reader) fault(segment string, sequence, field int, code hl7.Code, reason string) {
	if len(r.faults) < mostFaults {
		r.faults = append(r.faults, &hl7.Fault{Segment: segment, Sequence: sequence, Field: field, Code: code, Reason: reason})
	}
}

// time is the time in a field; nil where there is none, or none that can be read, which is
// told.
func (r *reader) time(s hl7.Segment, sequence, field int) *time.Time {
	at, err := hl7.ParseTime(s.Field(field).Text(), r.zone)
	if err != nil {
		r.fault(s.Name, sequence, field, hl7.WrongType, "not an HL7 time")
		return nil
	}
	if at.At.IsZero() {
		return nil
	}
	return &at.At
}
