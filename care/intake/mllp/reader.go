package mllp

import (
	"bufio"
	"errors"
	"fmt"
	"io"
)

// Reader takes messages out of their frames.
type Reader struct {
	from  *bufio.Reader
	limit int
}

const (
	// head is how much of a message that is too large is kept, so that it can be
	// answered.
	head = 4 << 10
	// patience is how many times the limit a message may have before the connection
	// is given up instead of reading to its end.
	patience = 16
	// between is how many bytes may stand between frames: senders put line ends
	// there.
	between = 16
)

// NewReader reads frames whose messages have at most limit bytes.
func NewReader(from io.Reader, limit int) *Reader {
	return &Reader{from: bufio.NewReader(from), limit: limit}
}

// Wait returns when the first byte of a frame has come, which it takes. The error
// is io.EOF when the sender is done.
func (r *Reader) Wait() error {
	for range between {
		c, err := r.from.ReadByte()
		switch {
		case errors.Is(err, io.EOF):
			return io.EOF
		case err != nil:
			return fmt.Errorf("wait for a frame: %w", err)
		case c == startBlock:
			return nil
		case c != carriageReturn && c != '\n' && c != ' ':
			return ErrFrame
		}
	}
	return ErrFrame
}

// Rest reads the message whose frame Wait has found. With ErrTooLarge comes its
// beginning, and the reader stands behind its end.
func (r *Reader) Rest() ([]byte, error) {
	var message []byte
	for size := 0; ; size++ {
		c, err := r.from.ReadByte()
		switch {
		case err != nil:
			return nil, fmt.Errorf("read a frame: %w", unexpected(err))
		case c == endBlock:
			return r.end(message, size)
		case c == startBlock, size >= r.limit*patience:
			return nil, ErrFrame // another begins before this one has ended, or none ever ends
		case size < r.limit:
			message = append(message, c)
		case size == r.limit:
			message = message[:min(len(message), head)]
		}
	}
}

// end reads the byte behind the end of a message.
func (r *Reader) end(message []byte, size int) ([]byte, error) {
	switch c, err := r.from.ReadByte(); {
	case err != nil:
		return nil, fmt.Errorf("read a frame: %w", unexpected(err))
	case c != carriageReturn:
		return nil, ErrFrame
	case size > r.limit:
		return message, ErrTooLarge
	}
	return message, nil
}

// Next waits for a frame and reads it.
func (r *Reader) Next() ([]byte, error) {
	if err := r.Wait(); err != nil {
		return nil, err
	}
	return r.Rest()
}

// unexpected tells an end in the middle of a frame from one between frames.
func unexpected(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}
