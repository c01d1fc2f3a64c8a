package instrument

import (
	"encoding/json"
	"regexp"
	"strconv"
)

// given is one value of an answer as it came.
type given struct {
	word   string // a code, a label or a text
	system string
	number *float64
	absent Reason
}

// given takes an answer apart; ok is false for what no item takes.
func (a Answer) given() (list []given, ok bool) {
	var many []json.RawMessage
	if json.Unmarshal(a.raw, &many) != nil {
		many = []json.RawMessage{a.raw}
	}
	for _, raw := range many {
		one, ok := takeOne(raw)
		if !ok {
			return nil, false
		}
		list = append(list, one)
	}
	return list, len(list) > 0
}

// takeOne reads a word, a number, true or false, or an object.
func takeOne(raw json.RawMessage) (given, bool) {
	var value any
	if json.Unmarshal(raw, &value) != nil {
		return given{}, false
	}
	switch v := value.(type) {
	case string:
		return given{word: v}, v != ""
	case float64:
		return given{number: &v}, true
	case bool:
		return given{word: map[bool]string{true: "Yes", false: "No"}[v]}, true
	case map[string]any:
		return takeObject(raw)
	}
	return given{}, false
}

func takeObject(raw json.RawMessage) (given, bool) {
	var coding struct {
		System string `json:"system"`
		Code   string `json:"code"`
		Absent string `json:"absent"`
	}
	if json.Unmarshal(raw, &coding) != nil {
		return given{}, false
	}
	why, known := reasons[coding.Absent]
	switch {
	case coding.Absent != "":
		return given{absent: why}, known && coding.Code == ""
	case coding.Code != "":
		return given{word: coding.Code, system: coding.System}, true
	}
	return given{}, false
}

// plain is a number as people write it.
var plain = regexp.MustCompile(`^-?[0-9]{1,9}(\.[0-9]{1,6})?$`)

// counted takes a number that came as a text for the number: spreadsheets and some
// senders quote every value.
func (g given) counted() given {
	if g.system != "" || g.absent != "" || !plain.MatchString(g.word) {
		return g
	}
	n, err := strconv.ParseFloat(g.word, 64)
	if err != nil {
		return g
	}
	return given{number: &n}
}
