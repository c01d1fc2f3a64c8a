package mllp

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// The bytes of a frame.
const (
	startBlock     = 0x0B
	endBlock       = 0x1C
	carriageReturn = 0x0D
)

// What can be wrong with a frame. After ErrFrame nothing that follows can be
// trusted to begin where it seems to; after ErrTooLarge the next frame can be read.
var (
	ErrFrame    = errors.New("not a frame of the minimal lower layer protocol")
	ErrTooLarge = errors.New("larger than the limit for one message")
)

// Write sends one message in its frame.
func Write(to io.Writer, message []byte) error {
	if bytes.IndexByte(message, startBlock) >= 0 || bytes.IndexByte(message, endBlock) >= 0 {
		return fmt.Errorf("%w: the message has a byte that delimits frames", ErrFrame)
	}
	frame := make([]byte, 0, len(message)+3)
	frame = append(frame, startBlock)
	frame = append(frame, message...)
	frame = append(frame, endBlock, carriageReturn)
	if _, err := to.Write(frame); err != nil {
		return fmt.Errorf("send a frame: %w", err)
	}
	return nil
}
