package longterm

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// limit is a number of the table.
func limit(name string) int { return limits().Of(name) }

// days is a limit as days of the calendar.
func days(name string) code.Day { return code.Day(limit(name)) }

// version names the table.
func version() string { return "long-term/" + limits().Version }
