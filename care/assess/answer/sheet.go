package answer

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"caseload/care/assess/instrument"
)

// Sheet is all answers of an assessment.
type Sheet []Given

// Parse reads a sheet as it is kept. No text is an empty sheet.
func Parse(kept json.RawMessage) (Sheet, error) {
	if len(kept) == 0 {
		return nil, nil
	}
	var s Sheet
	if err := json.Unmarshal(kept, &s); err != nil {
		return nil, fmt.Errorf("answer: kept answers do not read: %w", err)
	}
	return s, nil
}

// Keep is the sheet as it is kept.
func (s Sheet) Keep() json.RawMessage {
	if s == nil {
		s = Sheet{}
	}
	raw, err := json.Marshal(s)
	if err != nil {
		panic("answer: " + err.Error()) // numbers come from JSON, which has no others
	}
	return raw
}

// Answers are the answers by item. Of two answers to one item the last counts.
func (s Sheet) Answers() instrument.Answers {
	answers := make(instrument.Answers, len(s))
	for _, g := range s {
		answers[g.Item] = g.answer()
	}
	return answers
}

// index is the place of the last answer to an item, -1 where there is none.
func (s Sheet) index(item string) int {
	for i, g := range slices.Backward(s) {
		if g.Item == item {
			return i
		}
	}
	return -1
}

// Of is the sheet of answers that came by item, in the order of the instrument.
// An answer that it cannot understand is kept as words.
func Of(in *instrument.Instrument, answers instrument.Answers) (s Sheet) {
	for i := range in.Items {
		if a, ok := answers[in.Items[i].ID]; ok && !a.Blank() {
			s = append(s, given(in, &in.Items[i], a))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(answers)) {
		if in.Item(id) == nil {
			s = append(s, asWords(id, answers[id]))
		}
	}
	return s
}

func given(in *instrument.Instrument, item *instrument.Item, a instrument.Answer) Given {
	g := Given{Item: item.ID}
	switch meaning := in.Meaning(item, a); {
	case meaning.Absent != "":
		for absent, reason := range reasons {
			if reason == meaning.Absent {
				g.Absent = &absent
			}
		}
	case len(meaning.Options) > 0:
		for _, option := range meaning.Options {
			g.Options = append(g.Options, option.Code)
		}
	case meaning.Text != "":
		g.Text = &meaning.Text
	case meaning.Number != nil:
		g.Number = meaning.Number
	default:
		return asWords(item.ID, a)
	}
	return g
}

// asWords keeps an answer as its JSON.
func asWords(id string, a instrument.Answer) Given {
	raw, err := a.MarshalJSON()
	if err != nil {
		raw = nil // never: what came is kept as it is
	}
	text := string(raw)
	return Given{Item: id, Text: &text}
}
