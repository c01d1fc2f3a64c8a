package due_test

import (
	"testing"

	"caseload/care/code"
	"caseload/care/coverage/due"
	"caseload/care/score"
)

func TestADeadlineLastsUntilTheEndOfItsDay(t *testing.T) {
	t.Parallel()
	by := code.Date(2026, 3, 10)
	for _, c := range []struct {
		name   string
		from   *code.Day
		events []due.Event
		asOf   *code.Day
		want   score.Status
	}{
		{"done on its day", nil, due.On(by), nil, score.Met},
		{"done a day late", nil, due.On(by + 1), new(by + 2), score.Missed},
		{"done before the first day that counts", new(by - 5), due.On(by - 6), new(by), score.Running},
		{"done on the first day that counts", new(by - 5), due.On(by - 5), new(by), score.Met},
		{"not done on its day", nil, nil, new(by), score.Running},
		{"not done a day later", nil, nil, new(by + 1), score.Missed},
		{"not done, and nobody says which day it is", nil, nil, nil, score.Unknown},
		{"done later than the question", nil, due.On(by), new(by - 1), score.Running},
	} {
		d := due.Date{From: c.from, By: by}
		if d.Judge(c.events, c.asOf); d.Status != c.want {
			t.Errorf("%s: %s, want %s", c.name, d.Status, c.want)
		}
	}
}

func TestNextIsTheEarliestThatIsOpen(t *testing.T) {
	t.Parallel()
	day := code.Date(2026, 3, 10)
	next, ok := due.Next([]due.Date{{Name: "c", By: day + 1, Status: score.Running}, {Name: "a", By: day - 1, Status: score.Met}, {Name: "b", By: day, Status: score.Missed}})
	if !ok || next.Name != "b" {
		t.Errorf("got %+v, %t", next, ok)
	}
	if _, ok := due.Next([]due.Date{{Status: score.Met}}); ok {
		t.Error("what is met is not open")
	}
}
