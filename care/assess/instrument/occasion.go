package instrument

import (
	_ "embed" // the table of occasions
	"fmt"
	"sync"
)

//go:embed occasions.csv
var occasionsCSV string

// occasions are the events of the schedules by what on record they are.
var occasions = sync.OnceValue(func() map[string][]string {
	lines, err := rows(occasionsCSV)
	if err != nil {
		panic(fmt.Sprintf("instrument: the table of occasions: %v", err))
	}
	events := map[string][]string{}
	for _, line := range lines {
		events[line["fact"]] = append(events[line["fact"]], line["event"])
	}
	return events
})

// Events are the events of the schedules that a fact on record is, such as
// "encounter:EMER", "enrollment" or "change:fall"; none for most.
func Events(fact string) []string { return occasions()[fact] }
