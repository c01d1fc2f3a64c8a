package visit

import (
	_ "embed" // the table below
	"sync"

	"caseload/care/identify/fact"
)

//go:embed limits.csv
var limitsCSV string

var limits = sync.OnceValue(func() fact.Limits { return fact.ReadLimits(limitsCSV) })
