package scalar

import (
	"encoding/json"
	"io"
	"regexp"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
)

// decimal is FHIR R4's own pattern, with room for 40 digits.
var decimal = regexp.MustCompile(`^-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,17})?([eE][+-]?[0-9]{1,2})?$`)

// MarshalDecimal writes the digits as they are, as text.
func MarshalDecimal(d string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(d)) })
}

// UnmarshalDecimal reads decimal text, or a number written without quotes. The
// error is a [fault.Error].
func UnmarshalDecimal(v any) (string, error) {
	var text string
	switch v := v.(type) {
	case string:
		text = v
	case json.Number:
		text = v.String()
	case int64:
		text = strconv.FormatInt(v, 10)
	default:
		return "", misformed("Decimal")
	}
	if !decimal.MatchString(text) {
		return "", misformed("Decimal")
	}
	return text, nil
}
