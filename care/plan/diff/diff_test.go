package diff

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/plan/content"
)

func id(name string) uuid.UUID { return uuid.NewSHA1(uuid.Nil, []byte(name)) }

func item(kind content.Kind, name string, fields map[string]any) content.Item {
	i := content.Item{Kind: kind, ID: id(name), Revision: 1, Fields: content.Fields{}}
	for field, v := range fields {
		i.Fields.Put(field, v)
	}
	return i
}

// before and after are a plan as it was and as it became.
func states() (before, after content.Snapshot) {
	pressure := []code.Target{{
		Measure: code.Coding{System: code.LOINC, Code: "8480-6", Display: "Systolic blood pressure"},
		Detail:  &code.Value{Quantity: &code.Quantity{Comparator: "<", Value: "130", Unit: "mm[Hg]"}}, DueOn: "2027-02-28",
	}}
	note := code.Annotation{ID: id("note"), At: time.Date(2026, 11, 28, 9, 0, 0, 0, time.UTC), Text: "He bought a cuff."}
	before = content.Snapshot{
		item(content.Problem, "hf", map[string]any{"display": "Heart failure"}),
		item(content.Problem, "gout", map[string]any{"display": "Gout"}),
		item(content.Goal, "walk", map[string]any{"description": "Walk to the church", "priority": "MEDIUM", "lifecycleStatus": "ACTIVE", "patientWords": "See my friends"}),
		item(content.Intervention, "call", map[string]any{"title": "Weekly call", "goalIds": []uuid.UUID{id("walk")}, "dueAt": "2026-12-01T15:00:00Z"}),
	}
	after = content.Snapshot{
		before[0],
		item(content.Goal, "walk", map[string]any{"description": "Walk to the church", "priority": "HIGH", "lifecycleStatus": "ON_HOLD", "notes": []code.Annotation{note}}),
		item(content.Goal, "pressure", map[string]any{"description": "Pressure in range", "targets": pressure}),
		item(content.Intervention, "call", map[string]any{"title": "Weekly call", "goalIds": []uuid.UUID{id("walk"), id("pressure")}, "dueAt": "2026-12-02T15:00:00Z"}),
		item(content.Barrier, "bus", map[string]any{"title": "No bus on Sundays"}),
	}
	before.Sort()
	after.Sort()
	return before, after
}

func TestWhatDiffersIsSaidInSentences(t *testing.T) {
	t.Parallel()
	before, after := states()
	got := Sentences(Between(before, after), NamesOf(before, after))
	want := []string{
		"Removes the problem “Gout”.",
		"Goal “Walk to the church”: changes status from active to on hold.",
		"Adds a note to the goal “Walk to the church”: He bought a cuff.",
		"Goal “Walk to the church”: clears the patient's words, which was “See my friends”.",
		"Goal “Walk to the church”: changes priority from medium to high.",
		"Adds the goal “Pressure in range”: Systolic blood pressure < 130 mm[Hg] by 2027-02-28.",
		"Intervention “Weekly call”: changes due time from 1 December 2026 15:00 UTC to 2 December 2026 15:00 UTC.",
		"Intervention “Weekly call”: changes goals from “Walk to the church” to “Walk to the church”, “Pressure in range”.",
		"Adds the barrier “No bus on Sundays”.",
	}
	less := func(lines []string) map[string]bool {
		set := map[string]bool{}
		for _, l := range lines {
			set[l] = true
		}
		return set
	}
	if diff := cmp.Diff(less(want), less(got)); diff != "" || len(want) != len(got) {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
	if got[0] != want[0] || got[len(got)-1] != want[len(want)-1] {
		t.Errorf("the order is not that of reading: %q", got)
	}
}

func TestAStateDoesNotDifferFromItself(t *testing.T) {
	t.Parallel()
	_, after := states()
	if got := Between(after, after); len(got) != 0 {
		t.Errorf("differs by %v", got)
	}
}

func TestADifferenceAndItsReturnAreOpposite(t *testing.T) {
	t.Parallel()
	before, after := states()
	there, back := Between(before, after), Between(after, before)
	if len(there) != len(back) {
		t.Fatalf("%d changes there, %d back", len(there), len(back))
	}
	opposite := map[Op]Op{Added: Removed, Removed: Added, Changed: Changed}
	byID := map[uuid.UUID]Change{}
	for _, c := range back {
		byID[c.ID] = c
	}
	for _, c := range there {
		b := byID[c.ID]
		if b.Op != opposite[c.Op] || len(b.Fields) != len(c.Fields) {
			t.Errorf("%s of %q comes back as %s", c.Op, c.Title, b.Op)
		}
		for i, f := range c.Fields {
			if !content.Same(f.Before, b.Fields[i].After) || !content.Same(f.After, b.Fields[i].Before) {
				t.Errorf("%s of %q comes back otherwise", f.Name, c.Title)
			}
		}
	}
}

func TestAConfirmationSaysWhatWasWishedFor(t *testing.T) {
	t.Parallel()
	_, after := states()
	goal, _ := after.Find(id("walk"))
	c := Confirms(goal, "priority")
	want := Change{
		Op: Confirmed, Kind: content.Goal, ID: id("walk"), Revision: 1, Title: "Walk to the church",
		Fields: []Field{{Name: "priority", Before: content.JSON("HIGH"), After: content.JSON("HIGH")}},
	}
	if diff := cmp.Diff(want, c); diff != "" {
		t.Errorf("confirmation (-want +got):\n%s", diff)
	}
	if got := Sentences([]Change{c}, nil); got[0] != "Confirms the goal “Walk to the church”." {
		t.Errorf("said %q", got)
	}
}

func TestSpacesAndTheOrderOfKeysAreNoDifference(t *testing.T) {
	t.Parallel()
	a := content.Snapshot{{Kind: content.Goal, ID: id("x"), Fields: content.Fields{"targets": []byte(`[{"measure":{"code":"1","system":"s"}}]`)}}}
	b := content.Snapshot{{Kind: content.Goal, ID: id("x"), Fields: content.Fields{"targets": []byte(`[ {"measure": {"system": "s", "code": "1"}} ]`)}}}
	if got := Between(a, b); len(got) != 0 {
		t.Errorf("differs by %v", got)
	}
}
