package transport

import (
	"strings"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"caseload/graph/fault"
)

// withoutValues returns the message of a document or variables that are not
// valid, without the values that parser and validator repeat in it. Names of
// fields, types and arguments stay: a developer needs them.
func withoutValues(err *gqlerror.Error) string {
	message := err.Message
	switch {
	case err.Extensions["code"] == errcode.ParseFailed:
		return withoutToken(message)
	case len(err.Path) > 0:
		return fault.AboutVariable(message)
	case strings.HasPrefix(err.Rule, "ValuesOfCorrectType"):
		return aboutLiteral(message)
	case strings.HasPrefix(message, "operation ") && strings.HasSuffix(message, " not found"):
		return "the document has no operation of that name"
	default:
		return message
	}
}

// withoutToken keeps of a parse error which kind of token was in the way, and
// its text only if that is a name.
func withoutToken(message string) string {
	for _, kind := range []string{"String", "BlockString", "Int", "Float", "Comment"} {
		for _, before := range []string{"Unexpected ", "found "} {
			if at := strings.Index(message, before+kind+` "`); at >= 0 {
				return message[:at+len(before)+len(kind)]
			}
		}
	}
	for _, before := range []string{
		"Invalid character escape sequence", "Invalid number", "Cannot parse the unexpected character",
		"Invalid character within String", "Cannot contain the invalid character",
	} {
		if strings.HasPrefix(message, before) {
			return before
		}
	}
	return message
}

// aboutLiteral cuts a sentence before the value that it repeats.
func aboutLiteral(message string) string {
	if at := strings.LastIndex(message, ` does not exist in "`); at >= 0 {
		return "the value" + message[at:]
	}
	for _, before := range []string{": ", ", found "} {
		if kept, _, cut := strings.Cut(message, before); cut {
			return kept
		}
	}
	return message
}
