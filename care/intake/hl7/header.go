package hl7

import "bytes"

// Header is what the first segment says about a message.
type Header struct {
	Application, Facility                   string // of the sender, MSH-3 and MSH-4
	ReceivingApplication, ReceivingFacility string
	Sent                                    string // MSH-7, an HL7 time
	Type, Trigger                           string // MSH-9, as ADT and A01
	ControlID                               string // MSH-10
	Processing                              string // MSH-11: P production, T training, D debugging
	Version                                 string // MSH-12, as 2.5.1
}

// Header reads the first segment. Version 2.1 has the trigger only in EVN-1.
func (m *Message) Header() Header {
	msh := m.Segment("MSH")
	h := Header{
		Application: msh.Field(3).Text(), Facility: msh.Field(4).Text(),
		ReceivingApplication: msh.Field(5).Text(), ReceivingFacility: msh.Field(6).Text(),
		Sent: msh.Field(7).Text(), Type: msh.Field(9).Component(1).Text(), Trigger: msh.Field(9).Component(2).Text(),
		ControlID: msh.Field(10).Text(), Processing: msh.Field(11).Text(), Version: msh.Field(12).Text(),
	}
	if h.Trigger == "" {
		h.Trigger = m.Segment("EVN").Field(1).Text()
	}
	return h
}

// peek reads as much of the header as there is, of a message that may not be
// readable otherwise.
func peek(raw []byte) Header {
	const most = 4096 // of a header; what is longer is none
	m := &Message{}
	raw, _, _ = unmark(raw[:min(len(raw), most)])
	raw = bytes.TrimLeft(raw, "\x00\t\n\v\r ")
	if end := bytes.IndexAny(raw, "\r\n"); end >= 0 {
		raw = raw[:end]
	}
	if begins(raw) != nil {
		return Header{}
	}
	var fault *Fault
	if m.separators, fault = headerOf(string(raw)); fault != nil {
		return Header{}
	}
	m.encoding = utf8Text // whatever it says: names are letters of ASCII nearly always
	text, _ := m.encoding.decode(raw)
	m.Segments = []Segment{{"MSH", text, m}}
	return m.Header()
}
