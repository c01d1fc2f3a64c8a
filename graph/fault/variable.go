package fault

import (
	"slices"
	"strings"
)

// variableMessages are those of the validator that hold no value.
var variableMessages = []string{
	"must be defined", "cannot be null", "unknown field", "must an input type", "enums must be ints or strings",
}

// AboutVariable is what the validator says of a variable, without a value: the sentences
// that are known to hold none, and the name of the type out of those that hold one.
func AboutVariable(message string) string {
	if slices.Contains(variableMessages, message) ||
		strings.HasPrefix(message, "must be a ") {
		return message
	}
	if at := strings.LastIndex(message, " is not a valid "); at >= 0 {
		return strings.TrimSpace(message[at:])
	}
	return "the value is not valid for its type"
}
