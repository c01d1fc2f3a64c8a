package verification

import (
	_ "embed" // the tables below
	"strconv"
	"sync"

	"caseload/care/code"
	"caseload/care/identify/fact"
)

//go:embed exceptions.csv
var exceptionsCSV string

//go:embed settings.csv
var settingsCSV string

// kind is an exception of the table.
type kind struct{ name, meaning, class string }

type table struct {
	version string
	kinds   map[string]kind
}

var exceptions = sync.OnceValue(func() table {
	read := fact.Read(exceptionsCSV, "exception", "meaning", "class")
	t := table{version: read.Version, kinds: map[string]kind{}}
	for _, row := range read.Rows {
		t.kinds[row[0]] = kind{row[0], row[1], row[2]}
	}
	return t
})

// setting is what a state asks for from a day on.
type setting struct {
	state                                                string
	from                                                 code.Day
	miles, longestHours, overMinutes, earlyMinutes, skew float64
	signature                                            bool
}

var settings = sync.OnceValue(func() (all []setting) {
	for _, row := range fact.Read(settingsCSV, "state", "from", "miles", "longestHours", "overMinutes", "earlyMinutes", "skewMinutes", "signature").Rows {
		from, err := code.ParseDay(row[1])
		if err != nil {
			panic("verification: a setting has no date")
		}
		all = append(all, setting{row[0], from, number(row[2]), number(row[3]), number(row[4]), number(row[5]), number(row[6]), row[7] == "required"})
	}
	return all
})

func number(text string) float64 {
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic("verification: a setting is no number")
	}
	return n
}

// settingFor is the latest one of the state on the day, else of every state.
func settingFor(state string, on code.Day) setting {
	everywhere, own := latest("*", on), latest(state, on)
	if own.state == "" {
		return everywhere
	}
	return own
}

func latest(state string, on code.Day) (found setting) {
	for _, s := range settings() {
		if s.state == state && s.from <= on && s.from >= found.from {
			found = s
		}
	}
	return found
}
