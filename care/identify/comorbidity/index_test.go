package comorbidity_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"caseload/care/identify/comorbidity"
	"caseload/care/identify/fact"
)

func index() *comorbidity.Index {
	return comorbidity.New(
		fact.Table{Rows: [][]string{{"mild", "Mild", "severe"}, {"severe", "Severe", ""}, {"other", "Other", ""}}},
		fact.Table{Rows: [][]string{{"mild", "A1"}, {"severe", "A22"}, {"other", "A22"}, {"other", "A221"}}},
	)
}

func TestFind_byPrefixInTheOrderOfTheIndex(t *testing.T) {
	t.Parallel()
	got := index().Find([]string{"a22.19", "A10", "A1.1", "A2", "B", "A10"})
	want := []comorbidity.Condition{
		{Key: "mild", Label: "Mild", Place: 0, Codes: []string{"A10", "A11"}, ReplacedBy: "severe"},
		{Key: "severe", Label: "Severe", Place: 1, Codes: []string{"A2219"}},
		{Key: "other", Label: "Other", Place: 2, Codes: []string{"A2219"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAdd_showsWhatIsReplacedWithoutPoints(t *testing.T) {
	t.Parallel()
	points, parts := comorbidity.Add(index().Find([]string{"A1", "A22"}), func(c comorbidity.Condition) int { return 10 + c.Place })
	if points != 23 || len(parts) != 3 || *parts[0].Points != 0 || parts[0].Input != "replaced by severe" || *parts[2].Points != 12 {
		t.Errorf("got %d, %+v", points, parts)
	}
}

func TestNew_refusesCodesOfNoCondition(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("made without complaint")
		}
	}()
	comorbidity.New(fact.Table{Rows: [][]string{{"a", "A", ""}}}, fact.Table{Rows: [][]string{{"b", "B1"}}})
}
