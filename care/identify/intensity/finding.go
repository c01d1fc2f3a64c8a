package intensity

import (
	"encoding/json"
	"errors"
	"strconv"
)

// Finding is what is known of a measure: a yes or no, or a number, with the ids
// of the rows behind it. The zero Finding is not known.
type Finding struct {
	Yes      *bool
	Number   *float64
	Evidence []string
	// Text adds words to what was found.
	Text string
}

// Yes is a finding that is true or false.
func Yes(yes bool, evidence ...string) *Finding { return &Finding{Yes: &yes, Evidence: evidence} }

// Number is a finding that counts or measures.
func Number(n float64, evidence ...string) *Finding { return &Finding{Number: &n, Evidence: evidence} }

func (f *Finding) known() bool { return f != nil && (f.Yes != nil || f.Number != nil) }

// String is what was found, in words.
func (f *Finding) String() string {
	text := "not known"
	switch {
	case f == nil:
	case f.Number != nil:
		text = strconv.FormatFloat(*f.Number, 'f', -1, 64)
	case f.Yes != nil && *f.Yes:
		text = "yes"
	case f.Yes != nil:
		text = "no"
	}
	if f != nil && f.Text != "" {
		text += " (" + f.Text + ")"
	}
	return text
}

// UnmarshalJSON reads true, false, a number, or an object of a value and its
// evidence.
func (f *Finding) UnmarshalJSON(data []byte) error {
	var whole struct {
		Value    json.RawMessage `json:"value"`
		Evidence []string        `json:"evidence"`
	}
	if json.Unmarshal(data, &whole) != nil {
		whole.Value = data
	}
	f.Evidence = whole.Evidence
	if len(whole.Value) == 0 || string(whole.Value) == "null" {
		return nil
	}
	if json.Unmarshal(whole.Value, &f.Yes) == nil {
		return nil
	}
	f.Yes = nil
	if json.Unmarshal(whole.Value, &f.Number) != nil {
		return errors.New("a finding is true, false, a number, or an object of value and evidence")
	}
	return nil
}
