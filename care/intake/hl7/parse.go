package hl7

import (
	"bytes"
	"strings"
)

// Parse reads one message with the usual limits.
func Parse(raw []byte) (*Message, error) { return Limits{}.Parse(raw) }

// Parse reads one message. The error is a *Fault.
func (l Limits) Parse(raw []byte) (*Message, error) {
	m, fault := l.orDefault().parse(raw)
	if fault != nil {
		return nil, fault
	}
	return m, nil
}

func (l Limits) parse(raw []byte) (*Message, *Fault) {
	if len(raw) > l.Bytes {
		return nil, whole(Internal, "larger than the limit for one message")
	}
	m := &Message{}
	text, fault := m.decode(raw)
	if fault != nil {
		return nil, fault
	}
	if strings.IndexByte(text, 0) >= 0 {
		return nil, whole(WrongType, "a NUL character, which no database keeps")
	}
	return m, m.cut(text, l.Segments)
}

// decode finds separators and encoding in the header and makes text of the bytes.
func (m *Message) decode(raw []byte) (string, *Fault) {
	raw, marked, fault := unmark(raw)
	if fault != nil {
		return "", fault
	}
	raw = bytes.Trim(raw, "\x00\t\n\v\r\x1c ")
	if fault := begins(raw); fault != nil {
		return "", fault
	}
	line := string(raw)
	if end := bytes.IndexAny(raw, "\r\n"); end >= 0 {
		line = string(raw[:end])
	}
	if m.separators, fault = headerOf(line); fault != nil {
		return "", fault
	}
	head := Segment{"MSH", line, m}
	if m.encoding, fault = charsetOf(head.Field(18).Text(), marked); fault != nil {
		return "", fault
	}
	text, encoding := m.encoding.decode(raw)
	m.Charset, m.Guessed = encoding.name, m.encoding.stated && encoding.name != m.encoding.name
	m.encoding = encoding
	return text, nil
}

// begins refuses what does not begin as a message does.
func begins(raw []byte) *Fault {
	switch {
	case len(raw) == 0:
		return whole(SegmentSequence, "empty")
	case bytes.HasPrefix(raw, []byte("FHS")), bytes.HasPrefix(raw, []byte("BHS")):
		return whole(SegmentSequence, "a batch, where one message was expected")
	case !bytes.HasPrefix(raw, []byte("MSH")):
		return &Fault{Segment: "MSH", Code: SegmentSequence, Reason: "missing: a message begins with it"}
	}
	return nil
}

// cut makes segments of the text. The end of the header says what ends a segment,
// so that a stray line feed inside a text begins no segment of its own; a line
// that is no segment goes on with the one before it.
func (m *Message) cut(text string, limit int) *Fault {
	start, ending := 0, ending(text)
	for at := 0; at < len(text); {
		next := len(text)
		if cut := strings.Index(text[at:], ending); cut >= 0 {
			next = at + cut + 1
		}
		at = next + len(text[next:]) - len(strings.TrimLeft(text[next:], "\r\n"))
		if at < len(text) && nameOf(text[at:], m.separators.field) == "" {
			if start == 0 {
				return &Fault{Segment: "MSH", Code: SegmentSequence, Reason: "what follows it is no segment"}
			}
			continue
		}
		if fault := m.add(strings.TrimRight(text[start:at], "\r\n"), limit); fault != nil {
			return fault
		}
		start = at
	}
	return nil
}

// add takes in a segment.
func (m *Message) add(line string, limit int) *Fault {
	name := line[:3]
	switch {
	case name == "MSH" && len(m.Segments) > 0:
		return &Fault{Segment: name, Sequence: 2, Code: SegmentSequence, Reason: "a second message begins before the end of this one"}
	case len(m.Segments) >= limit:
		return whole(Internal, "more segments than the limit for one message")
	}
	m.Segments = append(m.Segments, Segment{name, line, m})
	return nil
}

// ending is what ends the first segment: a carriage return, which may have a line
// feed after it, or a line feed alone.
func ending(text string) string {
	if end := strings.IndexAny(text, "\r\n"); end >= 0 {
		return text[end : end+1]
	}
	return "\r"
}
