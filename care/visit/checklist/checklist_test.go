package checklist

import (
	"slices"
	"strings"
	"testing"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/ent/homevisit"
)

func TestEveryPurposeHasAChecklist(t *testing.T) {
	t.Parallel()
	for _, purpose := range []homevisit.Purpose{
		homevisit.PurposePOST_DISCHARGE, homevisit.PurposeROUTINE, homevisit.PurposeMEDICATION_REVIEW, homevisit.PurposeHOME_SAFETY,
		homevisit.PurposeASSESSMENT, homevisit.PurposeTEACHING, homevisit.PurposeOTHER,
	} {
		c := For(string(purpose), code.Date(2026, 11, 1))
		if c == nil || Pinned(c.Purpose, c.Version) != c {
			t.Errorf("%s has none", purpose)
		}
		if before := For(string(purpose), code.Date(2025, 12, 31)); before != nil {
			t.Errorf("%s has one before it holds", purpose)
		}
		if !slices.ContainsFunc(c.Items, func(i Item) bool { return i.Kind == RedFlag }) {
			t.Errorf("%s asks for no red flags", purpose)
		}
	}
}

func TestInstrumentsOfChecklistsAreShipped(t *testing.T) {
	t.Parallel()
	for _, c := range Shipped() {
		for _, i := range c.Items {
			if i.Kind == Instrument && instrument.Shipped().Current(i.Questionnaire) == nil {
				t.Errorf("%s: there is no %s", c.Purpose, i.Questionnaire)
			}
		}
	}
}

func TestWhatIsNotAsItShouldBeIsFound(t *testing.T) {
	t.Parallel()
	good := Item{Key: "k", Section: "s", Kind: YesNo, Text: "t", Source: "x"}
	for want, spoil := range map[string]func(*Item){
		"":              func(*Item) {},
		"k: an item":    func(i *Item) { i.Source = "" },
		"k: what":       func(i *Item) { i.Kind = Vital },
		"k: what its":   func(i *Item) { i.Kind = RedFlag; i.Severity = "INFO" },
		"k: what its k": func(i *Item) { i.Kind = "ELSE" },
		"k: a task":     func(i *Item) { i.Task = &Task{Title: "x"} },
	} {
		item := good
		spoil(&item)
		got := Checklist{Purpose: "p", Version: "v", Effective: 1, Source: "s", Items: []Item{item}}.wrong()
		if !strings.HasPrefix(got, want) || (want == "") != (got == "") {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := (Checklist{Purpose: "p", Version: "v", Effective: 1, Source: "s", Items: []Item{good, good}}).wrong(); got != "two items are k" {
		t.Error(got)
	}
}
