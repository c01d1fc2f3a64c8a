package fact

import (
	"fmt"
	"time"
)

// Limits are the numbers of a rule by name: days, hours, counts.
type Limits struct {
	// Version names the state of the table.
	Version string
	numbers map[string]int
}

// ReadLimits reads a table of limits: name, number, unit and what it is based on.
// It panics on any other text, as [Read] does.
func ReadLimits(text string) Limits {
	table := Read(text, "limit", "number", "unit", "basis")
	limits := Limits{Version: table.Version, numbers: make(map[string]int, len(table.Rows))}
	for _, row := range table.Rows {
		limits.numbers[row[0]] = Int(row[1])
	}
	return limits
}

// Days is the number of the name, as so many days of 24 hours.
func (l Limits) Days(name string) time.Duration { return time.Duration(l.Of(name)) * 24 * time.Hour }

// Hours is the number of the name, as so many hours.
func (l Limits) Hours(name string) time.Duration { return time.Duration(l.Of(name)) * time.Hour }

// Of is the number of the name. A name that is not in the table is a mistake of
// the program, and it panics.
func (l Limits) Of(name string) int {
	n, ok := l.numbers[name]
	if !ok {
		panic(fmt.Sprintf("no limit is named %q", name))
	}
	return n
}
