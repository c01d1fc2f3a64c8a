package feed_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"caseload/care/intake/hl7"
	"caseload/care/transition/feed"
)

// FuzzFold feeds the whole way anything: messages, events, stays, course. Nothing
// breaks, and the order does not matter.
func FuzzFold(f *testing.F) {
	f.Add(whole)
	for seed := range uint64(5) {
		var text strings.Builder
		for i, m := range invent(seed).messages {
			text.WriteString(m.text(i) + "\n\n")
		}
		f.Add(text.String())
	}
	f.Fuzz(func(t *testing.T, text string) {
		var all []feed.Event
		for entry := range hl7.Read(strings.NewReader(text), hl7.Limits{Bytes: 1 << 16, Segments: 100}) {
			if entry.Message == nil {
				continue
			}
			found, err := feed.FromHL7(entry.Message, feed.Profile{})
			if _, ok := errors.AsType[*hl7.Fault](err); err != nil && !ok {
				t.Fatalf("an error of another type: %v", err)
			}
			all = append(all, found...)
		}
		stays := feed.Fold(all)
		slices.Reverse(all)
		if again := feed.Fold(all); !reflect.DeepEqual(stays, again) {
			t.Fatalf("the order matters:\n%+v\n%+v", stays, again)
		}
	})
}
