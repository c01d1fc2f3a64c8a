package config

import (
	"fmt"
	"io"
	"log/slog"
)

// Secret is a value that must not be seen in a log, an error or a dump of the
// configuration. It prints as a mark under every verb; Reveal gives it up.
type Secret string

const hidden = "[hidden]"

// Reveal returns the value itself, for the one place that needs it.
func (s Secret) Reveal() string { return string(s) }

// UnmarshalText takes the value as it is.
func (s *Secret) UnmarshalText(text []byte) error {
	*s = Secret(text)
	return nil
}

// Format writes the mark, whatever the verb.
func (s Secret) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, s.String()) }

// String returns the mark, or nothing when nothing is set.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return hidden
}

// LogValue is the mark.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText gives the mark to JSON and other encoders.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
