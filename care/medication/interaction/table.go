package interaction

import (
	_ "embed" // the table below
	"fmt"
	"slices"
	"sync"

	"caseload/care/identify/fact"
	"caseload/care/medication/drug"
)

//go:embed pairs.csv
var pairsCSV string

//go:embed washouts.csv
var washoutsCSV string

// Severity is how bad a pair is, from Moderate to Contraindicated.
type Severity int

// The severities.
const (
	Moderate Severity = iota + 1
	Major
	Contraindicated
)

func (s Severity) String() string {
	return [...]string{"", "moderate", "major", "contraindicated"}[s]
}

var severities = map[string]Severity{"moderate": Moderate, "major": Major, "contraindicated": Contraindicated}

// Pair is two ingredients that do harm together.
type Pair struct {
	ID            string
	First, Second drug.ID
	// FirstWashout and SecondWashout are for how many days after its end an
	// ingredient still counts.
	FirstWashout, SecondWashout int
	Severity                    Severity
	// Interruptive pairs want a reason before somebody goes on.
	Interruptive                   bool
	Mechanism, Action, Basis, Note string
}

// key is the two ingredients, the smaller number first.
type key struct{ low, high drug.ID }

func keyOf(a, b drug.ID) key { return key{min(a, b), max(a, b)} }

type table struct {
	version string
	pairs   map[key]*Pair
}

// Version names the state of the table.
func Version() string { return pairs().version }

// washing is for how many days after its end an ingredient still counts before another.
type washing struct {
	of, before string
	days       int
}

var washouts = sync.OnceValue(func() (list []washing) {
	for _, row := range fact.Read(washoutsCSV, "of", "before", "days", "basis").Rows {
		w := washing{of: row[0], before: row[1], days: fact.Int(row[2])}
		if !slices.ContainsFunc(drug.All(), func(id drug.ID) bool { return is(id, w.of) }) {
			panic(fmt.Sprintf("interaction: nothing is or holds %q", w.of))
		}
		list = append(list, w)
	}
	return list
})

// is reports whether the ingredient is of the class, or has the name.
func is(id drug.ID, what string) bool { return id.In(what) || id.Name() == what }

var pairs = sync.OnceValue(func() table {
	read := fact.Read(pairsCSV, "pair", "list", "rule", "first", "firstRxcui", "second", "secondRxcui", "firstClass", "secondClass",
		"severity", "interruptive", "mechanism", "action", "basis", "note")
	t := table{version: read.Version, pairs: make(map[key]*Pair, len(read.Rows))}
	for _, row := range read.Rows {
		p := &Pair{
			ID: row[0], First: must(row[4]), Second: must(row[6]), Severity: severities[row[9]], Interruptive: row[10] == "true",
			Mechanism: row[11], Action: row[12], Basis: row[13], Note: row[14],
		}
		p.FirstWashout, p.SecondWashout = washout(p.First, p.Second), washout(p.Second, p.First)
		t.pairs[keyOf(p.First, p.Second)] = p
	}
	return t
})

func must(rxcui string) drug.ID {
	id, ok := drug.Find(rxcui)
	if !ok {
		panic(fmt.Sprintf("interaction: the table names the unknown ingredient %s", rxcui))
	}
	return id
}

func washout(of, before drug.ID) int {
	for _, w := range washouts() {
		if is(of, w.of) && (w.before == "" || is(before, w.before)) {
			return w.days
		}
	}
	return 0
}
