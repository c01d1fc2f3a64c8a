package hl7

import (
	"bufio"
	"fmt"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// lines cuts a file at carriage returns and line feeds, each line with its end. A
// byte-order mark at the beginning is taken away, UTF-16 made UTF-8.
type lines struct {
	from   *bufio.Reader
	number int  // of the line that was read last
	fresh  bool // whether the piece that was read last begins a line
	ended  bool // whether it ended one
	buffer []byte
	err    error
}

// maxPiece is how long a piece of a line is at most.
const maxPiece = 64 << 10

func newLines(from io.Reader) *lines {
	unmarked := transform.NewReader(from, unicode.BOMOverride(encoding.Nop.NewDecoder()))
	return &lines{from: bufio.NewReaderSize(unmarked, maxPiece), ended: true}
}

// next is the next line or piece of one; it is valid until the next call.
func (l *lines) next() (text []byte, ok bool) {
	if l.fresh = l.ended; l.fresh {
		l.number++
	}
	l.buffer, l.ended = l.buffer[:0], false
	for l.err == nil && !l.ended && len(l.buffer) < maxPiece {
		c, err := l.from.ReadByte()
		if err != nil {
			l.fail(err)
			break
		}
		l.buffer = append(l.buffer, c)
		l.ended = c == '\n' || c == '\r' && !l.feed()
	}
	return l.buffer, len(l.buffer) > 0
}

// feed reports whether a line feed comes next, which then is of the same end.
func (l *lines) feed() bool {
	next, err := l.from.Peek(1)
	return err == nil && next[0] == '\n'
}

func (l *lines) fail(err error) {
	if l.err = io.EOF; err != io.EOF { //nolint:errorlint // io.Reader gives io.EOF itself
		l.err = fmt.Errorf("read messages: %w", err)
	}
}
