package hl7

// Limits bound what one message may cost. The zero value of a field means its
// default.
type Limits struct {
	// Bytes is the most that one message may have (default 4 MiB; admission
	// messages have some kilobytes, those with a document inside some hundred).
	Bytes int
	// Segments is the most segments that one message may have (default 10,000).
	Segments int
}

func (l Limits) orDefault() Limits {
	if l.Bytes <= 0 {
		l.Bytes = 4 << 20
	}
	if l.Segments <= 0 {
		l.Segments = 10_000
	}
	return l
}
