package cclf

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// maxLine is how long a line may be in bytes. The longest that CMS sends has 549.
const maxLine = 64 << 10

// errLong is a line past the limit; what was read of it is its beginning.
var errLong = errors.New("longer than any line of CCLF")

// lines cuts a stream into lines. A line is good until the next is read.
type lines struct {
	source *bufio.Reader
	number int // of the line that next answered, from 1
}

// next is the next line that is not empty, without its ending; io.EOF comes
// alone. After errLong, reading goes on with the line that follows.
func (l *lines) next() ([]byte, error) {
	for {
		line, err := l.source.ReadSlice('\n')
		l.number++
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			start := bytes.Clone(line)
			return start, l.skip()
		case err != nil && (!errors.Is(err, io.EOF) || len(line) == 0):
			return nil, err //nolint:wrapcheck // the caller says which file and line
		}
		if line = bytes.TrimRight(line, "\r\n"); len(line) > 0 {
			return line, nil
		}
	}
}

// skip passes over the rest of a line that is too long.
func (l *lines) skip() error {
	for {
		_, err := l.source.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err //nolint:wrapcheck // the caller says which file and line
		}
		return errLong
	}
}
