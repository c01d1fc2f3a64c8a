// Package answer holds the answers of an assessment as a phone gives them and as
// they are kept: a list in which each one names its item and has options, a
// number, words, or the reason why there is none. What is given is kept as it
// came, so that a draft loses nothing; whether it can be understood is for the
// instrument to say.
package answer

import (
	"encoding/json"

	"caseload/care/assess/instrument"
)

// Given is one answer. Exactly one of Options, Number, Text and Absent is
// meant; a draft may have none or several.
type Given struct {
	Item    string   `json:"item"`
	Options []string `json:"options,omitempty"`
	Number  *float64 `json:"number,omitempty"`
	Text    *string  `json:"text,omitempty"`
	Absent  *Absent  `json:"absent,omitempty"`
}

// Absent is why there is no answer, in the words of the contract.
type Absent string

// The reasons. None of them is a zero.
const (
	Declined Absent = "DECLINED"
	NotAsked Absent = "NOT_ASKED"
	Unknown  Absent = "UNKNOWN"
)

// reasons are the same in the words of the instruments.
var reasons = map[Absent]instrument.Reason{
	Declined: instrument.Declined, NotAsked: instrument.NotAsked, Unknown: instrument.AskedUnknown,
}

// kinds is how many kinds of answer are given at once.
func (g Given) kinds() (count int) {
	for _, given := range []bool{len(g.Options) > 0, g.Number != nil, g.Text != nil, g.Absent != nil} {
		if given {
			count++
		}
	}
	return count
}

// answer is what was given in the form that an instrument reads; a blank one
// where nothing was.
func (g Given) answer() instrument.Answer {
	switch {
	case g.Absent != nil:
		return instrument.Absent(reasons[*g.Absent])
	case len(g.Options) > 0:
		return instrument.Choose(g.Options...)
	case g.Number != nil:
		return instrument.Measure(*g.Number)
	case g.Text != nil:
		return instrument.Raw(quoted(*g.Text))
	}
	return instrument.Answer{}
}

func quoted(text string) json.RawMessage {
	raw, err := json.Marshal(text)
	if err != nil {
		return nil // no text fails to marshal
	}
	return raw
}
