package merge

import (
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"caseload/care/plan/content"
)

// Writer is a person at a device. Two writers are the same only where the device
// has a name: a person may hold two phones.
type Writer struct {
	Author uuid.UUID
	Device string
}

func (w Writer) same(other Writer) bool { return w.Device != "" && w == other }

// Edit is one accepted change of a field since the revision that the phone knew, or
// one accepted wish for the value that the field had already.
type Edit struct {
	Field         string
	Before, After json.RawMessage
	Writer        Writer
	At            time.Time
}

// Conflict is a field that somebody else changed otherwise. Base is what the phone
// knew.
type Conflict struct {
	Field               string
	Base, Yours, Theirs json.RawMessage
	Writer              Writer
	At                  time.Time
}

// Result is what becomes of a change: the fields to write, the fields that others
// have given the same value, and the conflicts. A change with conflicts is not made
// at all.
type Result struct {
	Changed   content.Fields
	Agreed    []string
	Conflicts []Conflict
}

// Nothing reports whether there is nothing to write and nothing to note.
func (r Result) Nothing() bool {
	return len(r.Changed) == 0 && len(r.Agreed) == 0 && len(r.Conflicts) == 0
}

// Fields merges what a writer gives for some fields into what they are now. Since
// are the edits since the revision that the writer knew, oldest first.
func Fields(current content.Fields, since []Edit, yours content.Fields, by Writer) Result {
	result := Result{Changed: content.Fields{}}
	for _, name := range yours.Names() {
		history := of(since, name)
		mine, others := split(history, by)
		base := current[name]
		if len(history) > 0 {
			base = history[0].Before
		}
		switch {
		case !mine && content.Same(yours[name], base):
			// Sent along, as a form does with all of its fields, but not changed.
		case !others && content.Same(yours[name], current[name]):
		case !others:
			result.Changed[name] = yours[name]
		case content.Same(yours[name], current[name]):
			result.Agreed = append(result.Agreed, name)
		default:
			last := history[len(history)-1]
			result.Conflicts = append(result.Conflicts, Conflict{
				Field: name, Base: base, Yours: yours[name], Theirs: current[name], Writer: last.Writer, At: last.At,
			})
		}
	}
	return result
}

// of are the edits of one field.
func of(edits []Edit, field string) []Edit {
	var found []Edit
	for _, e := range edits {
		if e.Field == field {
			found = append(found, e)
		}
	}
	return found
}

// split tells whether the writer, and whether anybody else, is among the edits.
func split(edits []Edit, by Writer) (mine, others bool) {
	for _, e := range edits {
		if e.Writer.same(by) {
			mine = true
		} else {
			others = true
		}
	}
	return mine, others
}

// Others reports whether somebody else than the writer is among the edits.
func Others(edits []Edit, by Writer) bool {
	_, others := split(edits, by)
	return others
}
