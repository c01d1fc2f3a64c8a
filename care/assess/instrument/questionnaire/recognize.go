package questionnaire

import (
	"encoding/json"
	"strings"

	"caseload/care/assess/instrument"
)

// recognize finds the instrument of a response.
func recognize(response Response, library *instrument.Library) *instrument.Instrument {
	if pin, ours := strings.CutPrefix(response.Questionnaire, URL("")); ours {
		if in := library.Pinned(pin); in != nil {
			return in
		}
		return library.Current(pin)
	}
	return byQuestions(leaves(response.Item), library)
}

// byQuestions is the current instrument that shares the most questions. At least
// half of its questions and half of the answers must be shared: a longer form that
// has a few questions in common is another form.
func byQuestions(linkIDs []string, library *instrument.Library) (best *instrument.Instrument) {
	most := 0
	for _, in := range library.Active() {
		shared := 0
		for _, id := range linkIDs {
			if find(in, id) != nil {
				shared++
			}
		}
		half := 2*shared >= len(in.Scoring.Items) && 2*shared >= len(linkIDs)
		if half && shared > most {
			best, most = in, shared
		}
	}
	return best
}

// leaves are the linkIds that have answers.
func leaves(items []ResponseItem) (ids []string) {
	for _, item := range items {
		if len(item.Answer) > 0 {
			ids = append(ids, item.LinkID)
		}
		ids = append(ids, leaves(item.Item)...)
		for _, answer := range item.Answer {
			ids = append(ids, leaves(answer.Item)...)
		}
	}
	return ids
}

// find is the item of a linkId: by its id, or by its LOINC code at the end.
func find(in *instrument.Instrument, linkID string) *instrument.Item {
	if in == nil {
		return nil
	}
	if item := in.Item(linkID); item != nil {
		return item
	}
	key := last(linkID)
	for i := range in.Items {
		if in.Items[i].LOINC != "" && in.Items[i].LOINC == key {
			return &in.Items[i]
		}
	}
	return nil
}

// result reports whether a code is that of a result beside the total.
func (r *Reading) result(key string) bool {
	for need, value := range r.Instrument.LOINC.Needs {
		if key == need || key == value {
			return true
		}
	}
	for _, derived := range r.Instrument.Derived {
		if derived.LOINC == key && key != "" {
			return true
		}
	}
	return false
}

// total is a number, if that is what came.
func total(values []json.RawMessage) *float64 {
	var n float64
	if len(values) != 1 || json.Unmarshal(values[0], &n) != nil {
		return nil
	}
	return &n
}

// level is a level of the instrument by its code or its word.
func (r *Reading) level(values []json.RawMessage) string {
	var coding struct {
		Code string `json:"code"`
	}
	var word string
	if len(values) != 1 || json.Unmarshal(values[0], &coding) != nil && json.Unmarshal(values[0], &word) != nil {
		return ""
	}
	for _, level := range r.Instrument.Scoring.Levels {
		id := level.ID
		if id == word || id == coding.Code || coding.Code != "" && r.Instrument.LOINC.Levels[id] == coding.Code {
			return id
		}
	}
	return ""
}
