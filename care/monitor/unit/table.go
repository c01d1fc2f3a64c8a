package unit

import (
	_ "embed" // the tables below
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed aliases.csv
var aliasesCSV string

//go:embed conversions.csv
var conversionsCSV string

// way leads from one unit to another: the value times factor plus offset. Where
// decimals is set, the source defines the result to so many only.
type way struct {
	factor, offset float64
	decimals       int
}

// ends are what a way leads between. An empty code stands for every code.
type ends struct{ code, from, to string }

// exact says that the source gives every decimal.
const exact = -1

var aliases = sync.OnceValue(func() map[string]string {
	same := map[string]string{}
	for _, row := range fact.Read(aliasesCSV, "unit", "same_as").Rows {
		same[row[0]] = row[1]
	}
	return same
})

var ways = sync.OnceValue(func() map[ends]way {
	known := map[ends]way{}
	for _, row := range fact.Read(conversionsCSV, "codes", "from", "to", "factor", "offset", "decimals", "source").Rows {
		w := way{ratio(row[3]), ratio(row[4]), exact}
		if row[5] != "" {
			w.decimals = fact.Int(row[5])
		}
		for code := range strings.SplitSeq(row[0], "|") {
			if code == "*" {
				code = ""
			}
			known[ends{code, row[1], row[2]}] = w
		}
	}
	return known
})

// ratio reads a decimal or a fraction of two, as in 5/9.
func ratio(text string) float64 {
	over, under, _ := strings.Cut(text, "/")
	if under == "" {
		under = "1"
	}
	a, okA := new(big.Rat).SetString(over)
	b, okB := new(big.Rat).SetString(under)
	if !okA || !okB || b.Sign() == 0 {
		panic(fmt.Sprintf("unit: %s in the table of conversions is no number", strconv.Quote(text)))
	}
	n, _ := a.Quo(a, b).Float64()
	return n
}
