package postgres

import (
	"bytes"
	"io"
	"strings"
	"sync"
)

// remembered is how many bytes of a program's output an error can show.
const remembered = 4096

// transcript forwards what a program says and remembers the end of it.
type transcript struct {
	to io.Writer // may be nil

	mu   sync.Mutex
	text []byte
}

// Write never fails: were the log not writable, Postgres would be cut off from
// its own and stop.
func (t *transcript) Write(text []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, text...)
	if extra := len(t.text) - remembered; extra > 0 {
		t.text = bytes.Clone(t.text[extra:])
	}
	if t.to != nil {
		_, _ = t.to.Write(text)
	}
	return len(text), nil
}

// tail returns the end of what was said.
func (t *transcript) tail() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.TrimSpace(string(t.text))
}
