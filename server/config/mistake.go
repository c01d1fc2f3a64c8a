package config

import "strings"

// Mistake is one variable that cannot stay as it is. No part of it repeats a
// value that may hold a secret.
type Mistake struct {
	Variable string
	// Problem is what is wrong, as the end of a sentence that begins with the
	// variable.
	Problem string
	// Allowed is what would be right.
	Allowed string
}

// String is the mistake in one line.
func (m Mistake) String() string {
	if m.Allowed == "" {
		return m.Variable + " " + m.Problem
	}
	return m.Variable + " " + m.Problem + " (allowed: " + m.Allowed + ")"
}

// MistakesError is everything that is wrong with a configuration.
type MistakesError struct {
	Mistakes []Mistake
}

// Error lists the mistakes, one a line.
func (e *MistakesError) Error() string {
	var b strings.Builder
	b.WriteString("the configuration cannot be used:")
	for _, mistake := range e.Mistakes {
		b.WriteString("\n  - ")
		b.WriteString(mistake.String())
	}
	return b.String()
}
