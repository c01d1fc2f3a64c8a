package cohort

import (
	_ "embed" // the table below
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

// Kind is what a fact is.
type Kind string

// The kinds of facts. Any is a fact of an organization's own, whose value tells.
const (
	Number Kind = "number"
	Text   Kind = "text"
	List   Kind = "list"
	Flag   Kind = "flag"
	Any    Kind = "any"
)

// Term is a fact that rules can name.
type Term struct {
	Name  string
	Kind  Kind
	Label string
	// Windowed facts are counted in a window of months, which a rule must give.
	Windowed bool
}

//go:embed facts.csv
var factsCSV string

var terms = sync.OnceValue(func() map[string]Term {
	byName := map[string]Term{}
	for _, term := range Terms() {
		byName[term.Name] = term
	}
	return byName
})

// Terms are the facts that rules can name, in the order of the table.
func Terms() (all []Term) {
	for _, row := range fact.Read(factsCSV, "fact", "kind", "windowed", "label").Rows {
		all = append(all, Term{Name: row[0], Kind: Kind(row[1]), Windowed: row[2] == "Y", Label: row[3]})
	}
	return all
}

// term finds a fact by name. Those of an organization begin with "other.".
func term(name string) (Term, bool) {
	if own, ok := strings.CutPrefix(name, "other."); ok && own != "" {
		return Term{Name: name, Kind: Any, Label: own}, true
	}
	known, ok := terms()[name]
	return known, ok
}
