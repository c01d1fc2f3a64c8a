package hospital

import (
	_ "embed" // the table below
	"math"
	"strconv"
	"strings"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed points.csv
var pointsCSV string

// line is a line of the table: a range of an item's number and what it gives. A
// criterion that is met or not is the number 1 or 0.
type line struct {
	criterion   string
	least, most float64
	exclusive   bool // the number lies below most
	means       string
}

func (l line) holds(number float64) bool {
	if l.exclusive {
		return l.least <= number && number < l.most
	}
	return l.least <= number && number <= l.most
}

// variant is the lines of a variant by item, with the items in order.
type variant struct {
	items []string
	lines map[string][]line
}

type table struct {
	version  string
	variants map[string]variant
}

var points = sync.OnceValue(func() table {
	read := fact.Read(pointsCSV, "variant", "item", "criterion", "min", "max", "points")
	loaded := table{version: read.Version, variants: map[string]variant{}}
	for _, row := range read.Rows {
		v := loaded.variants[row[0]]
		if v.lines == nil {
			v.lines = map[string][]line{}
		}
		if v.lines[row[1]] == nil && row[1] != band {
			v.items = append(v.items, row[1])
		}
		v.lines[row[1]] = append(v.lines[row[1]], parse(row))
		loaded.variants[row[0]] = v
	}
	return loaded
})

// band marks the lines of the total: the criterion names the band, and the
// points are the published percentage, if any.
const band = "BAND"

func parse(row []string) line {
	most, exclusive := strings.CutSuffix(row[4], " (exclusive)")
	parsed := line{criterion: row[2], least: limit(row[3], math.Inf(-1)), most: limit(most, math.Inf(1)), exclusive: exclusive, means: row[5]}
	if row[3] == "" && row[4] == "" {
		parsed.least = 1 // met
	}
	return parsed
}

func limit(text string, unlimited float64) float64 {
	if text == "" {
		return unlimited
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic("hospital: the table has a limit that is no number: " + text)
	}
	return number
}

// of is the line of an item that a number falls into.
func (v variant) of(item string, number float64) (line, bool) {
	for _, line := range v.lines[item] {
		if line.holds(number) {
			return line, true
		}
	}
	return line{}, false
}
