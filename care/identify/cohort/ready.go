package cohort

import (
	"embed"
	"sync"
)

//go:embed ready/*.json
var files embed.FS

// names are the ready definitions in the order in which they are shown; one that
// refers to others comes after them.
var names = []string{"super-utilizer", "camden", "three-chronic-conditions", "high-need", "aco-reach-high-needs", "rising-risk"}

var ready = sync.OnceValue(func() []Definition {
	var all []Definition
	find := func(name string) (expression, bool) { return ruleOf(all, name) }
	for _, name := range names {
		text, err := files.ReadFile("ready/" + name + ".json")
		if err != nil {
			panic("cohort: the ready definition " + name + " is not there")
		}
		d, err := parse(text, nil, find)
		if err != nil {
			panic("cohort: the ready definition " + name + ": " + err.Error())
		}
		all = append(all, d)
	}
	return all
})

// Ready returns the published definitions, and our own of rising risk. They are
// shared: do not change them.
func Ready() []Definition { return ready() }

// Find returns a ready definition by name.
func Find(name string) (Definition, bool) {
	for _, d := range ready() {
		if d.Name == name {
			return d, true
		}
	}
	return Definition{}, false
}

// readyRule finds the rule of a ready definition.
func readyRule(name string) (expression, bool) { return ruleOf(ready(), name) }

func ruleOf(all []Definition, name string) (expression, bool) {
	for _, d := range all {
		if d.Name == name {
			return d.rule, true
		}
	}
	return nil, false
}
