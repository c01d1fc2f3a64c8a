package diff

import (
	"encoding/json"
	"strings"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/plan/content"
)

// nouns are what the kinds are called in a sentence.
var nouns = map[content.Kind]string{
	content.Plan: "plan", content.Problem: "problem", content.Goal: "goal",
	content.Intervention: "intervention", content.Barrier: "barrier",
}

// verbs begin the sentence about a whole item.
var verbs = map[Op]string{Added: "Adds", Removed: "Removes", Confirmed: "Confirms"}

// Names tells what items are called, for the fields that refer to others.
type Names map[uuid.UUID]string

// NamesOf are the titles of the items of some states; the last one wins.
func NamesOf(states ...content.Snapshot) Names {
	names := Names{}
	for _, s := range states {
		for _, item := range s {
			names[item.ID] = item.Title()
		}
	}
	return names
}

// Sentences say the changes in words, in their order.
func Sentences(changes []Change, names Names) []string {
	said := []string{}
	for _, c := range changes {
		said = append(said, c.sentences(names)...)
	}
	return said
}

func (c Change) sentences(names Names) []string {
	if c.Op != Changed {
		return []string{verbs[c.Op] + " the " + c.noun() + c.additions(names) + "."}
	}
	var said []string
	for _, f := range c.Fields {
		said = append(said, c.changed(f, names)...)
	}
	return said
}

// noun names the item, as: goal “Walk to the church”.
func (c Change) noun() string {
	if c.Title == "" {
		return nouns[c.Kind]
	}
	return nouns[c.Kind] + " “" + c.Title + "”"
}

// additions tell of a new goal what it should reach.
func (c Change) additions(names Names) string {
	if c.Op != Added {
		return ""
	}
	for _, f := range c.Fields {
		if f.Name == "targets" {
			return ": " + value(f.Name, f.After, names)
		}
	}
	return ""
}

// changed says what became of one field.
func (c Change) changed(f Field, names Names) []string {
	if f.Name == "notes" {
		return c.noted(f)
	}
	lead := strings.ToUpper(c.noun()[:1]) + c.noun()[1:] + ": "
	switch before, after := value(f.Name, f.Before, names), value(f.Name, f.After, names); {
	case content.Blank(f.Before):
		return []string{lead + "sets " + words(f.Name) + " to " + after + "."}
	case content.Blank(f.After):
		return []string{lead + "clears " + words(f.Name) + ", which was " + before + "."}
	default:
		return []string{lead + "changes " + words(f.Name) + " from " + before + " to " + after + "."}
	}
}

// noted says which notes were added.
func (c Change) noted(f Field) []string {
	var before, after []code.Annotation
	_ = json.Unmarshal(f.Before, &before) // no notes where it is empty
	_ = json.Unmarshal(f.After, &after)
	known := map[uuid.UUID]bool{}
	for _, n := range before {
		known[n.ID] = true
	}
	var said []string
	for _, n := range after {
		if !known[n.ID] {
			said = append(said, "Adds a note to the "+c.noun()+": "+n.Text)
		}
	}
	return said
}
