package instrument

import (
	"bytes"
	"encoding/json"
	"slices"
)

// Answers are the answers by the id of their item. Items that are unknown to the
// instrument stay in it, so that nothing that was said gets lost.
type Answers map[string]Answer

// Answer is what was given for one item, exactly as it came: the code of an
// option, its label, its points or {"code","system"}; a number; a text; a list of
// those; or why there is no answer, as "asked-declined", "not-asked" or
// {"absent":"not-asked"}. Null and "" are items that were shown and left blank.
type Answer struct{ raw json.RawMessage }

// Reason is why there is no answer (FHIR data-absent-reason).
type Reason string

// The reasons. None of them is a zero.
const (
	NotAsked Reason = "not-asked"
	Declined Reason = "asked-declined"
	// AskedUnknown is asked, and the person did not know or made no sense.
	AskedUnknown Reason = "asked-unknown"
)

// reasons are the words that are read as a reason.
var reasons = map[string]Reason{
	"not-asked": NotAsked, "asked-declined": Declined, "declined": Declined, "asked-unknown": AskedUnknown,
}

// Choose answers with options by their codes.
func Choose(codes ...string) Answer {
	if len(codes) == 1 {
		return answer(codes[0])
	}
	return answer(codes)
}

// Measure answers with a number.
func Measure(n float64) Answer { return answer(n) }

// Absent says why there is no answer.
func Absent(why Reason) Answer { return answer(map[string]Reason{"absent": why}) }

// Raw answers with values in JSON as they came, of which several are a list.
func Raw(values ...json.RawMessage) Answer {
	switch len(values) {
	case 0:
		return Answer{}
	case 1:
		return Answer{values[0]}
	}
	list := []byte{'['}
	for i, value := range values {
		if i > 0 {
			list = append(list, ',')
		}
		list = append(list, value...)
	}
	return Answer{append(list, ']')}
}

func answer(value any) Answer {
	raw, err := json.Marshal(value)
	if err != nil {
		return Answer{} // numbers that JSON has not: no answer
	}
	return Answer{raw}
}

// MarshalJSON writes what came.
func (a Answer) MarshalJSON() ([]byte, error) {
	if a.raw == nil {
		return []byte("null"), nil
	}
	return a.raw, nil
}

// UnmarshalJSON keeps what comes; whether it can be understood is for the item to
// say.
func (a *Answer) UnmarshalJSON(data []byte) error {
	a.raw = slices.Clone(data)
	return nil
}

// Blank reports whether nothing was given, not even a reason.
func (a Answer) Blank() bool {
	trimmed := bytes.TrimSpace(a.raw)
	return len(trimmed) == 0 || bytes.Equal(trimmed, []byte("null")) || bytes.Equal(trimmed, []byte(`""`))
}
