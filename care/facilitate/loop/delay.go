package loop

import (
	_ "embed" // the table below
	"strconv"
	"sync"
	"time"

	"caseload/care/identify/fact"
)

//go:embed delays.csv
var delaysCSV string

var priorities = []string{"ROUTINE", "URGENT", "ASAP", "STAT"}

type wait struct {
	status   Status
	priority string
}

var delays = sync.OnceValue(func() map[wait]time.Duration {
	all := map[wait]time.Duration{}
	for _, row := range fact.Read(delaysCSV, append([]string{"status"}, priorities...)...).Rows {
		for i, priority := range priorities {
			if days := row[i+1]; days != "" {
				all[wait{Status(row[0]), priority}] = duration(days)
			}
		}
	}
	return all
})

func duration(days string) time.Duration {
	number, err := strconv.ParseFloat(days, 64)
	if err != nil {
		panic("loop: a delay is no number of days: " + days)
	}
	return time.Duration(number * float64(24*time.Hour))
}

// Due is when a loop has been open too long in a status that it came to at the
// time, and for what was scheduled, when that was to happen; ok is false for a
// status in which it may stay.
func Due(s Status, priority string, at time.Time, scheduledFor *time.Time) (due time.Time, ok bool) {
	delay, ok := delays()[wait{s, priority}]
	if !ok {
		return time.Time{}, false
	}
	if s == Scheduled && scheduledFor != nil && scheduledFor.After(at) {
		at = *scheduledFor
	}
	return at.Add(delay), true
}
