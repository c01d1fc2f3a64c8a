package hl7

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"strings"
)

// Entry is one message of a file or a batch, or the place where one cannot be
// read.
type Entry struct {
	Number  int    // of the message, from 1; 0 for a fault of the file or batch
	Line    int    // where it begins, from 1
	Raw     []byte // as it was sent
	Message *Message
	// Err is why there is no message: a *Fault, or an error of the reader, after
	// which nothing follows.
	Err error
}

// Read takes messages out of a file one after another: one alone, several with or
// without blank lines between them, or a batch with its headers and trailers (FHS,
// BHS, BTS, FTS). What cannot be read is an entry with its reason and does not
// stop those after it. A count in a trailer that does not agree with what was read
// is reported, since something may be missing.
func Read(from io.Reader, limits Limits) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		r := &batch{lines: newLines(from), limits: limits.orDefault(), yield: yield}
		if !r.read() {
			return
		}
		if err := r.lines.err; !errors.Is(err, io.EOF) {
			yield(Entry{Line: r.lines.number, Err: err})
		}
	}
}

// batch is a file as far as it has been read.
type batch struct {
	lines  *lines
	limits Limits
	yield  func(Entry) bool

	open     bool  // a message has begun
	entry    Entry // that message
	messages int   // in this batch
	total    int   // in the file
	batches  int
}

// read goes through the file. It is false when nobody wants more.
func (b *batch) read() bool {
	for {
		text, ok := b.lines.next()
		if !ok {
			return b.finish()
		}
		if !b.take(text) {
			return false
		}
	}
}

// take takes in a line, or a piece of a long one.
func (b *batch) take(text []byte) bool {
	name := ""
	if bare := bytes.TrimLeft(text, "\v\x1c "); b.lines.fresh && len(bare) > 3 && punctuation(bare[3]) {
		name = string(bare[:3])
	}
	switch name {
	case "MSH":
		return b.finish() && b.begin(text)
	case "FHS", "BHS", "BTS", "FTS":
		return b.finish() && b.frame(name, text)
	}
	if b.open {
		return b.extend(text)
	}
	if len(bytes.Trim(text, "\x00\t\n\v\r\x1c ")) == 0 {
		return true
	}
	return b.begin(text) // what is no message is reported as one that cannot be read
}

func (b *batch) begin(text []byte) bool {
	b.open = true
	b.messages++
	b.total++
	b.entry = Entry{Number: b.total, Line: b.lines.number}
	return b.extend(text)
}

// extend adds to the message. Of one that is too long the beginning is kept, so
// that it can be answered.
func (b *batch) extend(text []byte) bool {
	if len(b.entry.Raw)+len(text) <= b.limits.Bytes {
		b.entry.Raw = append(b.entry.Raw, text...)
	} else {
		b.entry.Err = whole(Internal, "larger than the limit for one message")
	}
	return true
}

// finish hands on the message that was begun.
func (b *batch) finish() bool {
	if !b.open {
		return true
	}
	b.open = false
	entry := b.entry
	if entry.Err == nil {
		entry.Message, entry.Err = b.limits.Parse(entry.Raw)
	}
	return b.yield(entry)
}

// frame reads a header or trailer of a batch or file.
func (b *batch) frame(name string, text []byte) bool {
	trailer := strings.TrimLeft(string(text), "\v\x1c ")
	stated, counted := nth(strings.TrimSpace(trailer), trailer[3], 2), b.messages
	switch name {
	case "FHS":
		b.batches = 0
		return true
	case "BHS":
		b.messages = 0
		b.batches++
		return true
	case "FTS":
		counted = b.batches
	}
	said, ok := number(firstPart(stated))
	if !ok || said == counted {
		return true
	}
	fault := &Fault{Segment: name, Field: 1, Code: SegmentSequence, Reason: "not as many as there are: something may be missing"}
	return b.yield(Entry{Line: b.lines.number, Err: fault})
}

// firstPart is the digits that a count begins with.
func firstPart(text string) string {
	end := strings.IndexFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if end < 0 {
		return text
	}
	return text[:end]
}
