package verification

import (
	_ "embed" // the tables below
	"sync"

	"caseload/care/identify/fact"
)

var (
	//go:embed exceptions.csv
	exceptionsCSV string
	//go:embed reasons.csv
	reasonsCSV string
	//go:embed resolutions.csv
	resolutionsCSV string
)

// kind is an exception of the table.
type kind struct {
	code, meaning string
	class         Class
	basis         string
}

type table struct {
	version string
	kinds   map[string]kind
}

var exceptions = sync.OnceValue(func() table {
	read := fact.Read(exceptionsCSV, "exception", "meaning", "class", "basis")
	t := table{version: read.Version, kinds: map[string]kind{}}
	for _, row := range read.Rows {
		t.kinds[row[0]] = kind{row[0], row[1], Class(row[2]), row[3]}
	}
	return t
})

// reason is why something was changed by hand.
type reason struct {
	meaning  string
	approval bool
}

var reasons = sync.OnceValue(func() map[string]reason {
	all := map[string]reason{}
	for _, row := range fact.Read(reasonsCSV, "reason", "meaning", "approval").Rows {
		all[row[0]] = reason{row[1], row[2] == "required"}
	}
	return all
})

var resolutions = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for _, row := range fact.Read(resolutionsCSV, "resolution", "meaning").Rows {
		all[row[0]] = row[1]
	}
	return all
})

// Reason is what a reason code means; ok is false for one that there is none of.
func Reason(code string) (meaning string, ok bool) {
	r, ok := reasons()[code]
	return r.meaning, ok
}

// Resolution is what a resolution code means; ok is false for one that there is none
// of.
func Resolution(code string) (meaning string, ok bool) {
	meaning, ok = resolutions()[code]
	return meaning, ok
}

// NeedsApproval reports whether somebody else has to approve a change for the
// reason. One without a known reason has to be.
func NeedsApproval(code string) bool {
	r, ok := reasons()[code]
	return !ok || r.approval
}
