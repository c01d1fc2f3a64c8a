package config

import (
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"time"
)

// choiceError is a value outside what a variable allows.
type choiceError struct{ problem, allowed string }

func (e *choiceError) Error() string { return e.problem + ", allowed: " + e.allowed }

// oneOf sets the target to the choice that is written in text.
func oneOf[T ~string](to *T, text []byte, choices ...T) error {
	names := make([]string, len(choices))
	for i, choice := range choices {
		if string(text) == string(choice) {
			*to = choice
			return nil
		}
		names[i] = string(choice)
	}
	return &choiceError{"has the unknown value " + quote(string(text)), strings.Join(names, ", ")}
}

// quote shows a value of a variable that holds no secret, shortened.
func quote(value string) string {
	const longest = 40
	if len(value) > longest {
		value = value[:longest] + "..."
	}
	return fmt.Sprintf("%q", value)
}

// words splits a list with commas, and drops what is empty.
func words(text string) []string {
	var list []string
	for word := range strings.SplitSeq(text, ",") {
		if word = strings.TrimSpace(word); word != "" {
			list = append(list, word)
		}
	}
	return list
}

// expected says what a field of type t must look like.
func expected(t reflect.Type) (problem, allowed string) {
	switch t {
	case reflect.TypeFor[time.Duration]():
		return "is not a length of time", "a number with its unit, such as 500ms, 30s or 2m"
	case reflect.TypeFor[slog.Level]():
		return "is not a log level", "debug, info, warn, error"
	}
	switch t.Kind() {
	case reflect.Bool:
		return "is neither true nor false", "true, false"
	case reflect.Int, reflect.Int64:
		return "is not a whole number", "digits only"
	default:
		return "cannot be read", ""
	}
}
