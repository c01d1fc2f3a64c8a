// Package batch asks rules with plain inputs, a line each, and answers a line
// each. It needs no database.
package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"caseload/care/score"
)

// Tally counts what became of the lines.
type Tally struct {
	Lines int `json:"lines"`
	// NotComputable lines were answered with what was missing.
	NotComputable int `json:"notComputable"`
	// Failed lines could not be read.
	Failed int `json:"failed"`
}

// Run answers the lines of in on out, in their order, with the rules that find
// knows. Blank lines are passed over. The error is for files that cannot be
// read or written; a line that cannot be read is answered with its error.
func Run(in io.Reader, out io.Writer, find func(name string) (score.Rule, bool)) (tally Tally, err error) {
	lines := &reader{from: bufio.NewReaderSize(in, 1<<16)}
	writer := bufio.NewWriter(out)
	defer func() { err = errors.Join(err, writer.Flush()) }()
	encoder := json.NewEncoder(writer)
	encoder.SetEscapeHTML(false)
	for lines.next() {
		line := bytes.TrimSpace(bytes.TrimPrefix(lines.line, []byte("\ufeff")))
		if len(line) == 0 && !lines.tooLong {
			continue
		}
		answer := lines.answer(line, find)
		tally.count(answer)
		if err := encoder.Encode(answer); err != nil {
			return tally, fmt.Errorf("batch: write line %d: %w", tally.Lines, err)
		}
	}
	if err := lines.err; err != nil {
		return tally, fmt.Errorf("batch: read after line %d: %w", tally.Lines, err)
	}
	return tally, nil
}

func (t *Tally) count(a any) {
	t.Lines++
	switch answer := a.(type) {
	case failure:
		t.Failed++
	case answered:
		if !answer.Value.Computable() {
			t.NotComputable++
		}
	}
}
