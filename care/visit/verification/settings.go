package verification

import (
	_ "embed" // the table below
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

//go:embed settings.csv
var settingsCSV string

// Everywhere is the state of lines that hold wherever a state has none of its own.
const Everywhere = "*"

// choices are the settings that there are, with the words that each takes; none for
// a number.
var choices = map[string][]string{
	"distance_meters": nil, "longest_minutes": nil, "over_minutes": nil, "early_minutes": nil, "skew_minutes": nil, "round_minutes": nil,
	"telephony": {"allowed", "not allowed"},
	"signature": {"required", "optional"},
	"tasks":     {"required", "optional"},
	"ssn_last4": {"never"},
	"live_in":   {"exempt", "captured"},
}

// Settings are what states ask for, by state and day.
type Settings struct {
	version string
	lines   []Term
}

// Published are the settings of the product.
var Published = sync.OnceValue(func() Settings {
	s, err := ParseSettings(settingsCSV)
	if err != nil {
		panic(err)
	}
	return s
})

// ParseSettings reads a table of settings: state, from, setting, value, source. It
// panics on a text that is no table ([fact.Read]); an error names the line that is
// none, or the setting that has no line for everywhere.
func ParseSettings(text string) (Settings, error) {
	table := fact.Read(text, "state", "from", "setting", "value", "source")
	s := Settings{version: table.Version}
	for number, row := range table.Rows {
		from, err := code.ParseDay(row[1])
		if err != nil || row[0] == "" || row[4] == "" || !takes(row[2], row[3]) {
			return Settings{}, fmt.Errorf("verification: line %d of the settings is none: %v", number+1, row[:4])
		}
		s.lines = append(s.lines, Term{row[2], row[3], row[0], from, row[4], table.Version})
	}
	for name := range choices {
		if s.latest(Everywhere, name, 1<<30) == nil {
			return Settings{}, fmt.Errorf("verification: the setting %s has no line for everywhere", name)
		}
	}
	return s, nil
}

// takes reports whether the setting exists and takes the value.
func takes(name, value string) bool {
	words, ok := choices[name]
	if !ok {
		return false
	}
	if words == nil {
		n, err := strconv.ParseFloat(value, 64)
		return err == nil && n > 0
	}
	return slices.Contains(words, value)
}

// latest is the line of a state that holds on the day, nil where there is none.
func (s Settings) latest(state, name string, on code.Day) (found *Term) {
	for i, line := range s.lines {
		if line.State == state && line.Name == name && line.From <= on && (found == nil || line.From >= found.From) {
			found = &s.lines[i]
		}
	}
	return found
}

// For are the settings of a state on a day: each the state's own, else that of
// everywhere. A day before the first line of everywhere has the first.
func (s Settings) For(state string, on code.Day) Terms {
	state = strings.ToUpper(strings.TrimSpace(state))
	terms := Terms{State: state, On: on, Version: s.version, of: map[string]Term{}}
	for name := range choices {
		line := s.latest(state, name, on)
		if line == nil {
			line = s.latest(Everywhere, name, on)
		}
		if line == nil {
			line = s.first(name)
		}
		terms.of[name] = *line
	}
	return terms
}

func (s Settings) first(name string) (found *Term) {
	for i, line := range s.lines {
		if line.State == Everywhere && line.Name == name && (found == nil || line.From < found.From) {
			found = &s.lines[i]
		}
	}
	return found
}
