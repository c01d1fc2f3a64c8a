package diff

import (
	"encoding/json"
	"slices"

	"github.com/google/uuid"

	"caseload/care/plan/content"
)

// Op is what was done to an item.
type Op string

// What can be done to an item. Confirmed is a wish for what somebody else had
// written already: it changes nothing, and later changes by those who do not know
// of it are conflicts.
const (
	Added     Op = "ADDED"
	Changed   Op = "CHANGED"
	Removed   Op = "REMOVED"
	Confirmed Op = "CONFIRMED"
)

// Change is what differs in one item. Revision is the item's own after the change.
type Change struct {
	Op       Op           `json:"op"`
	Kind     content.Kind `json:"kind"`
	ID       uuid.UUID    `json:"id"`
	Revision int          `json:"revision,omitempty"`
	Title    string       `json:"title,omitempty"`
	Fields   []Field      `json:"fields,omitempty"`
}

// Field is what differs in one field. A value that says nothing is left out.
type Field struct {
	Name   string          `json:"name"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// Between is what leads from one state to another, in reading order.
func Between(from, to content.Snapshot) []Change {
	var changes []Change
	for _, item := range to {
		known, ok := from.Find(item.ID)
		switch {
		case !ok:
			changes = append(changes, of(Added, item, nil, item.Fields))
		case differ(known, item):
			changes = append(changes, of(Changed, item, known.Fields, item.Fields))
		}
	}
	for _, item := range from {
		if _, ok := to.Find(item.ID); !ok {
			changes = append(changes, of(Removed, item, item.Fields, nil))
		}
	}
	slices.SortStableFunc(changes, func(a, b Change) int {
		return slices.Index(content.Kinds(), a.Kind) - slices.Index(content.Kinds(), b.Kind)
	})
	return changes
}

// Confirms says that fields of an item were wished for as they are.
func Confirms(item content.Item, names ...string) Change {
	c := Change{Op: Confirmed, Kind: item.Kind, ID: item.ID, Revision: item.Revision, Title: item.Title()}
	for _, name := range names {
		c.Fields = append(c.Fields, Field{Name: name, Before: item.Fields[name], After: item.Fields[name]})
	}
	return c
}

func of(op Op, item content.Item, before, after content.Fields) Change {
	return Change{Op: op, Kind: item.Kind, ID: item.ID, Revision: item.Revision, Title: item.Title(), Fields: fields(before, after)}
}

func differ(a, b content.Item) bool { return len(fields(a.Fields, b.Fields)) > 0 }

// fields are the fields that differ, by name.
func fields(before, after content.Fields) []Field {
	names := slices.Concat(before.Names(), after.Names())
	slices.Sort(names)
	var differing []Field
	for _, name := range slices.Compact(names) {
		if !content.Same(before[name], after[name]) {
			differing = append(differing, Field{Name: name, Before: before[name], After: after[name]})
		}
	}
	return differing
}
