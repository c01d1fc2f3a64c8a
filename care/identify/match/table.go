package match

import (
	_ "embed" // the tables below
	"math"
	"slices"
	"strconv"
	"sync"

	"caseload/care/identify/fact"
)

//go:embed weights.csv
var weightsCSV string

//go:embed bands.csv
var bandsCSV string

//go:embed numbers.csv
var numbersCSV string

//go:embed street.csv
var streetCSV string

//go:embed shortforms.csv
var shortFormsCSV string

// level is a way in which two records can stand to each other in a field.
type level struct {
	agreement Agreement
	bits      float64
	atMost    Band // empty for no limit
	reason    string
}

// weights are the levels of the fields by their names in the table.
type weights struct {
	version string
	levels  map[string]level // by "field level"
}

var table = sync.OnceValue(func() weights {
	read := fact.Read(weightsCSV, "field", "level", "agreement", "m", "u", "at_most", "reason")
	loaded := weights{read.Version, map[string]level{}}
	for _, row := range read.Rows {
		loaded.levels[row[0]+" "+row[1]] = level{
			Agreement(row[2]), round(math.Log2(number(row[3]) / number(row[4]))), Band(row[5]), row[6],
		}
	}
	return loaded
})

// floor is from how many bits on a pair is in a band.
type floor struct {
	band Band
	bits float64
}

// floors are those of the bands, the highest first.
var floors = sync.OnceValue(func() (list []floor) {
	for _, row := range fact.Read(bandsCSV, "band", "bits").Rows {
		list = append(list, floor{Band(row[0]), number(row[1])})
	}
	slices.SortFunc(list, func(a, b floor) int { return rank[b.band] - rank[a.band] })
	return list
})

// single are the systems in which a person has one number only.
var single = sync.OnceValue(func() map[string]bool {
	systems := map[string]bool{}
	for _, row := range fact.Read(numbersCSV, "system", "name").Rows {
		systems[row[0]] = true
	}
	return systems
})

// pairs reads a table of two columns as a map.
func pairs(text string, columns ...string) map[string]string {
	found := map[string]string{}
	for _, row := range fact.Read(text, columns...).Rows {
		found[folded(row[0])] = folded(row[1])
	}
	return found
}

var shortWords = sync.OnceValue(func() map[string]string { return pairs(streetCSV, "word", "short") })

var longNames = sync.OnceValue(func() map[string]string { return pairs(shortFormsCSV, "short", "name") })

// number reads a number of a table.
func number(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic("match: a table has something else in the place of a number")
	}
	return n
}

// round leaves two decimals: the estimates are no finer.
func round(bits float64) float64 { return math.Round(bits*100) / 100 }

// Version names the tables of weights and bands.
func Version() string { return table().version }
