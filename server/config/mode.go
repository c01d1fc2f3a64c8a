package config

// Mode is whether real patients are behind this server.
type Mode string

// Development trusts whoever holds the terminal; Production trusts nobody.
const (
	Development Mode = "development"
	Production  Mode = "production"
)

// UnmarshalText reads a mode by its name.
func (m *Mode) UnmarshalText(text []byte) error {
	return oneOf(m, text, Development, Production)
}

// LogFormat is how a log line is written.
type LogFormat string

// Text is for people, JSON for machines.
const (
	Text LogFormat = "text"
	JSON LogFormat = "json"
)

// UnmarshalText reads a log format by its name.
func (f *LogFormat) UnmarshalText(text []byte) error {
	return oneOf(f, text, Text, JSON)
}
