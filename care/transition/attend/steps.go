package attend

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
	"caseload/ent/task"
)

//go:embed steps.csv
var stepsCSV string

// step is what a step of escalation puts on a worklist.
type step struct {
	supervisor bool
	kind       task.Kind
	priority   string
	title      string
}

// steps are the lines of the table, by the name of the step.
var steps = sync.OnceValue(func() map[string]step {
	by := map[string]step{}
	for _, row := range fact.Read(stepsCSV, "step", "to", "kind", "priority", "title").Rows {
		by[row[0]] = step{row[1] == "supervisor", task.Kind(row[2]), row[3], row[4]}
	}
	return by
})
