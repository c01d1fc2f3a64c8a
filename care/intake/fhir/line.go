package fhir

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// readLines reads a resource a line. A line at fault is reported and the next
// one read; a line may also hold a bundle.
func readLines(watch *guard, top Entry, yield func(Entry) bool) {
	lines := &lines{source: unmarked(watch), watch: watch, max: int(watch.limits.Entry)}
	for {
		line, err := lines.next()
		top.Line++
		if !takeLine(watch, top, line, err, yield) || err != nil && !errors.Is(err, errTooLarge) {
			return
		}
	}
}

// takeLine hands on what a line holds, or why it could not be read.
func takeLine(watch *guard, at Entry, line []byte, err error, yield func(Entry) bool) bool {
	switch {
	case errors.Is(err, errTooLarge), err != nil && !errors.Is(err, io.EOF):
		at.Err = broken("", err)
		return yield(at)
	case len(line) == 0:
		return true
	}
	entry := single(at, line)
	if entry.ResourceType == "Bundle" {
		inner := newDocument(bytes.NewReader(line), watch, yield)
		return inner.more() && inner.read(at)
	}
	return yield(entry)
}

// lines cuts a stream into lines no longer than a limit.
type lines struct {
	source *bufio.Reader
	watch  *guard
	max    int
}

// next is the next line without its ending, errTooLarge for one past the limit
// (which is passed over), and io.EOF with the last one.
func (l *lines) next() ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := l.source.ReadSlice('\n')
		l.watch.next() // the length of lines is measured here
		if long = long || len(line)+len(part) > l.max; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errTooLarge
		}
		return bytes.TrimSpace(line), err
	}
}
