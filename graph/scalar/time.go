// Package scalar reads and writes the contract's own scalars.
package scalar

import (
	"errors"
	"io"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"
)

// MarshalDateTime writes an instant in UTC, in RFC 3339.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, strconv.Quote(t.UTC().Format(time.RFC3339Nano)))
	})
}

// UnmarshalDateTime reads an instant in RFC 3339; the zone is required.
func UnmarshalDateTime(v any) (time.Time, error) {
	text, ok := v.(string)
	if !ok {
		return time.Time{}, errors.New("a DateTime is text in RFC 3339")
	}
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return time.Time{}, errors.New("a DateTime is RFC 3339 with a zone, as 2026-11-25T14:30:00-05:00")
	}
	if t.Year() < 1 || t.Year() > 9998 {
		return time.Time{}, errors.New("a DateTime lies between the years 1 and 9998")
	}
	return t, nil
}
