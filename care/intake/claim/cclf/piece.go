package cclf

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// piece is a line on its way to the claim that it belongs to.
type piece struct {
	claim  string // claim id
	file   int    // place of the file in the delivery
	number int    // line of the file
	line   []byte
}

// idLength is the length of a claim id in every file.
const idLength = 13

// headLength is how many bytes of a packed piece order it: claim id, file, line.
const headLength = idLength + 1 + 8

// pack writes a piece so that packed pieces order as bytes do: by claim, then by
// file, then by line.
func (p piece) pack(to []byte) []byte {
	to = append(to, p.claim...)
	for range idLength - len(p.claim) {
		to = append(to, ' ')
	}
	to = append(to, byte(p.file))
	to = binary.BigEndian.AppendUint64(to, uint64(p.number))
	to = binary.BigEndian.AppendUint32(to, uint32(len(p.line)))
	return append(to, p.line...)
}

// size is the length of a packed piece that begins here.
func size(packed []byte) int {
	return headLength + 4 + int(binary.BigEndian.Uint32(packed[headLength:]))
}

// unpack reads a packed piece, copying its line.
func unpack(packed []byte) piece {
	return piece{
		claim:  strings.TrimRight(string(packed[:idLength]), " "),
		file:   int(packed[idLength]),
		number: int(binary.BigEndian.Uint64(packed[idLength+1:])),
		line:   bytes.Clone(packed[headLength+4 : size(packed)]),
	}
}
