package template

import (
	"encoding/json"
	"slices"

	"caseload/care/plan/content"
)

// Difference is what a newer version has otherwise in one item: an item that it
// adds, one that it words or times anew, or one that it leaves out. Key is the
// item's.
type Difference struct {
	Key  string
	Kind content.Kind
	Op   DifferenceOp
	// Before and After are the item in the older and the newer version: Problem,
	// Goal, Intervention or Barrier; nil where it is not there.
	Before, After any
	Title         string
}

// DifferenceOp is what a newer version does with an item.
type DifferenceOp string

// What a newer version can do with an item.
const (
	Adds    DifferenceOp = "ADDED"
	Changes DifferenceOp = "CHANGED"
	Drops   DifferenceOp = "REMOVED"
)

// Differences is what leads from one version of a template to another, in the order
// of the newer one, with what it leaves out at the end. An older version of nil is
// an empty plan.
func Differences(older, newer *Template) []Difference {
	return differences(older.entries(), newer.entries())
}

func differences(before, after []entry) []Difference {
	var found []Difference
	for _, e := range after {
		switch known := find(before, e.key); {
		case known == nil:
			found = append(found, Difference{Key: e.key, Kind: e.kind, Op: Adds, After: e.item, Title: e.title})
		case !content.Same(content.JSON(known.item), content.JSON(e.item)):
			found = append(found, Difference{Key: e.key, Kind: e.kind, Op: Changes, Before: known.item, After: e.item, Title: e.title})
		}
	}
	for _, e := range before {
		if find(after, e.key) == nil {
			found = append(found, Difference{Key: e.key, Kind: e.kind, Op: Drops, Before: e.item, Title: e.title})
		}
	}
	return found
}

// entry is an item of any kind.
type entry struct {
	key   string
	kind  content.Kind
	title string
	item  any
}

func find(list []entry, key string) *entry {
	at := slices.IndexFunc(list, func(e entry) bool { return e.key == key })
	if at < 0 {
		return nil
	}
	return &list[at]
}

// entries are the items that a plan takes over; nil has none.
func (t *Template) entries() []entry {
	var list []entry
	if t == nil {
		return nil
	}
	for _, p := range t.Problems {
		list = append(list, entry{p.Key, content.Problem, p.Coding.Display, p})
	}
	for _, g := range t.Goals {
		list = append(list, entry{g.Key, content.Goal, g.Title, g})
	}
	for _, i := range t.Interventions {
		list = append(list, entry{i.Key, content.Intervention, i.Title, i})
	}
	for _, b := range t.Barriers {
		list = append(list, entry{b.Key, content.Barrier, b.Ask, b})
	}
	return list
}

// Keys are the keys of all items that a plan takes over.
func (t *Template) Keys() []string {
	entries := t.entries()
	keys := make([]string, len(entries))
	for i, e := range entries {
		keys[i] = e.key
	}
	return keys
}

// FieldChange is one value of an item that a newer version gives otherwise.
type FieldChange struct{ Name, Before, After string }

// Fields are the values that differ, as JSON.
func (d Difference) Fields() []FieldChange {
	before, after := fieldsOf(d.Before), fieldsOf(d.After)
	names := slices.Concat(before.Names(), after.Names())
	slices.Sort(names)
	var changes []FieldChange
	for _, name := range slices.Compact(names) {
		if !content.Same(before[name], after[name]) {
			changes = append(changes, FieldChange{name, string(before[name]), string(after[name])})
		}
	}
	return changes
}

func fieldsOf(item any) content.Fields {
	fields := content.Fields{}
	if item != nil {
		_ = json.Unmarshal(content.JSON(item), &fields) // items are objects
	}
	return fields
}
