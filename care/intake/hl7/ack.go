package hl7

import (
	"strconv"
	"strings"
	"time"
)

// Answer is what a message is acknowledged with (table 0008).
type Answer string

// The answers of the original mode.
const (
	// Accepted messages are stored, and will not be asked for again.
	Accepted Answer = "AA"
	// Failed messages were read and could not be used.
	Failed Answer = "AE"
	// Rejected messages could not be read.
	Rejected Answer = "AR"
)

// Reply is an acknowledgement that has yet to be written.
type Reply struct {
	Answer Answer
	Faults []*Fault  // why, for AE and AR
	At     time.Time // when it is written
	ID     string    // our own control id for it (MSH-10)
}

// Acknowledge writes the answer to a message, ready to be framed: MSH, MSA and one
// ERR a fault. The message itself may be unreadable; what its header still says
// addresses the answer. Senders that ask for the enhanced mode, or for none
// (MSH-15, MSH-16), are answered in the original mode too: an answer that is not
// awaited harms nobody, and an admission that is waited on does.
func Acknowledge(raw []byte, reply Reply) []byte {
	to := peek(raw)
	var out strings.Builder
	line(&out, "MSH", `^~\&`, short(to.ReceivingApplication), short(to.ReceivingFacility), short(to.Application), short(to.Facility),
		reply.At.UTC().Format("20060102150405")+"+0000", "", replyType(to), short(reply.ID), or(to.Processing, "P"), or(to.Version, "2.5.1"),
		"", "", "", "", "", charsetName(to))
	line(&out, "MSA", string(reply.Answer), short(to.ControlID))
	for _, fault := range reply.Faults {
		errorLine(&out, to.Version, fault)
	}
	return []byte(out.String())
}

// line writes a segment without the empty fields at its end. Its fields are
// escaped already.
func line(out *strings.Builder, fields ...string) {
	for len(fields) > 1 && fields[len(fields)-1] == "" {
		fields = fields[:len(fields)-1]
	}
	out.WriteString(strings.Join(fields, "|"))
	out.WriteByte('\r')
}

// errorLine writes a fault: since version 2.5 in ERR-2, 3, 4 and 8, before that in
// ERR-1.
func errorLine(out *strings.Builder, version string, f *Fault) {
	place := strings.Join([]string{f.Segment, count(max(f.Sequence, min(len(f.Segment), 1))), count(f.Field)}, "^")
	code := string(f.Code) + "^" + codes[f.Code] + "^HL70357"
	if before(version, "2.5") {
		line(out, "ERR", strings.TrimLeft(place+"^", "^")+strings.ReplaceAll(code, "^", "&"))
		return
	}
	place = strings.TrimRight(place+"^"+strings.Join([]string{count(f.Repetition), count(f.Component), count(f.Subcomponent)}, "^"), "^")
	line(out, "ERR", "", place, code, "E", "", "", "", escaper.Replace(f.Error()))
}

func count(number int) string {
	if number == 0 {
		return ""
	}
	return strconv.Itoa(number)
}

// replyType is the type of the answer: since version 2.4 with the trigger that is
// answered.
func replyType(to Header) string {
	if to.Trigger == "" || before(to.Version, "2.4") {
		return "ACK"
	}
	return "ACK^" + short(to.Trigger) + "^ACK"
}

// before compares versions; nobody knows how old an unknown one is.
func before(version, other string) bool { return version != "" && version < other }

// charsetName announces letters that are not ASCII.
func charsetName(to Header) string {
	for _, name := range []string{to.ReceivingApplication, to.ReceivingFacility, to.Application, to.Facility, to.ControlID} {
		for _, r := range name {
			if r > 0x7e {
				return "UNICODE UTF-8"
			}
		}
	}
	return ""
}

// short is a name of the sender's as it goes back: escaped, and no longer than any
// name has a reason to be.
func short(name string) string {
	if runes := []rune(name); len(runes) > 200 {
		name = string(runes[:200])
	}
	return escaper.Replace(name)
}

func or(text, usual string) string {
	if text == "" || len(text) > 20 {
		return usual
	}
	return escaper.Replace(text)
}
