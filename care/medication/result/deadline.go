package result

import (
	_ "embed" // the tables below
	"sync"
	"time"

	"caseload/care/identify/fact"
	"caseload/care/monitor/finding"
)

//go:embed deadlines.csv
var deadlinesCSV string

//go:embed limits.csv
var limitsCSV string

// deadline is how long there is for a result of a severity. Act and Escalate are zero
// where nothing is to be done beside knowing of it; it goes to nobody then.
type deadline struct {
	acknowledge, act, escalate time.Duration
	acts                       bool
}

var deadlines = sync.OnceValue(func() map[finding.Severity]deadline {
	by := map[finding.Severity]deadline{}
	for _, row := range fact.Read(deadlinesCSV, "severity", "acknowledge_hours", "act_hours", "escalate_hours").Rows {
		by[finding.Severity(row[0])] = deadline{hours(row[1]), hours(row[2]), hours(row[3]), row[2] != ""}
	}
	return by
})

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// hours reads a number of hours; none is no time.
func hours(text string) time.Duration {
	if text == "" {
		return 0
	}
	return time.Duration(fact.Int(text)) * time.Hour
}
