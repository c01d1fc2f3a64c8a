package visit

import (
	_ "embed" // the table below
	"sync"
	"time"

	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })

// hours is the limit of the name.
func hours(name string) time.Duration { return time.Duration(limits().Of(name)) * time.Hour }
