package hl7

import "strconv"

// Code is a kind of fault (HL7 table 0357).
type Code string

// The kinds of faults.
const (
	SegmentSequence    Code = "100" // segments in the wrong order, or one missing
	RequiredMissing    Code = "101"
	WrongType          Code = "102" // not a value of its data type
	UnknownValue       Code = "103" // not in its table
	UnsupportedMessage Code = "200"
	UnsupportedEvent   Code = "201"
	Internal           Code = "207" // everything that is on our side
)

// codes are the names that table 0357 gives.
var codes = map[Code]string{
	SegmentSequence: "Segment sequence error", RequiredMissing: "Required field missing", WrongType: "Data type error",
	UnknownValue: "Table value not found", UnsupportedMessage: "Unsupported message type",
	UnsupportedEvent: "Unsupported event code", Internal: "Application internal error",
}

// Fault is something that cannot be read or used, with its place. Its text never
// holds a value out of the message, since every value may be about a patient.
type Fault struct {
	Segment string // name of the segment, empty when it is the whole message's fault
	// Sequence is which of the segments of that name, from 1; 0 when it is the
	// first or none.
	Sequence int
	// Field, Repetition, Component and Subcomponent count from 1; 0 means the whole.
	Field, Repetition, Component, Subcomponent int
	Code                                       Code
	Reason                                     string
}

// Place is where the fault is, as "PID[2]-3(1).4"; empty for the whole message.
func (f *Fault) Place() string {
	place := f.Segment
	if f.Sequence > 1 {
		place += "[" + strconv.Itoa(f.Sequence) + "]"
	}
	if f.Field > 0 {
		place += "-" + strconv.Itoa(f.Field)
	}
	if f.Repetition > 1 {
		place += "(" + strconv.Itoa(f.Repetition) + ")"
	}
	if f.Component > 0 {
		place += "." + strconv.Itoa(f.Component)
	}
	if f.Subcomponent > 0 {
		place += "." + strconv.Itoa(f.Subcomponent)
	}
	return place
}

// Error is the fault with its place and without any value.
func (f *Fault) Error() string {
	if place := f.Place(); place != "" {
		return place + ": " + f.Reason
	}
	return f.Reason
}

// whole is a fault of the message as a whole.
func whole(code Code, reason string) *Fault { return &Fault{Code: code, Reason: reason} }
