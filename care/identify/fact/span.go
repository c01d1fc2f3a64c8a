package fact

import (
	"fmt"
	"math"
	"strconv"
)

// Span is a range of whole numbers, both ends within.
type Span struct{ Min, Max int }

// ParseSpan reads the two ends of a span from a table. An end without text has
// no limit. It panics on any other text.
func ParseSpan(least, most string) Span {
	return Span{Min: end(least, math.MinInt), Max: end(most, math.MaxInt)}
}

// Holds reports whether the number lies within.
func (s Span) Holds(n int) bool { return s.Min <= n && n <= s.Max }

func end(text string, unlimited int) int {
	if text == "" {
		return unlimited
	}
	return Int(text)
}

// Float reads a number from a table; it panics on any other text.
func Float(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(fmt.Sprintf("a number in a table: %v", err))
	}
	return n
}

// Int reads a whole number from a table; it panics on any other text.
func Int(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		panic(fmt.Sprintf("a number in a table: %v", err))
	}
	return n
}
