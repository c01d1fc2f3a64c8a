package hl7

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Digest is a fingerprint of all that the message says but when it was sent
// (MSH-7): a message that is sent again has the same one, and another message under
// the same control id has another.
func (m *Message) Digest() string {
	sum := sha256.New()
	for _, s := range m.Segments {
		line := s.line
		if s.Name == "MSH" {
			line = withoutTime(line, m.separators.field)
		}
		sum.Write([]byte(line))
		sum.Write([]byte{'\r'})
	}
	return hex.EncodeToString(sum.Sum(nil)[:16])
}

// withoutTime is a header without its seventh field.
func withoutTime(line string, separator byte) string {
	const time = 6 // the header's first field is its separator
	fields := strings.Split(line, string(separator))
	if len(fields) > time {
		fields[time] = ""
	}
	return strings.Join(fields, string(separator))
}
