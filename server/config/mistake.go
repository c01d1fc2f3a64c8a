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

// Error is the mistake in one line.
func (m Mistake) Error() string {
	if m.Allowed == "" {
		return m.Variable + " " + m.Problem
	}
	return m.Variable + " " + m.Problem + " (allowed: " + m.Allowed + ")"
}

// Mistakes is everything that is wrong with a configuration.
type Mistakes []Mistake

// Error lists the mistakes, one a line.
func (m Mistakes) Error() string {
	var b strings.Builder
	b.WriteString("the configuration cannot be used:")
	for _, mistake := range m {
		b.WriteString("\n  - ")
		b.WriteString(mistake.Error())
	}
	return b.String()
}

// Unwrap gives each mistake to errors.Is and errors.As.
func (m Mistakes) Unwrap() []error {
	all := make([]error, len(m))
	for i, mistake := range m {
		all[i] = mistake
	}
	return all
}
