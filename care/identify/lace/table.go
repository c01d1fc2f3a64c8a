package lace

import (
	_ "embed" // the table below
	"strconv"
	"sync"

	"caseload/care/identify/fact"
	"caseload/care/score"
)

//go:embed points.csv
var pointsCSV string

// line is a line of the table: a range of a component and what it stands for,
// points or, of the total, the name of a band.
type line struct {
	component string
	numbers   fact.Span
	means     string
}

type table struct {
	version string
	lines   []line
}

var points = sync.OnceValue(func() (loaded table) {
	read := fact.Read(pointsCSV, "component", "unit", "min", "max", "points")
	loaded.version = read.Version
	for _, row := range read.Rows {
		loaded.lines = append(loaded.lines, line{row[0], fact.ParseSpan(row[2], row[3]), row[4]})
	}
	return loaded
})

// of is what a number of a component stands for.
func (t table) of(component string, number int) string {
	for _, line := range t.lines {
		if line.component == component && line.numbers.Holds(number) {
			return line.means
		}
	}
	return ""
}

// part is a component with its points.
func (t table) part(component, label string, number int, input string) score.Part {
	points, err := strconv.ParseFloat(t.of(component, number), 64)
	if err != nil {
		panic("lace: the table has no points for a number of " + component)
	}
	return score.Part{Name: component, Label: label, Points: &points, Input: input}
}
