package transport

import (
	"errors"
	"fmt"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// kinds names the types of an error and of all it wraps, outermost first: what
// can be said of an error whose text may hold patient data.
func kinds(err error) string {
	var names []string
	for err != nil {
		if _, wrapper := err.(*gqlerror.Error); !wrapper { //nolint:errorlint // each link of the chain is looked at
			names = append(names, fmt.Sprintf("%T", err))
		}
		switch link := err.(type) { //nolint:errorlint // as above
		case interface{ Unwrap() []error }:
			err = nil
			if inner := link.Unwrap(); len(inner) > 0 {
				err = inner[0]
			}
		default:
			err = errors.Unwrap(err)
		}
	}
	return strings.Join(names, " > ")
}

// sqlState returns the five-character code of a Postgres error, or "".
func sqlState(err error) string {
	if state, ok := errors.AsType[interface {
		error
		SQLState() string
	}](err); ok {
		return state.SQLState()
	}
	return ""
}
