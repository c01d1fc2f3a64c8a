package loop

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

// Act is by which act a step is taken.
type Act string

// The acts. Signing is one of its own, since it needs another right.
const (
	Begin Act = "begin"
	Sign  Act = "sign"
	Step  Act = "step"
)

// Next is a step that a loop may take.
type Next struct {
	To Status
	By Act
	// Why says that the step needs a reason in words.
	Why bool
}

//go:embed steps.csv
var stepsCSV string

type place struct {
	way  Way
	from Status
}

var steps = sync.OnceValue(func() map[place][]Next {
	all := map[place][]Next{}
	for _, row := range fact.Read(stepsCSV, "way", "from", "to", "act", "why").Rows {
		at := place{Way(row[0]), Status(row[1])}
		all[at] = append(all[at], Next{Status(row[2]), Act(row[3]), row[4] == "yes"})
	}
	return all
})

// First is the status with which a loop begins.
func First(w Way) Status { return steps()[place{w, ""}][0].To }

// Steps are those that a loop may take now, none when it has ended.
func Steps(w Way, from Status) []Next { return steps()[place{w, from}] }

// Allowed is the step from one status to another; ok is false when there is none.
func Allowed(w Way, from, to Status) (n Next, ok bool) {
	for _, n := range Steps(w, from) {
		if n.To == to {
			return n, true
		}
	}
	return Next{}, false
}
