package cclf

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"slices"
)

// sorter orders more pieces than fit into memory: it fills a buffer, writes it to
// disk in order when it is full, and in the end merges what it wrote. The files
// hold claims; they are readable by their owner alone and are gone when the
// sorter is closed.
type sorter struct {
	dir    string // where to make the folder, empty for the system's own
	limit  int    // bytes of buffer
	folder string // made with the first run
	runs   []string
	buffer []byte
	starts []int // of the pieces in the buffer
}

// add takes in a piece.
func (s *sorter) add(p piece) error {
	if len(s.buffer)+headLength+4+len(p.line) > s.limit && len(s.starts) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	if most := s.limit - len(s.buffer); cap(s.buffer)-len(s.buffer) < headLength+4+len(p.line) && most > 0 {
		s.buffer = slices.Grow(s.buffer, min(most, 3*len(s.buffer)+4096)) // a large buffer is copied a few times only
	}
	s.starts = append(s.starts, len(s.buffer))
	s.buffer = p.pack(s.buffer)
	return nil
}

// order sorts the pieces in the buffer.
func (s *sorter) order() {
	slices.SortFunc(s.starts, func(a, b int) int {
		return bytes.Compare(s.buffer[a:a+headLength], s.buffer[b:b+headLength])
	})
}

// spill writes the buffer to disk, in order, and empties it.
func (s *sorter) spill() (err error) {
	if s.folder == "" {
		if s.folder, err = os.MkdirTemp(s.dir, "claims-"); err != nil {
			return fmt.Errorf("sort claims: %w", err)
		}
	}
	file, err := os.CreateTemp(s.folder, "run-")
	if err != nil {
		return fmt.Errorf("sort claims: %w", err)
	}
	defer func() {
		if closed := file.Close(); closed != nil && err == nil {
			err = fmt.Errorf("sort claims: %w", closed)
		}
	}()
	s.runs = append(s.runs, file.Name())
	s.order()
	out := bufio.NewWriterSize(file, 256<<10)
	for _, start := range s.starts {
		if _, err := out.Write(s.buffer[start : start+size(s.buffer[start:])]); err != nil {
			return fmt.Errorf("sort claims: %w", err)
		}
	}
	s.buffer, s.starts = s.buffer[:0], s.starts[:0]
	if err := out.Flush(); err != nil {
		return fmt.Errorf("sort claims: %w", err)
	}
	return nil
}

// close removes what was written.
func (s *sorter) close() error {
	if s.folder == "" {
		return nil
	}
	if err := os.RemoveAll(s.folder); err != nil {
		return fmt.Errorf("sort claims: %w", err)
	}
	return nil
}
