package minutes

import (
	"slices"

	"caseload/care/identify/fact"
)

// The kinds of actors whose time counts.
const (
	Staff        = "staff"
	Practitioner = "practitioner"
)

// ActorOf is as whose the time of somebody counts who is a practitioner of the
// organization by this role, with these letters after the name: a practitioner's
// where a letter says so, otherwise what the first known letter says, otherwise
// what the role does. It is empty where nothing tells.
func ActorOf(role string, credentials []string) string {
	told := ""
	for _, letters := range append(slices.Clone(credentials), role) {
		switch actor := actors()[fact.Text(letters).Key()]; {
		case actor == Practitioner:
			return actor
		case told == "":
			told = actor
		}
	}
	return told
}

// Counts reports whether time of a kind of actor counts for a family. Families are
// named as in the table of families, whatever the case.
func Counts(family, actor string) bool {
	return slices.Contains(families()[fact.Text(family).Key()].actors, actor)
}

// LabelOf is the category of consent that time for a family needs to be shown, since
// the family tells of such care; empty where it tells of none.
func LabelOf(family string) string { return families()[fact.Text(family).Key()].label }

// Families are the families that time is logged for, in the order of the table.
func Families() (names []string) {
	for _, row := range fact.Read(familiesCSV, "family", "names", "actors", "label").Rows {
		names = append(names, row[0])
	}
	return names
}
