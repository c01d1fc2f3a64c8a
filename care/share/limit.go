package share

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

// longest is for how many days a link may be good.
var longest = sync.OnceValue(func() int { return fact.ReadLimits(limitsCSV).Of("link good for") })
