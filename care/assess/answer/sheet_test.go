package answer_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
)

func TestAnswersOfAnotherSystemLoseNothing(t *testing.T) {
	t.Parallel()
	form := instrument.Shipped().Current("steadi-fall-risk")
	var came instrument.Answers
	err := json.Unmarshal([]byte(`{"k1": {"system": "http://loinc.org", "code": "LA33-6"}, "k1_n": 3, "k2": "asked-declined",
		"k3": {"code": "perhaps"}, "elsewhere": ["a", 1]}`), &came)
	if err != nil {
		t.Fatal(err)
	}
	got, err := answer.Parse(answer.Of(form, came).Keep())
	if err != nil {
		t.Fatal(err)
	}
	three, declined, perhaps, elsewhere := 3.0, answer.Declined, `{"code": "perhaps"}`, `["a", 1]`
	want := answer.Sheet{
		{Item: "k1", Options: []string{"LA33-6"}}, {Item: "k1_n", Number: &three}, {Item: "k2", Absent: &declined},
		{Item: "k3", Text: &perhaps}, {Item: "elsewhere", Text: &elsewhere},
	}
	byItem := func(s answer.Sheet) map[string]answer.Given {
		items := map[string]answer.Given{}
		for _, g := range s {
			items[g.Item] = g
		}
		return items
	}
	if diff := cmp.Diff(byItem(want), byItem(got)); diff != "" {
		t.Errorf("sheet (-want +got):\n%s", diff)
	}
}

func TestWhatCannotBeStoredIsRefusedEvenInADraft(t *testing.T) {
	t.Parallel()
	null := "a\x00b"
	for name, sheet := range map[string]answer.Sheet{
		"a character that Postgres has not": {{Item: "q1", Text: &null}},
		"no item":                           {{Options: []string{"a"}}},
		"too many options":                  {{Item: "q1", Options: make([]string, 51)}},
		"too many answers":                  make(answer.Sheet, 501),
	} {
		if len(sheet.Storable()) == 0 {
			t.Errorf("%s can be stored", name)
		}
	}
}
