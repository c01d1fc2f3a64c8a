package scalar

import (
	"io"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"caseload/care/code"
)

// MarshalDate writes a date of any precision; an empty one is null.
func MarshalDate(d code.PartialDate) graphql.Marshaler {
	if d == "" {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(d))) })
}

// UnmarshalDate reads a date of any precision. The error is a [fault.Error].
func UnmarshalDate(v any) (code.PartialDate, error) {
	text, ok := v.(string)
	if !ok {
		return "", misformed("Date")
	}
	date, err := code.ParseDate(text)
	if err != nil || strings.HasPrefix(text, "0000") { // a year that no calendar has, nor Postgres
		return "", misformed("Date")
	}
	return date, nil
}
