package hl7

// Message is one message that was read.
type Message struct {
	Segments []Segment
	// Charset is how its text was encoded, as UTF-8 or ISO 8859-1.
	Charset string
	// Guessed says that the text is not in the encoding that MSH-18 names, and was
	// read as the one that fits.
	Guessed bool

	separators separators
	encoding   charset
}

// Segment is the first segment of a name; one that is not there has empty fields.
func (m *Message) Segment(name string) Segment {
	for _, s := range m.Segments {
		if s.Name == name {
			return s
		}
	}
	return Segment{}
}

// All is every segment of a name.
func (m *Message) All(name string) (all []Segment) {
	for _, s := range m.Segments {
		if s.Name == name {
			all = append(all, s)
		}
	}
	return all
}

// Groups cuts the message at each segment of a name and gives what begins with
// one: the persons of a merge, where each PID has its own MRG and PV1. A message
// without the segment has no group.
func (m *Message) Groups(name string) (groups []*Message) {
	for i, s := range m.Segments {
		if s.Name == name {
			group := *m
			group.Segments = m.Segments[i : i+1 : i+1]
			groups = append(groups, &group)
		} else if len(groups) > 0 {
			last := groups[len(groups)-1]
			last.Segments = append(last.Segments, s)
		}
	}
	return groups
}
