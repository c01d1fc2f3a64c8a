package signed_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"caseload/graph/signed"
)

var noon = time.Date(2026, 3, 15, 12, 0, 0, 0, time.UTC)

func at(now time.Time) *signed.Signer {
	return &signed.Signer{Key: []byte("a key of thirty-two bytes, or so"), Now: func() time.Time { return now }}
}

func TestATokenOpensWhatItWasSignedForUntilItsEnd(t *testing.T) {
	t.Parallel()
	token, err := at(noon).Sign("calendar", map[string]string{"appointment": "7"}, noon.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]string
	if err := at(noon.Add(59*time.Minute)).Open("calendar", token, &got); err != nil || got["appointment"] != "7" {
		t.Errorf("got %v, %v", got, err)
	}
	if strings.ContainsAny(token, "/+=?&") {
		t.Errorf("%s does not stand in a path", token)
	}
	other := at(noon)
	other.Key = []byte("another key")
	body, seal, _ := strings.Cut(token, ".")
	for name, open := range map[string]func() error{
		"the end":         func() error { return at(noon.Add(time.Hour)).Open("calendar", token, &got) },
		"another purpose": func() error { return at(noon).Open("attachment", token, &got) },
		"another key":     func() error { return other.Open("calendar", token, &got) },
		"another body":    func() error { return at(noon).Open("calendar", "x"+body[1:]+"."+seal, &got) },
		"no seal":         func() error { return at(noon).Open("calendar", body, &got) },
		"an empty seal":   func() error { return at(noon).Open("calendar", body+".", &got) },
		"nothing":         func() error { return at(noon).Open("calendar", "", &got) },
	} {
		if err := open(); !errors.Is(err, signed.ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
