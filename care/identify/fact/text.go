package fact

import (
	"encoding/json"
	"errors"
	"strings"
)

// Text is a code of a few characters. In JSON a code of digits may be a number
// as well.
type Text string

// String is the text without blanks around it.
func (t Text) String() string { return strings.TrimSpace(string(t)) }

// Key is the text as tables spell names: lower case, with an underscore for every
// blank and hyphen. "In person" and IN-PERSON are both in_person.
func (t Text) Key() string {
	return strings.NewReplacer(" ", "_", "-", "_", "/", "_").Replace(strings.ToLower(t.String()))
}

// UnmarshalJSON reads text or a number.
func (t *Text) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		*t = Text(text)
		return nil
	}
	var number json.Number
	if json.Unmarshal(data, &number) != nil {
		return errors.New("a code is text or a number")
	}
	*t = Text(number.String())
	return nil
}
