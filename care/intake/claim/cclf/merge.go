package cclf

import (
	"bufio"
	"bytes"
	"container/heap"
	"errors"
	"fmt"
	"io"
	"os"
)

// all calls take with every piece in order.
func (s *sorter) all(take func(piece) error) (err error) {
	s.order()
	m := merge{&run{next: s.buffered()}}
	defer func() {
		for _, r := range m {
			if r.file != nil {
				_ = r.file.Close() // nothing was written
			}
		}
	}()
	space := min(64<<10, max(4<<10, 1<<20/max(1, len(s.runs)))) // together a MiB at most, up to 256 runs
	for _, name := range s.runs {
		file, err := os.Open(name) //nolint:gosec // the sorter's own file
		if err != nil {
			return fmt.Errorf("sort claims: %w", err)
		}
		m = append(m, &run{file: file, next: stored(bufio.NewReaderSize(file, space))})
	}
	return m.drain(take)
}

// buffered answers the pieces of the buffer one after another.
func (s *sorter) buffered() func([]byte) ([]byte, error) {
	at := 0
	return func([]byte) ([]byte, error) {
		if at == len(s.starts) {
			return nil, io.EOF
		}
		start := s.starts[at]
		at++
		return s.buffer[start : start+size(s.buffer[start:])], nil
	}
}

// stored answers the pieces of a file, in the space of the one before.
func stored(source *bufio.Reader) func([]byte) ([]byte, error) {
	return func(space []byte) ([]byte, error) {
		head, err := source.Peek(headLength + 4)
		if errors.Is(err, io.EOF) && len(head) == 0 {
			return nil, io.EOF
		}
		if err != nil {
			return nil, fmt.Errorf("sort claims: %w", err)
		}
		n := size(head)
		if cap(space) < n {
			space = make([]byte, n)
		}
		if _, err := io.ReadFull(source, space[:n]); err != nil {
			return nil, fmt.Errorf("sort claims: %w", err)
		}
		return space[:n], nil
	}
}

// run is a sorted source and the piece that it is at.
type run struct {
	file *os.File // nil for the buffer
	next func(space []byte) ([]byte, error)
	at   []byte
}

// merge is a heap of runs; the one whose piece is first is on top.
type merge []*run

func (m *merge) Len() int { return len(*m) }
func (m *merge) Less(i, j int) bool {
	return bytes.Compare((*m)[i].at[:headLength], (*m)[j].at[:headLength]) < 0
}
func (m *merge) Swap(i, j int) { (*m)[i], (*m)[j] = (*m)[j], (*m)[i] }

// Push is not used: runs are only taken away.
func (m *merge) Push(any) {}

// Pop takes the last run away.
func (m *merge) Pop() any {
	last := len(*m) - 1
	r := (*m)[last]
	*m = (*m)[:last]
	return r
}

// drain hands on the pieces of all runs in order.
func (m *merge) drain(take func(piece) error) (err error) {
	open := merge{}
	for _, r := range *m {
		if r.at, err = r.next(nil); err == nil {
			open = append(open, r)
		} else if !errors.Is(err, io.EOF) {
			return err
		}
	}
	heap.Init(&open)
	for len(open) > 0 {
		top := open[0]
		if err := take(unpack(top.at)); err != nil {
			return err
		}
		if err := open.advance(); err != nil {
			return err
		}
	}
	return nil
}

// advance moves the first run to its next piece.
func (m *merge) advance() (err error) {
	top := (*m)[0]
	top.at, err = top.next(top.at)
	switch {
	case errors.Is(err, io.EOF):
		heap.Pop(m)
	case err != nil:
		return err
	default:
		heap.Fix(m, 0)
	}
	return nil
}
