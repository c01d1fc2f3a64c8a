package instrument_test

import (
	"encoding/json"
	"testing"

	"caseload/care/assess/instrument"
	"caseload/care/code"
)

// day is the day of the answers in these tests.
var day = code.Date(2025, 11, 25)

func current(t *testing.T, id string) *instrument.Instrument {
	t.Helper()
	in := instrument.Shipped().Current(id)
	if in == nil {
		t.Fatalf("no current instrument %q", id)
	}
	return in
}

// given reads answers as a client sends them.
func given(t *testing.T, text string) instrument.Answers {
	t.Helper()
	var answers instrument.Answers
	if err := json.Unmarshal([]byte(text), &answers); err != nil {
		t.Fatal(err)
	}
	return answers
}

// adding gives answers by points that add up to a total: each item as much as it
// takes of what is left.
func adding(t *testing.T, in *instrument.Instrument, total float64) instrument.Answers {
	t.Helper()
	left := total - in.Scoring.Min
	answers := instrument.Answers{}
	for _, id := range in.Scoring.Items {
		least, most := reach(in, in.Item(id))
		more := min(left, most-least)
		answers[id] = instrument.Measure(least + more)
		left -= more
	}
	if left != 0 {
		t.Fatalf("%s cannot reach %v", in.ID, total)
	}
	return answers
}

func reach(in *instrument.Instrument, item *instrument.Item) (least, most float64) {
	if in.ScoreOnly() {
		return *item.Min, *item.Max
	}
	for i, option := range in.Options(item) {
		if i == 0 || *option.Points < least {
			least = *option.Points
		}
		most = max(most, *option.Points)
	}
	return least, most
}

func has(fired []instrument.Fired, alert string) bool {
	for _, f := range fired {
		if f.Alert == alert {
			return true
		}
	}
	return false
}
