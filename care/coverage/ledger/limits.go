package ledger

import (
	_ "embed" // the table below
	"sync"
	"time"

	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// most is a limit in units of time.
func most(name string, unit time.Duration) time.Duration {
	return time.Duration(limits().Of(name)) * unit
}
