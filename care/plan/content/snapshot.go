package content

import (
	"cmp"
	"slices"

	"github.com/google/uuid"
)

// Kind is what an item of a plan is.
type Kind string

// The kinds of items. Plan is the plan's own title, status and period.
const (
	Plan         Kind = "PLAN"
	Problem      Kind = "PROBLEM"
	Goal         Kind = "GOAL"
	Intervention Kind = "INTERVENTION"
	Barrier      Kind = "BARRIER"
)

// kinds is the order in which a person reads a plan.
var kinds = []Kind{Plan, Problem, Goal, Intervention, Barrier}

// Kinds lists the kinds in the order in which a person reads a plan.
func Kinds() []Kind { return slices.Clone(kinds) }

// Item is one thing in a plan. Revision is the item's own, which grows by one with
// each of its changes.
type Item struct {
	Kind     Kind      `json:"kind"`
	ID       uuid.UUID `json:"id"`
	Revision int       `json:"revision,omitempty"`
	Fields   Fields    `json:"fields"`
}

// titles are the fields by which a person knows an item, by kind.
var titles = map[Kind]string{
	Plan: "title", Problem: "display", Goal: "description", Intervention: "title", Barrier: "title",
}

// Title is the words by which a person knows the item.
func (i Item) Title() string { return i.Fields.Text(titles[i.Kind]) }

// Snapshot is a plan's items in reading order: by kind, then by id, which is the
// order in which they were added.
type Snapshot []Item

// Sort puts the items in reading order.
func (s Snapshot) Sort() {
	slices.SortFunc(s, func(a, b Item) int {
		return cmp.Or(
			cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)),
			cmp.Compare(a.ID.String(), b.ID.String()),
		)
	})
}

// Find is the item with the id; ok is false where there is none.
func (s Snapshot) Find(id uuid.UUID) (item Item, ok bool) {
	at := slices.IndexFunc(s, func(i Item) bool { return i.ID == id })
	if at < 0 {
		return Item{}, false
	}
	return s[at], true
}

// With is the snapshot with an item added or put in the place of its older self.
func (s Snapshot) With(item Item) Snapshot {
	out := append(s.Without(item.ID), item)
	out.Sort()
	return out
}

// Without is the snapshot without an item.
func (s Snapshot) Without(id uuid.UUID) Snapshot {
	return slices.DeleteFunc(slices.Clone(s), func(i Item) bool { return i.ID == id })
}
