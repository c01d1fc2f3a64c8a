package batch

import (
	"bufio"
	"errors"
	"io"

	"caseload/care/score"
)

// longest is how long a line may be, in bytes.
const longest = 16 << 20

// reader reads line by line. A line that is too long is passed over and said to be
// so; those after it are read.
type reader struct {
	from    *bufio.Reader
	line    []byte
	tooLong bool
	err     error // nil at the end
}

// next reads a line; false at the end, or when there is no reading on.
func (r *reader) next() bool {
	r.line, r.tooLong = r.line[:0], false
	for {
		part, err := r.from.ReadSlice('\n')
		if r.tooLong = r.tooLong || len(r.line)+len(part) > longest; r.tooLong {
			r.line = r.line[:0]
		} else {
			r.line = append(r.line, part...)
		}
		switch {
		case err == nil:
			return true
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF):
			return len(r.line) > 0 || r.tooLong
		default:
			r.err = err
			return false
		}
	}
}

func (r *reader) answer(line []byte, find func(string) (score.Rule, bool)) any {
	if r.tooLong {
		return failure{Error: problem{Code: malformed, Message: "a line has at most 16 MiB"}}
	}
	return ask(line, find)
}
