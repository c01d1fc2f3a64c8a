package plan

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/google/uuid"

	planned "caseload/care/plan/content"
	"caseload/ent"
	"caseload/ent/careplanchange"
)

// Difference is one field of a plan's content that two revisions give different
// values.
type Difference struct {
	ItemType  string
	ItemID    uuid.UUID
	ItemTitle string
	Kind      careplanchange.Kind
	Field     string
	// Before and After are JSON; nil where there is none.
	Before, After *string
	Sentence      string
}

// Compare folds the changes between two revisions into what differs: the first
// value before and the last one after, by item and field, in the order in which
// they were touched. What was changed back is no difference.
func Compare(changes []*ent.CarePlanChange) []*Difference {
	slices.SortStableFunc(changes, func(a, b *ent.CarePlanChange) int {
		return cmp.Or(a.Number-b.Number, cmp.Compare(a.ID.String(), b.ID.String()))
	})
	type place struct {
		id    uuid.UUID
		field string
	}
	var order []place
	first, last := map[place]*ent.CarePlanChange{}, map[place]*ent.CarePlanChange{}
	for _, c := range changes {
		if c.Field == fieldReason {
			continue
		}
		at := place{c.ItemID, c.Field}
		if first[at] == nil {
			order, first[at] = append(order, at), c
		}
		last[at] = c
	}
	differences := []*Difference{}
	for _, at := range order {
		if d := difference(first[at], last[at]); d != nil {
			differences = append(differences, d)
		}
	}
	return differences
}

// difference is nil where nothing differs in the end.
func difference(first, last *ent.CarePlanChange) *Difference {
	kind := last.Kind
	switch {
	case last.Field == "" && first.Kind != last.Kind: // came and went, or went and came
		return nil
	case last.Field != "" && planned.Same(first.Before, last.After):
		return nil
	}
	d := &Difference{
		ItemType: last.ItemType, ItemID: last.ItemID, ItemTitle: last.ItemTitle, Kind: kind, Field: last.Field,
		Before: JSON(first.Before), After: JSON(last.After),
	}
	d.Sentence = sentence(d)
	return d
}

// JSON is a value as text, nil where there is none.
func JSON(raw json.RawMessage) *string {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	text := string(raw)
	return &text
}

func sentence(d *Difference) string {
	of := d.ItemType + " “" + d.ItemTitle + "”"
	switch {
	case d.Kind == careplanchange.KindADDED:
		return of + " was added."
	case d.Kind == careplanchange.KindREMOVED:
		return of + " was removed."
	case d.Before == nil:
		return of + ": " + d.Field + " is now " + plain(d.After) + "."
	case d.After == nil:
		return of + ": " + d.Field + " was " + plain(d.Before) + " and is now empty."
	}
	return of + ": " + d.Field + " was " + plain(d.Before) + " and is now " + plain(d.After) + "."
}

// plain writes a value without the marks of JSON where it is a text.
func plain(text *string) string {
	var words string
	if json.Unmarshal([]byte(*text), &words) == nil {
		return strings.TrimSpace(words)
	}
	return *text
}
